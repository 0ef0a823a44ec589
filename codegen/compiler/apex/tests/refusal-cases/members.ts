import type { RefusalCase } from './refusal-case.ts';

export const memberRefusals: readonly RefusalCase[] = [
  {
    name: 'a generator',
    file: 'export class A { static *run(): Iterable<Integer> { yield 1; } }',
    messages: [`1:33 2741 Property 'iterator' is missing in type 'IterableIterator<Integer>' but required in type 'Iterable<Integer>'.`, '1:25 9025 Apex has no generators. | Write a class that implements Iterator<T>.', '1:53 9025 Apex has no generators. | Write a class that implements Iterator<T>.'],
  },
  {
    name: 'an optional parameter',
    file: 'export class A { static run(a?: string): void { System.debug(a); } }',
    messages: ['1:29 9026 Apex has no optional parameters. | Write a default value: it becomes an overload.'],
  },
  {
    name: 'a rest parameter',
    file: 'export class A { static run(...a: List<string>[]): void { System.debug(a); } }',
    messages: ['1:29 9027 Apex has no rest parameters. | Write a `List<T>` parameter.'],
  },
  {
    name: 'a generic class',
    file: 'export class A<T> { run(a: T): void { System.debug(a); } }',
    messages: ['1:16 9028 Apex has no generic classes or methods of your own. | Write the class for each type, or a common interface.', '1:28 9028 Apex has no generic classes or methods of your own. | Write the class for each type, or a common interface.'],
  },
  {
    name: 'a generic method',
    file: 'export class A { run<T>(a: T): void { System.debug(a); } }',
    messages: ['1:22 9028 Apex has no generic classes or methods of your own. | Write the class for each type, or a common interface.', '1:28 9028 Apex has no generic classes or methods of your own. | Write the class for each type, or a common interface.'],
  },
  {
    name: 'overload signatures',
    file: 'export class A {\n  static run(a: string): void;\n  static run(a: Integer): void;\n  static run(a: unknown): void {\n    System.debug(a);\n  }\n}',
    messages: ["2:3 9029 Overload signatures have one body in TypeScript and several in Apex. | Write default values, or a method each with `@Overload('name')`.", "3:3 9029 Overload signatures have one body in TypeScript and several in Apex. | Write default values, or a method each with `@Overload('name')`."],
  },
  {
    name: 'async',
    file: 'export class A {\n  run(): void {\n    const f = async () => 1;\n    System.debug(f);\n  }\n  static async go(): ObjectValue {\n    return null;\n  }\n}',
    messages: ['3:15 9015 Apex has no functions as values. | Write a method, or a class that implements an interface.', '6:3 9024 Apex has no async functions. | Write a Queueable.'],
  },
  {
    name: 'an interface with a field',
    file: 'export interface A {\n  x: Integer;\n}',
    messages: ['2:3 9070 A member of an interface other than a method does not exist in Apex. | Write what docs/developers/dialect.md lists.'],
  },
];
