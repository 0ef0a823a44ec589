import type { ApexType } from './model.ts';

/** Words that JavaScript keeps for itself and Apex allows as names (or that strict mode forbids as bindings). */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in ' +
    'instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined NaN Infinity var void while with yield ' +
    'Array BigInt Boolean Date Error Map Math Reflect Number Object Set String Symbol globalThis process'
  ).split(' '),
);

/** A local name: Apex names never end in an underscore, so the renamed form meets no other. */
export const localName = (name: string): string => (reserved.has(name) ? `${name}_` : name);

/** Instance fields: names that every JavaScript object has, or that mean something to emitted code, step aside. */
export const fieldName = (name: string): string =>
  name === 'constructor' || name === '__proto__' || name === 'then' ? `${name}_` : name;

/** Static variables are module-level: Apex names never begin with an underscore. */
export const staticName = (name: string): string => `_${name}`;

/** `List<Account>` -> `List_Account`, `Database.BatchableContext` -> `Database_BatchableContext`. */
export function typeInName(type: ApexType): string {
  return type.name
    .replace(/^Schema\./, '')
    .replace(/>/g, '')
    .replace(/[^A-Za-z0-9]+/g, '_');
}

/** Methods carry their parameter types, so overloads and overrides compiled apart always meet: `compareTo$Object`, `next$`. */
export function methodName(name: string, parameters: readonly { readonly type: ApexType }[]): string {
  return `${name}$${parameters.map((parameter) => typeInName(parameter.type)).join('$')}`;
}
