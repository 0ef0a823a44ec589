import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { PlatformFunction } from '../../../runtime/platform-class.ts';
import { platformEnumType } from '../../../runtime/values/enum.ts';
import type { EnumValue } from '../../../runtime/values/enum.ts';
import { primitiveTypes } from '../../../runtime/values/runtime-types.ts';
import type { ApexType } from '../../../runtime/values/type.ts';
import type { RuntimeType } from '../../../runtime/types.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { required } from '../arguments.ts';
import { boxed, readValue } from './read.ts';
import { textToPrimitive } from './read-primitive.ts';
import { JsonReader, jsonTokens } from './reader.ts';
import type { JsonToken } from './reader.ts';

/** A reader with the "current token may be cleared" of Jackson. */
export class JsonParser {
  readonly reader: JsonReader;
  private cleared: JsonToken | null = null;
  private isCleared = false;

  constructor(text: string) {
    this.reader = new JsonReader(text);
  }

  next(): JsonToken | null {
    this.isCleared = false;
    return this.reader.next();
  }

  /** The next token that is no field name. */
  nextValue(): JsonToken | null {
    const token = this.next();
    return token === 'FIELD_NAME' ? this.next() : token;
  }

  get token(): JsonToken | null {
    return this.isCleared ? null : this.reader.token;
  }

  clear(): void {
    if (this.token !== null) this.cleared = this.token;
    this.isCleared = true;
  }

  get lastCleared(): JsonToken | null {
    return this.cleared;
  }

  number(): Decimal {
    if (this.token === 'VALUE_NUMBER_INT' || this.token === 'VALUE_NUMBER_FLOAT') return Decimal.parse(this.reader.value) as Decimal;
    return this.reader.fail(`Current token (${this.token ?? 'null'}) not numeric, can not use numeric value accessors`);
  }

  whole(bits: 32 | 64): number | bigint {
    const number = this.number();
    const whole = number.toBigInt();
    if (BigInt.asIntN(bits, whole) !== whole) this.reader.fail(`Numeric value (${this.reader.value}) out of range of ${bits === 32 ? 'int' : 'long'}`);
    return bits === 32 ? number.intValue() : number.longValue();
  }

  /** The current text as a primitive. */
  primitive(name: string): unknown {
    if (this.token === 'VALUE_NULL') return null;
    const type = primitiveTypes.get(name.toLowerCase()) as RuntimeType;
    if (this.token !== 'VALUE_STRING') this.reader.fail(`Current token (${this.token ?? 'null'}) not of string type, can not read a ${name}`);
    return textToPrimitive(this.reader.value, type) ?? throwApex('System.JSONException', `Invalid ${name.toLowerCase()}: ${this.reader.value}`);
  }
}

function tokenValue(token: JsonToken | null): EnumValue | null {
  return token === null ? null : (platformEnumType('System.JSONToken', jsonTokens).byName.get(token) as EnumValue);
}

function readAs(strict: boolean): PlatformFunction {
  return (self: JsonParser, type: ApexType | null) => {
    if (self.token === null || self.token === 'FIELD_NAME') self.next();
    return boxed(readValue(self.reader, required(type).of, { strict }), (type as ApexType).of);
  };
}

/** `System.JSONParser`. Source: Apex Reference "JSONParser Class". */
export const JsonParserClass = platformClass('System.JSONParser', {
  is: (value) => value instanceof JsonParser,
  methods: {
    'void clearCurrentToken()': (self: JsonParser) => self.clear(),
    'Blob getBlobValue()': (self: JsonParser) => self.primitive('Blob'),
    'Boolean getBooleanValue()': (self: JsonParser) => {
      if (self.token !== 'VALUE_TRUE' && self.token !== 'VALUE_FALSE') self.reader.fail(`Current token (${self.token ?? 'null'}) not of boolean type`);
      return self.token === 'VALUE_TRUE';
    },
    'String getCurrentName()': (self: JsonParser) => self.reader.name,
    'JSONToken getCurrentToken()': (self: JsonParser) => tokenValue(self.token),
    'Datetime getDatetimeValue()': (self: JsonParser) => self.primitive('Datetime'),
    'Date getDateValue()': (self: JsonParser) => self.primitive('Date'),
    'Decimal getDecimalValue()': (self: JsonParser) => self.number(),
    'Double getDoubleValue()': (self: JsonParser) => self.number().toDouble(),
    'Id getIdValue()': (self: JsonParser) => self.primitive('Id'),
    'Integer getIntegerValue()': (self: JsonParser) => self.whole(32),
    'JSONToken getLastClearedToken()': (self: JsonParser) => tokenValue(self.lastCleared),
    'Long getLongValue()': (self: JsonParser) => self.whole(64),
    'String getText()': (self: JsonParser) => (self.token === null ? null : self.reader.value),
    'Time getTimeValue()': (self: JsonParser) => self.primitive('Time'),
    'Boolean hasCurrentToken()': (self: JsonParser) => self.token !== null,
    'JSONToken nextToken()': (self: JsonParser) => tokenValue(self.next()),
    'JSONToken nextValue()': (self: JsonParser) => tokenValue(self.nextValue()),
    'Object readValueAs(Type type)': readAs(false),
    'Object readValueAsStrict(Type type)': readAs(true),
    'void skipChildren()': (self: JsonParser) => self.reader.skipChildren(),
  },
});
