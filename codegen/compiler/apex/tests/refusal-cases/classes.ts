import type { RefusalCase } from './refusal-case.ts';

export const classRefusals: readonly RefusalCase[] = [
  {
    name: 'two exported classes',
    file: 'export class A {}\nexport class B {}',
    messages: ['2:1 9050 A file has one exported class, enum or interface; this has 2. | Write a file for each; what is not exported becomes an inner class.'],
  },
  {
    name: 'no exported class',
    file: 'class A {}',
    messages: ['1:1 9050 A file has one exported class, enum or interface; this has 0. | Write a file for each; what is not exported becomes an inner class.'],
  },
  {
    name: 'a constant outside a class',
    file: 'const a = 1;\nexport class A {}',
    messages: ['1:1 9051 Apex has no code outside classes. | Write a static member of the class.'],
  },
  {
    name: 'a static member of an inner class',
    file: 'export class A {}\nclass B {\n  static x = 1;\n}',
    messages: ['3:3 9052 An inner class has no static members in Apex. | Write the member in the outer class.'],
  },
  {
    name: 'extending an interface',
    file: 'abstract class S {\n  abstract run(): void;\n}\nexport class A extends S {\n  run(): void {}\n}',
    messages: ['4:24 9053 `S` has only abstract methods: it is an interface in Apex. | Write `implements S`.'],
  },
  {
    name: 'extending a class that is not virtual',
    file: 'class B {}\nexport class A extends B {}',
    messages: ['2:24 9054 `B` is neither virtual nor abstract. | Write `@Virtual` before it.'],
  },
  {
    name: 'overriding a method that is not virtual',
    file: '@Virtual\nclass B {\n  run(): void {}\n}\nexport class A extends B {\n  override run(): void {}\n}',
    messages: ['6:12 9054 `run` is neither virtual nor abstract. | Write `@Virtual` before it.'],
  },
  {
    name: `a setter's parameter`,
    file: 'export class A {\n  set x(other: Integer) {\n    System.debug(other);\n  }\n}',
    messages: ["2:9 9055 A setter's parameter is called `value` in Apex. | Write `set name(value: T)`."],
  },
  {
    name: 'private with @TestVisible',
    file: 'export class A {\n  @TestVisible private x = 1;\n  run(): void {\n    System.debug(this.x);\n  }\n}',
    messages: ['2:3 9056 `@TestVisible` makes the member private in Apex; TypeScript must let tests see it. | Write `@TestVisible` without `private`.'],
  },
  {
    name: 'the name of an exception',
    file: 'export class Failure extends Exception {}',
    messages: ['1:14 9058 An exception class ends in Exception; this is `Failure`. | Write `FailureException`.'],
  },
  {
    name: 'a parameter without type',
    file: 'export class A {\n  interface1(): void {}\n  set y(value) {\n    System.debug(value);\n  }\n}',
    messages: [`3:7 7032 Property 'y' implicitly has type 'any', because its set accessor lacks a parameter type annotation.`, `3:9 7006 Parameter 'value' implicitly has an 'any' type.`],
  },
  {
    name: 'a method without return type',
    file: 'export class A {\n  run() {}\n}',
    messages: ['2:3 9060 A method needs a return type. | Write `method(): T`.'],
  },
  {
    name: 'a decorator of ones own',
    file: 'function Mine(target: unknown, context: ClassDecoratorContext): void {}\n@Mine\nexport class A {}',
    messages: ['1:1 9051 Apex has no code outside classes. | Write a static member of the class.', "2:1 9061 `@Mine` means nothing in Apex. | Write one of the dialect's decorators, with literal values."],
  },
  {
    name: 'an instance method with @AuraEnabled',
    file: 'export class A {\n  @AuraEnabled\n  run(): void {}\n}',
    messages: ['3:3 9062 A method with `@AuraEnabled` is static in Apex. | Write `static`.'],
  },
  {
    name: 'super behind other statements',
    file: '@Virtual\nclass B {\n  constructor(n: Integer) {\n    System.debug(n);\n  }\n}\nexport class A extends B {\n  constructor() {\n    System.debug(1);\n    super(1);\n  }\n}',
    messages: ['10:5 9063 `super(...)` is the first statement of a constructor in Apex. | Write it first.'],
  },
  {
    name: 'a trigger without events',
    file: 'trigger(Contact, [], () => {\n  System.debug(1);\n});',
    messages: ["1:18 9084 A trigger lists its events. | Write `trigger(Contact, ['after insert'], () => { ... })` as the file's one statement."],
  },
  {
    name: 'a trigger beside something else',
    file: `trigger(Contact, ['before insert'], () => {\n  System.debug(1);\n});\nclass B {}`,
    messages: ["4:1 9084 A trigger file holds nothing else. | Write `trigger(Contact, ['after insert'], () => { ... })` as the file's one statement."],
  },
  {
    name: 'a REST resource that is not global',
    file: `@RestResource({ urlMapping: '/a' })\nexport class A {\n  @HttpGet\n  static read(): void {}\n}`,
    messages: ['2:14 9064 What has `@RestResource` is global in Apex, and so is its class. | Write `@Global` before both.', '4:10 9064 What has `@HttpGet` is global in Apex, and so is its class. | Write `@Global` before both.'],
  },
  {
    name: 'a global member of a public class',
    file: 'export class A {\n  @Global\n  static read(): void {}\n}',
    messages: ['3:10 9065 A global member stands in a global class. | Write `@Global` before the class.'],
  },
  {
    name: 'a test with parameters',
    file: '@IsTest\nexport class A {\n  @IsTest\n  static reads(n: Integer): void {\n    System.debug(n);\n  }\n}',
    messages: ['4:10 9066 A method with `@IsTest` has no parameters in Apex. | Write the method so.'],
  },
  {
    name: 'a future method with a result',
    file: 'export class A {\n  @Future\n  static later(): Integer {\n    return 1;\n  }\n}',
    messages: ['3:19 9066 A method with `@Future` returns void in Apex. | Write the method so.'],
  },
  {
    name: 'an invocable method of one value',
    file: 'export class A {\n  @InvocableMethod\n  static run(n: Integer): void {\n    System.debug(n);\n  }\n}',
    messages: ['3:10 9066 A method with `@InvocableMethod` has one List as its parameter, or none in Apex. | Write the method so.'],
  },
];
