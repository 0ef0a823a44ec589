import type { RefusalCase } from './refusal-case.ts';

export const statementRefusals: readonly RefusalCase[] = [
  {
    name: 'truthiness of a text',
    body: 'if (text) System.debug(1);',
    messages: ['3:9 9030 A condition must be boolean in Apex, this is string. | Write the comparison: `x !== null`, `x !== 0`.'],
  },
  {
    name: 'truthiness of a record',
    body: 'System.debug(!record);',
    messages: ['3:19 9030 A condition must be boolean in Apex, this is SObject. | Write the comparison: `x !== null`, `x !== 0`.'],
  },
  {
    name: 'truthiness in &&',
    body: 'System.debug(maybe && maybe.length());',
    messages: ['3:18 9030 A condition must be boolean in Apex, this is string | null. | Write the comparison: `x !== null`, `x !== 0`.', '3:27 9030 A condition must be boolean in Apex, this is Integer. | Write the comparison: `x !== null`, `x !== 0`.'],
  },
  {
    name: '==',
    body: 'System.debug(text == maybe);',
    messages: ['3:18 9031 `==` has another meaning in Apex. | Write `===`.'],
  },
  {
    name: '!=',
    body: 'System.debug(n != 1);',
    messages: ['3:18 9031 `!=` has another meaning in Apex. | Write `!==`.'],
  },
  {
    name: 'fall-through',
    body: 'switch (n) {\n  case 1:\n    System.debug(1);\n  case 2:\n    System.debug(2);\n}',
    messages: ['4:7 9032 A case of Apex does not fall through. | Write `break`, `return`, `throw` or `continue` at its end.'],
  },
  {
    name: 'break in the middle of a case',
    body: 'switch (n) {\n  case 1:\n    if (text === maybe) break;\n    System.debug(1);\n    break;\n}',
    messages: ['5:29 9070 A `break` in the middle of a case does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
  {
    name: 'names that differ in case only',
    body: 'const total = 1;\nconst Total = 2;\nSystem.debug(total + Total);',
    messages: ['4:11 9033 `Total` and `total` are the same name in Apex. | Write another name for one of them.'],
  },
  {
    name: 'fields that differ in case only',
    file: 'export class A { a: Integer = 1; A: Integer = 2; }',
    messages: ['1:34 9033 `A` and `a` are the same name in Apex. | Write another name for one of them.'],
  },
  {
    name: 'a computed label',
    body: 'switch (n) {\n  case n + 1:\n    break;\n}',
    messages: ['4:12 9073 This cannot be a label of `switch on`. | Write a literal, an enum constant, null, or `switch (true)` with `x instanceof T`.'],
  },
  {
    name: 'a switch by type over something else than records',
    body: 'const value: unknown = record;\nswitch (true) {\n  case value instanceof Contact:\n    break;\n}',
    messages: ['5:12 9073 A type other than an SObject cannot be a label of `switch on`. | Write a literal, an enum constant, null, or `switch (true)` with `x instanceof T`.'],
  },
  {
    name: 'the order of texts',
    body: `System.debug(text < 'b');`,
    messages: ['3:18 9037 Apex orders texts without regard to case. | Write `a.compareTo(b) < 0`.'],
  },
  {
    name: 'equality whose sides would swap',
    body: 'System.debug(new Http().send(new HttpRequest()).getHeader(text) === text.trim());',
    messages: ['3:18 9076 Here Apex would evaluate the right side first. | Write one of the calls into a variable before.'],
  },
  {
    name: 'unreachable code',
    body: 'throw new IllegalArgumentException();\nSystem.debug(1);',
    messages: ['3:11 2554 Expected 1-2 arguments, but got 0.', '4:5 7027 Unreachable code detected.'],
  },
  {
    name: 'a return out of runAs',
    body: 'System.runAs(record as User, () => {\n  return;\n});',
    messages: ['4:7 9070 A `return` out of `runAs` does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
];
