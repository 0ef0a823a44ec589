import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import type { PlatformFunction } from '../../../runtime/platform-class.ts';
import type { ApexBlob } from '../../../runtime/values/blob.ts';
import type { ApexDate } from '../../../runtime/values/date.ts';
import type { ApexDatetime } from '../../../runtime/values/datetime.ts';
import type { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleText } from '../../../runtime/values/double.ts';
import type { ApexTime } from '../../../runtime/values/time.ts';
import { required } from '../arguments.ts';
import { prettyJson, writeJson } from './write.ts';

/** Builds JSON step by step and refuses what would not be JSON, in Jackson's words. */
export class JsonGenerator {
  private text = '';
  /** Kinds of the open brackets; `named`: a field name waits for its value. */
  private readonly open: { readonly isObject: boolean; isEmpty: boolean; named: boolean }[] = [];
  private readonly pretty: boolean;
  closed = false;

  constructor(pretty: boolean) {
    this.pretty = pretty;
  }

  get string(): string {
    return this.pretty ? prettyJson(this.text) : this.text;
  }

  fieldName(name: string | null): void {
    const context = this.open[this.open.length - 1];
    if (context?.isObject !== true || context.named) throwApex('System.JSONException', 'Can not write a field name, expecting a value');
    this.write((context.isEmpty ? '' : ',') + `${JSON.stringify(required(name))}:`);
    context.isEmpty = false;
    context.named = true;
  }

  /** A complete value as JSON. `what` names it in errors. */
  value(json: string, what: string): void {
    this.place(what);
    this.write(json);
  }

  start(isObject: boolean): void {
    this.place(isObject ? 'start an object' : 'start an array');
    this.write(isObject ? '{' : '[');
    this.open.push({ isObject, isEmpty: true, named: false });
  }

  end(isObject: boolean): void {
    const context = this.open[this.open.length - 1];
    if (context?.isObject !== isObject) {
      const kind = context === undefined ? 'ROOT' : context.isObject ? 'OBJECT' : 'ARRAY';
      throwApex('System.JSONException', `Current context not an ${isObject ? 'object' : 'ARRAY'} but ${kind}`);
    }
    this.write(isObject ? '}' : ']');
    this.open.pop();
  }

  /** Ends what is still open, as Jackson does. */
  close(): void {
    while (this.open.length > 0) this.end(this.open[this.open.length - 1]!.isObject);
    this.closed = true;
  }

  private place(what: string): void {
    const context = this.open[this.open.length - 1];
    if (context === undefined) {
      if (this.text !== '') this.write(' ');
      return;
    }
    if (context.isObject && !context.named) throwApex('System.JSONException', `Can not ${what}, expecting field name`);
    if (!context.isObject && !context.isEmpty) this.write(',');
    context.isEmpty = false;
    context.named = false;
  }

  private write(text: string): void {
    if (this.closed) throwApex('System.JSONException', 'JSON generator is closed');
    this.text += text;
  }
}

type Encode = (value: never) => string;

/** Apex types that have a `writeX` and a `writeXField`, and how their values look in JSON. */
const encoders: readonly (readonly [method: string, type: string, what: string, encode: Encode])[] = [
  ['Blob', 'Blob', 'write binary value', (value: ApexBlob) => `"${value.base64()}"`],
  ['Boolean', 'Boolean', 'write boolean value', String],
  ['Date', 'Date', 'write text value', (value: ApexDate) => `"${value.toString()}"`],
  ['DateTime', 'Datetime', 'write text value', (value: ApexDatetime) => `"${value.iso()}"`],
  ['Id', 'Id', 'write text value', JSON.stringify],
  ['Number', 'Decimal', 'write number', (value: Decimal) => value.toString()],
  ['Number', 'Double', 'write number', doubleText],
  ['Number', 'Integer', 'write number', String],
  ['Number', 'Long', 'write number', String],
  ['Object', 'Object', 'write value', (value: unknown) => writeJson(value, false)],
  ['String', 'String', 'write text value', JSON.stringify],
  ['Time', 'Time', 'write text value', (value: ApexTime) => `"${value.toString()}"`],
];

const writers: Record<string, PlatformFunction> = {};
for (const [method, type, what, encode] of encoders) {
  const text = (value: unknown) => (value === null ? 'null' : encode(value as never));
  writers[`void write${method}(${type} value)`] = (self: JsonGenerator, value: unknown) => self.value(text(value), what);
  writers[`void write${method}Field(String name, ${type} value)`] = (self: JsonGenerator, name: string | null, value: unknown) => {
    self.fieldName(name);
    self.value(text(value), what);
  };
}

/** `System.JSONGenerator`. Source: Apex Reference "JSONGenerator Class". */
export const JsonGeneratorClass = platformClass('System.JSONGenerator', {
  is: (value) => value instanceof JsonGenerator,
  methods: {
    'void close()': (self: JsonGenerator) => self.close(),
    'String getAsString()': (self: JsonGenerator) => self.string,
    'Boolean isClosed()': (self: JsonGenerator) => self.closed,
    'void writeEndArray()': (self: JsonGenerator) => self.end(false),
    'void writeEndObject()': (self: JsonGenerator) => self.end(true),
    'void writeFieldName(String name)': (self: JsonGenerator, name: string | null) => self.fieldName(name),
    'void writeNull()': (self: JsonGenerator) => self.value('null', 'write null value'),
    'void writeNullField(String name)': (self: JsonGenerator, name: string | null) => {
      self.fieldName(name);
      self.value('null', 'write null value');
    },
    'void writeStartArray()': (self: JsonGenerator) => self.start(false),
    'void writeStartObject()': (self: JsonGenerator) => self.start(true),
    ...writers,
  },
});
