import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { objectType } from '../../../runtime/values/runtime-types.ts';
import type { ApexType } from '../../../runtime/values/type.ts';
import { required } from '../arguments.ts';
import { JsonGenerator } from './generator.ts';
import { JsonParser } from './parser.ts';
import { boxed, readValue } from './read.ts';
import { JsonReader } from './reader.ts';
import { prettyJson, writeJson } from './write.ts';

/** Text as a value of a type. What stands behind the value is not looked at, as on the platform. */
export function deserialize(text: string | null, type: RuntimeType, strict = false): unknown {
  const reader = new JsonReader(required(text));
  if (reader.next() === null) throwApex('System.JSONException', 'No content to map to Object due to end of input');
  return boxed(readValue(reader, type, { strict }), type);
}

/** `System.JSON`. Source: Apex Reference "JSON Class". */
export const JsonClass = platformClass('System.JSON', {
  statics: {
    'JSONGenerator createGenerator(Boolean prettyPrint)': (pretty: boolean) => new JsonGenerator(required(pretty)),
    'JSONParser createParser(String text)': (text: string | null) => new JsonParser(required(text)),
    'Object deserialize(String text, Type type)': (text: string | null, type: ApexType | null) => deserialize(text, required(type).of),
    'Object deserializeStrict(String text, Type type)': (text: string | null, type: ApexType | null) => deserialize(text, required(type).of, true),
    'Object deserializeUntyped(String text)': (text: string | null) => deserialize(text, objectType),
    'String serialize(Object value)': (value: unknown) => writeJson(value, false),
    'String serialize(Object value, Boolean suppressNulls)': (value: unknown, suppressNulls: boolean) => writeJson(value, required(suppressNulls)),
    'String serializePretty(Object value)': (value: unknown) => prettyJson(writeJson(value, false)),
    'String serializePretty(Object value, Boolean suppressNulls)': (value: unknown, suppressNulls: boolean) => prettyJson(writeJson(value, required(suppressNulls))),
  },
});
