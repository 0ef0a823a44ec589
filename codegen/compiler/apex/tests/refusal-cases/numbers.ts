import type { RefusalCase } from './refusal-case.ts';

export const numberRefusals: readonly RefusalCase[] = [
  {
    name: 'numeric narrowing after arithmetic',
    body: 'const j: Integer = price * 2;\nSystem.debug(j);',
    messages: ['3:24 9001 Decimal cannot be assigned to Integer. | Write (...).intValue() to narrow it knowingly.'],
  },
  {
    name: 'numeric narrowing in an argument',
    body: 'System.debug(text.left(n * 1.5));',
    messages: ['3:28 9001 Decimal cannot be assigned to Integer. | Write (...).intValue() to narrow it knowingly.'],
  },
  {
    name: 'numeric narrowing in a compound assignment',
    body: 'let total = 0;\ntotal += price;',
    messages: ['4:14 9001 Decimal cannot be assigned to Integer. | Write (...).intValue() to narrow it knowingly.'],
  },
  {
    name: 'narrowing of an inferred variable',
    body: 'let total = 0;\ntotal = total + price;',
    messages: ['4:13 9001 Decimal cannot be assigned to Integer. | Write (...).intValue() to narrow it knowingly.'],
  },
  {
    name: 'narrowing to Double',
    body: 'const d: Double = price * 2;\nSystem.debug(d);',
    messages: ['3:23 9001 Decimal cannot be assigned to Double. | Write (...).doubleValue() to narrow it knowingly.'],
  },
  {
    name: 'Integer division',
    body: 'const half = n / 2;\nSystem.debug(half);',
    messages: ['3:18 9002 Integer / Integer drops the remainder in Apex. | Write `const result: Integer = a / b` if that is meant, or `Decimal.valueOf(a) / b`.'],
  },
  {
    name: 'Integer division inside an expression',
    body: 'const part: Decimal = price + n / 2;\nSystem.debug(part);',
    messages: ['3:35 9002 Integer / Integer drops the remainder in Apex. | Write `const result: Integer = a / b` if that is meant, or `Decimal.valueOf(a) / b`.'],
  },
  {
    name: 'constant overflow',
    body: 'const micros: Long = 24 * 60 * 60 * 1000 * 1000;\nSystem.debug(micros);',
    messages: ['3:26 9003 This constant is 86400000000, above Integer: Apex would wrap it. | Write the product as one number: 86400000000.'],
  },
  {
    name: 'a number above Long',
    body: 'const big: Long = 9223372036854775808;\nSystem.debug(big);',
    messages: ['3:23 9008 This number is above Long. | Write a number up to 9223372036854775807.'],
  },
  {
    name: 'an enum constant as a number',
    body: 'const i: Integer = Direction.INBOUND;\nSystem.debug(i);',
    messages: ['3:24 9004 An enum constant is no number in Apex. | Write `direction.ordinal()`.'],
  },
  {
    name: 'arithmetic on an enum constant',
    body: 'System.debug(Direction.INBOUND + 1);',
    messages: ['3:18 9004 An enum constant is no number in Apex. | Write `direction.ordinal()`.'],
  },
  {
    name: 'an index of an enum',
    body: 'System.debug(Direction[0]);',
    messages: ['3:18 9005 An enum cannot be indexed in Apex. | Write `Enum.values(Direction).get(0)`.'],
  },
  {
    name: 'a method of Decimal on Integer',
    body: 'System.debug(n.setScale(2));',
    messages: ['3:18 9006 Integer has no method setScale() in Apex. | Write `Decimal.valueOf(x)` first.'],
  },
  {
    name: 'a method of enums on a number',
    body: 'System.debug(price.ordinal());',
    messages: ['3:18 9006 Decimal has no method ordinal() in Apex. | Write a method of Decimal.'],
  },
  {
    name: 'a method of String on Id',
    body: 'System.debug(record.Id.length());',
    messages: ['3:18 9085 Id has no method length() in Apex. | Write `const text: string = id` first.'],
  },
  {
    name: 'number as a type',
    body: 'const x: number = 1;\nSystem.debug(x);',
    messages: ['3:14 9007 `number` is no type of Apex. | Write Integer, Long, Double or Decimal.'],
  },
  {
    name: 'remainder of Decimal',
    body: 'System.debug(price % 2);',
    messages: ['3:18 9009 Apex has a remainder of Integer and Long only. | Write `a - b * Math.floor(a / b)` or narrow first.'],
  },
];
