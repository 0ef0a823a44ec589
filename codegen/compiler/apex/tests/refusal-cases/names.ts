import type { RefusalCase } from './refusal-case.ts';

export const nameRefusals: readonly RefusalCase[] = [
  {
    name: 'a reserved word as a variable',
    body: 'const limit = 1;\nSystem.debug(limit);',
    messages: ['3:11 9034 `limit` is a reserved word of Apex. | Write another name.'],
  },
  {
    name: 'a reserved word as a method',
    file: 'export class A { list(): void {} }',
    messages: ['1:18 9034 `list` is a reserved word of Apex. | Write another name.'],
  },
  {
    name: 'an identifier with two underscores',
    body: 'const a__b = 1;\nSystem.debug(a__b);',
    messages: ['3:11 9045 `a__b` is no identifier of Apex. | Write letters, digits and single underscores, a letter first.'],
  },
  {
    name: 'instanceof List',
    body: 'System.debug((record as unknown) instanceof List);',
    messages: ['3:49 9035 `instanceof List` needs type arguments in Apex. | Write `isInstance<List<...>>(value)`.'],
  },
  {
    name: 'any',
    body: 'const x: any = 1;\nSystem.debug(x);',
    messages: ['3:14 9040 `any` hides errors. | Write `unknown` (Object) and a cast.'],
  },
  {
    name: 'a union of unlike types',
    body: 'const x: string | Date = text;\nSystem.debug(x);',
    messages: ['3:14 9041 A union of unlike types is no type of Apex. | Write a common superclass or interface, or `unknown`.'],
  },
  {
    name: 'a wrapper type',
    body: 'const x: String = text;\nSystem.debug(x);',
    messages: ["3:14 9043 `String` is JavaScript's wrapper. | Write `string`."],
  },
  {
    name: 'a variable whose type is unknown',
    body: 'const x = null;\nSystem.debug(x);',
    messages: ['3:11 9044 The type of `x` cannot be told from its value. | Write `let x: T`.'],
  },
  {
    name: 'a shadowed local',
    body: 'const a = 1;\nif (n > 1) {\n  const a = 2;\n  System.debug(a);\n}\nSystem.debug(a);',
    messages: ['5:13 9046 `a` is declared already in this method; Apex has one scope for both. | Write another name.'],
  },
  {
    name: 'a variable that hides a class',
    body: 'const direction = Direction.INBOUND;\nSystem.debug(direction === Direction.OUTBOUND);',
    messages: [`4:18 2367 This comparison appears to be unintentional because the types 'Direction.INBOUND' and 'Direction.OUTBOUND' have no overlap.`, '3:23 9047 The variable `direction` hides the class of that name in Apex. | Write another name for the variable.'],
  },
  {
    name: 'a class that only looks alike',
    file: 'export class A {\n  static take(b: B): void {\n    System.debug(b.x);\n  }\n  static run(): void {\n    A.take(new C());\n  }\n}\nclass B {\n  x = 1;\n}\nclass C {\n  x = 1;\n}',
    messages: ['6:12 9048 C has the shape of B, but does not derive from it. | Write `extends` or `implements`, or a value of the right class.'],
  },
  {
    name: 'a reserved word as a parameter of an interface',
    file: 'export interface A {\n  run(number: Integer): void;\n}',
    messages: ['2:7 9034 `number` is a reserved word of Apex. | Write another name.'],
  },
  {
    name: 'a class hidden by a field',
    file: 'class Clock {\n  reading: Integer = 1;\n}\nexport class A {\n  clock: Clock | null = null;\n  get next(): Type {\n    return Clock.class;\n  }\n  get limits(): Integer {\n    return Limits.getQueries();\n  }\n}',
    messages: ['10:12 9047 The variable `limits` hides the class of that name in Apex. | Write another name for the variable.'],
  },
];
