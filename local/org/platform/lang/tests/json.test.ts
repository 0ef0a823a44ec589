import fc from 'fast-check';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { ApexDate } from '../../../runtime/values/date.ts';
import { ApexDatetime } from '../../../runtime/values/datetime.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { enumType } from '../../../runtime/values/enum.ts';
import { ApexList } from '../../../runtime/values/list.ts';
import { newMap } from '../../../runtime/values/map.ts';
import type { ClassType } from '../../../runtime/values/object-protocol.ts';
import * as types from '../../../runtime/values/runtime-types.ts';
import { newSet } from '../../../runtime/values/set.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { typeValue } from '../../../runtime/values/type.ts';
import { JsonGeneratorClass } from '../json/generator.ts';
import { deserialize, JsonClass } from '../json/json.ts';
import { JsonParserClass } from '../json/parser.ts';
import { prettyJson, writeJson } from '../json/write.ts';
import { apexError, call } from './call.ts';

const color = enumType('Outer.Color', ['RED', 'GREEN']);
const untyped = (text: string): unknown => deserialize(text, types.objectType);

class Item {
  declare readonly $type: ClassType;
  name: unknown = null;
  price: unknown = null;
  rate: unknown = null;
  day: unknown = null;
  color: unknown = null;
  tags: unknown = null;
  parent: unknown = null;
  secret: unknown = null;
}

const itemType: ClassType = {
  name: 'Outer.Item', kind: 'class', is: (value) => value instanceof Item, allocate: () => new Item(),
  get members() {
    const member = (name: string, type: (typeof types)['stringType'], transient = false) => ({ name, key: name, type, transient });
    return [
      member('name', types.stringType), member('price', types.decimalType), member('rate', types.doubleType), member('day', types.dateType), member('color', color),
      member('tags', types.listOf(types.stringType)), member('parent', itemType), member('secret', types.stringType, true),
    ];
  },
};
Object.defineProperty(Item.prototype, '$type', { value: itemType });

describe('serialize', () => {
  it('writes scalars as the platform does', () => {
    const list = new ApexList(types.listOf(types.objectType), [
      'a"\n', 1, true, null, Decimal.valueOf('1.50'), ApexDate.of(2024, 2, 29), ApexDatetime.of(2024, 2, 29, 18), ApexBlob.ofText('hi'), color.values[0],
    ]);
    expect(writeJson(list, false)).toBe('["a\\"\\n",1,true,null,1.50,"2024-02-29","2024-02-29T18:00:00.000Z","aGk=","RED"]');
  });

  it('knows a Double by the declared type', () => {
    expect([writeJson(new ApexList(types.listOf(types.doubleType), [5]), false), writeJson(newMap(types.mapOf(types.integerType, types.doubleType), [[1, 2]]), false)]).toEqual(['[5.0]', '{"1":2.0}']);
  });

  it('writes members of classes, without transient ones, and nulls unless suppressed', () => {
    const item = Object.assign(new Item(), { name: 'x', rate: 1, secret: 's' });
    expect(writeJson(item, false)).toBe('{"name":"x","price":null,"rate":1.0,"day":null,"color":null,"tags":null,"parent":null}');
    expect(writeJson(newMap(types.mapOf(types.stringType, types.objectType), [['i', item], ['n', null]]), true)).toBe('{"i":{"name":"x","rate":1.0},"n":null}');
  });

  it('refuses a cycle and types that JSON does not have', () => {
    const item = new Item();
    item.parent = item;
    expect(() => writeJson(item, false)).toThrow(apexError('JSONException', expect.any(String)));
    expect(() => writeJson(typeValue(types.stringType), false)).toThrow(apexError('JSONException', 'Apex Type unsupported in JSON: Type'));
  });

  it('prints pretty', () => {
    expect(prettyJson('{"a":1,"b":[1,{"c":"x,:{"}],"d":{},"e":[]}')).toBe('{\n  "a" : 1,\n  "b" : [ 1, {\n    "c" : "x,:{"\n  } ],\n  "d" : { },\n  "e" : [ ]\n}');
  });
});

describe('deserializeUntyped', () => {
  it('agrees with JSON.parse on any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => expect(JSON.parse(writeJson(untyped(text), false))).toEqual(JSON.parse(text, (_, value: unknown) => (Object.is(value, -0) ? 0 : value)))), { numRuns: 300 });
  });

  it('picks the number type by the text', () => {
    expect(textOf(untyped('[1, 2147483648, 1.10, 1e2, 99999999999999999999]'))).toBe('(1, 2147483648, 1.10, 1E+2, 99999999999999999999)');
  });

  it.each([
    ['', 'No content to map to Object due to end of input'],
    ['{a:1}', "Unexpected character ('a' (code 97)): was expecting double-quote to start field name at [line:1, column:3]"],
    ['{"a" 1}', "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at [line:1, column:7]"],
    ['[1 2]', "Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries at [line:1, column:5]"],
    ['abc', "Unrecognized token 'abc': was expecting 'null', 'true', 'false' or NaN at [line:1, column:4]"],
    ['{"a":1', expect.stringMatching(/^Unexpected end-of-input: expected close marker for OBJECT/)],
    ['[1,]', expect.stringMatching(/^Unexpected character \('\]' \(code 93\)\)/)],
    ['{"a":1,}', expect.stringMatching(/^Unexpected character \('\}' \(code 125\)\): was expecting double-quote/)],
    ['"a', expect.stringMatching(/^Unexpected end-of-input in VALUE_STRING/)],
    ['[01]', expect.stringMatching(/^Invalid numeric value: Leading zeroes not allowed/)],
  ])('refuses %s', (text, message) => {
    expect(() => untyped(text)).toThrow(apexError('JSONException', message));
  });
});

describe('deserialize', () => {
  it('fills members, ignoring case and what the class does not have', () => {
    const item = deserialize('{"NAME":"x","price":1.50,"rate":2,"day":"2024-02-29","color":"GREEN","tags":["a",null],"parent":{"name":"p"},"secret":"s","other":{"a":[1]}}', itemType) as Item;
    expect(item).toBeInstanceOf(Item);
    expect([item.name, String(item.price), item.rate, String(item.day), item.color, textOf(item.tags), (item.parent as Item).name, item.secret]).toEqual(['x', '1.50', 2, '2024-02-29', color.values[1], '(a, null)', 'p', null]);
  });

  it('reads collections of the wanted types', () => {
    const map = deserialize('{"1":{"a":[1,2,2]}}', types.mapOf(types.integerType, types.mapOf(types.stringType, types.setOf(types.longType))));
    expect(textOf(map)).toBe('{1={a={1, 2}}}');
    expect((map as { type: { name: string } }).type.name).toBe('Map<Integer,Map<String,Set<Long>>>');
  });

  it.each<[string, Parameters<typeof deserialize>[1], unknown]>([
    ['{}', types.listOf(types.stringType), expect.stringMatching(/^Malformed JSON: Expected '\[' at the beginning of List\/Set/)],
    ['[]', itemType, expect.stringMatching(/^Malformed JSON: Expected '\{' at the beginning of object/)],
    ['"x"', types.integerType, expect.stringMatching(/^For input string: "x"/)],
    ['"x"', types.idType, 'Invalid id: x'],
    ['{}', types.stringType, expect.stringMatching(/^Illegal value for primitive/)],
  ])('refuses %s as %p', (text, type, message) => {
    expect(() => deserialize(text, type)).toThrow(apexError('JSONException', message));
  });

  it('boxes a Long and a Double', () => {
    expect([textOf(deserialize('7', types.doubleType)), deserialize('7', types.longType)]).toEqual(['7.0', expect.objectContaining({ value: 7 })]);
  });

  it('is strict where told to', () => {
    expect(() => call(JsonClass, 'deserializeStrict', '{"nope":1}', typeValue(itemType))).toThrow(apexError('JSONException', expect.stringContaining('nope')));
  });

  it('reads back what it wrote', () => {
    const set = newSet(types.setOf(types.datetimeType), [ApexDatetime.of(2024, 2, 29, 1, 2, 3, 4)]);
    expect(set.equals(deserialize(writeJson(set, false), set.type))).toBe(true);
    expect(deserialize('"2024-02-29T18:30:05.123+0530"', types.datetimeType)).toEqual(ApexDatetime.of(2024, 2, 29, 13, 0, 5, 123));
  });
});

describe('JSONGenerator', () => {
  it('writes step by step', () => {
    const generator = call(JsonClass, 'createGenerator', false);
    const on = (member: string, ...args: unknown[]) => call(JsonGeneratorClass, member, generator, ...args);
    on('writeStartObject');
    on('void writeNumberField(String name, Integer value)', 'a', 1);
    on('writeFieldName', 'b');
    on('writeStartArray');
    on('void writeNumber(Double value)', 2);
    on('writeNull');
    on('writeEndArray');
    on('writeStringField', 'c', null);
    on('writeEndObject');
    expect(on('getAsString')).toBe('{"a":1,"b":[2.0,null],"c":null}');
  });

  it('refuses what is no JSON', () => {
    const generator = call(JsonClass, 'createGenerator', true);
    call(JsonGeneratorClass, 'writeStartObject', generator);
    expect(() => call(JsonGeneratorClass, 'writeString', generator, 'x')).toThrow(apexError('JSONException', 'Can not write text value, expecting field name'));
    expect(() => call(JsonGeneratorClass, 'writeEndArray', generator)).toThrow(apexError('JSONException', 'Current context not an ARRAY but OBJECT'));
  });
});

describe('JSONParser', () => {
  const parser = (text: string) => call(JsonClass, 'createParser', text);
  const on = (self: unknown, member: string, ...args: unknown[]) => call(JsonParserClass, member, self, ...args);

  it('walks over the tokens', () => {
    const self = parser('{"a":[1,2.5],"b":{"c":"x"}}');
    const seen: unknown[] = [];
    while (on(self, 'nextToken') !== null) seen.push([String(on(self, 'getCurrentToken')), on(self, 'getText'), on(self, 'getCurrentName')]);
    expect(seen).toEqual([
      ['START_OBJECT', '{', null], ['FIELD_NAME', 'a', 'a'], ['START_ARRAY', '[', 'a'], ['VALUE_NUMBER_INT', '1', null], ['VALUE_NUMBER_FLOAT', '2.5', null], ['END_ARRAY', ']', 'a'],
      ['FIELD_NAME', 'b', 'b'], ['START_OBJECT', '{', 'b'], ['FIELD_NAME', 'c', 'c'], ['VALUE_STRING', 'x', 'c'], ['END_OBJECT', '}', 'b'], ['END_OBJECT', '}', null],
    ]);
  });

  it('skips, reads values and refuses wrong kinds', () => {
    const self = parser('{"a":{"b":1},"i":{"name":"x"},"n":7}');
    on(self, 'nextToken');
    on(self, 'nextValue');
    on(self, 'skipChildren');
    on(self, 'nextValue');
    expect((on(self, 'readValueAs', typeValue(itemType)) as Item).name).toBe('x');
    on(self, 'nextValue');
    expect([on(self, 'getIntegerValue'), String(on(self, 'getDecimalValue'))]).toEqual([7, '7']);
    expect(() => on(self, 'getBooleanValue')).toThrow(apexError('JSONException', expect.stringContaining('not of boolean type')));
  });
});
