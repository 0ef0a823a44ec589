import type { RefusalCase } from './refusal-case.ts';

export const valueRefusals: readonly RefusalCase[] = [
  {
    name: 'an array type',
    body: 'const x: Integer[] = [1];\nSystem.debug(x);',
    messages: ['3:26 9011 An array literal is no value in Apex. | Write `new List<T>([...])`.', '3:14 9010 Apex has no arrays of this kind. | Write `List<T>`.'],
  },
  {
    name: 'an array literal',
    body: 'System.debug([1]);',
    messages: ['3:18 9011 An array literal is no value in Apex. | Write `new List<T>([...])`.'],
  },
  {
    name: 'an object literal',
    body: 'System.debug({ a: 1 });',
    messages: ['3:18 9012 An object literal is no value in Apex. | Write a class, or `new Map<string, unknown>([[key, value]])`.'],
  },
  {
    name: 'an object literal under as',
    body: 'System.debug({ Id: text } as unknown);',
    messages: ['3:18 9012 An object literal is no value in Apex. | Write a class, or `new Map<string, unknown>([[key, value]])`.'],
  },
  {
    name: 'undefined',
    body: 'let x: string | null = undefined!;\nSystem.debug(x);',
    messages: ['3:28 9013 `undefined` does not exist in Apex. | Write `null`.'],
  },
  {
    name: 'destructuring of an object',
    body: 'const { Id } = record;\nSystem.debug(Id);',
    messages: ['3:11 9014 Apex has no destructuring. | Write one variable per value.'],
  },
  {
    name: 'destructuring of a List',
    body: 'const [first] = new List<string>();\nSystem.debug(first);',
    messages: ['3:11 9014 Apex has no destructuring. | Write one variable per value.'],
  },
  {
    name: 'a closure',
    body: 'const f = () => 1;\nSystem.debug(f);',
    messages: ['3:15 9015 Apex has no functions as values. | Write a method, or a class that implements an interface.'],
  },
  {
    name: 'a function in a method',
    body: 'function inside(): void {}\ninside();',
    messages: ['3:14 9015 Apex has no functions as values. | Write a method, or a class that implements an interface.', '4:5 9015 Apex has no functions as values. | Write a method, or a class that implements an interface.'],
  },
  {
    name: 'typeof',
    body: `System.debug(typeof text === 'string');`,
    messages: ['3:18 9016 `typeof` does not exist in Apex. | Write `x instanceof T`.'],
  },
  {
    name: 'in',
    body: `System.debug('a' in record);`,
    messages: ['3:18 9017 `in` does not exist in Apex. | Write `map.containsKey(key)` or `set.contains(value)`.'],
  },
  {
    name: '**',
    body: 'const p = n ** 2;\nSystem.debug(p);',
    messages: ['3:15 9018 `**` does not exist in Apex. | Write `Math.pow(a, b)`.', '3:11 9007 `number` is no type of Apex. | Write Integer, Long, Double or Decimal.'],
  },
  {
    name: 'delete',
    body: 'delete (record as Contact).FirstName;',
    messages: [`3:12 2790 The operand of a 'delete' operator must be optional.`],
  },
  {
    name: 'void',
    body: 'void text;',
    messages: ['3:5 9020 `void` as an operator does not exist in Apex. | Write the expression as a statement.'],
  },
  {
    name: 'a label',
    body: 'outside: for (let i = 0; i < 3; i++) break outside;',
    messages: ['3:5 9021 Apex has no labels. | Write a method that returns, or a boolean variable.'],
  },
  {
    name: 'a regular expression',
    body: 'System.debug(/a/);',
    messages: ["3:18 9022 A regular expression is no value in Apex. | Write `Pattern.compile('...')`."],
  },
  {
    name: 'bigint',
    body: 'System.debug(1n);',
    messages: ['3:18 9023 `bigint` does not exist in Apex. | Write a plain number: above Integer it is a Long.'],
  },
  {
    name: 'delete of an element',
    body: 'const names = new List<string>();\ndelete names[0];',
    messages: ['4:5 9019 `delete` as an operator does not exist in Apex. | Write `map.remove(key)`, or `remove(records)` for DML.'],
  },
  {
    name: 'a type literal',
    body: 'const x: { Id: Id } = record;\nSystem.debug(x);',
    messages: ['3:14 9042 `{ Id: Id }` is no type of Apex. | Write the type of a class, an SObject or the Apex library.'],
  },
];
