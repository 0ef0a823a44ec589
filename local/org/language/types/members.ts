import { substitute, classType, OBJECT } from './model.ts';
import type { ApexType, ClassType, Substitution } from './model.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from './symbols.ts';

/** What a class's type parameters stand for in one of its types. */
export function substitutionOf(type: ClassType): Substitution | null {
  const { typeParameters } = type.symbol;
  if (typeParameters.length === 0) return null;
  return new Map(typeParameters.map((name, index) => [name, type.arguments[index] ?? OBJECT]));
}

/** The superclass with its type arguments put in. */
export function superclassOf(type: ClassType): ClassType | null {
  const parent = type.symbol.load().superclass;
  return parent === null ? null : (substitute(parent, substitutionOf(type)) as ClassType);
}

export function interfacesOf(type: ClassType): ClassType[] {
  const by = substitutionOf(type);
  return type.symbol.load().interfaces.map((parent) => substitute(parent, by) as ClassType);
}

/** The type itself, its superclasses, then all interfaces: nearest first, each once. */
export function* ancestry(type: ClassType): Generator<ClassType> {
  const seen = new Set<string>();
  const later: ClassType[] = [];
  for (let at: ClassType | null = type; at !== null && !seen.has(at.name); at = superclassOf(at)) {
    seen.add(at.name);
    yield at;
    later.push(...interfacesOf(at));
  }
  for (let next = later.shift(); next !== undefined; next = later.shift()) {
    if (seen.has(next.name)) continue;
    seen.add(next.name);
    yield next;
    later.push(...interfacesOf(next));
  }
}

export function isSubclass(symbol: ClassSymbol, of: ClassSymbol): boolean {
  for (const at of ancestry(classType(symbol))) if (at.symbol === of) return true;
  return false;
}

/** `SELF extends` chain only. */
export function inheritsFrom(symbol: ClassSymbol, base: ClassSymbol): boolean {
  for (
    let at: ClassSymbol | null = symbol, steps = 0;
    at !== null && steps < 50;
    at = at.superclass?.symbol ?? null, steps++
  )
    if (at === base) return true;
  return false;
}

export interface FoundField {
  readonly field: FieldSymbol;
  readonly type: ApexType;
}

/** Headers are settled when members are looked for, so what was found once stays. */
function remembered<T>(found: Map<string, T>, type: ClassType, name: string, look: (key: string) => T): T {
  const key = name.toLowerCase();
  const place = type.arguments.length === 0 ? key : `${key} ${type.name}`;
  let value = found.get(place);
  if (value === undefined) found.set(place, (value = look(key)));
  return value;
}

export const findField = (type: ClassType, name: string): FoundField | null =>
  remembered(type.symbol.foundFields, type, name, (key) => lookForField(type, key));

function lookForField(type: ClassType, key: string): FoundField | null {
  for (const at of ancestry(type)) {
    const field = at.symbol.fields.get(key);
    if (field) return { field, type: substitute(field.type, substitutionOf(at)) };
  }
  return null;
}

export interface FoundMethod {
  readonly method: MethodSymbol;
  readonly by: Substitution | null;
  /** Another overload fits the arguments of a call as well. */
  readonly isAmbiguous?: boolean;
}

/** All overloads of a name that a type offers; an overridden method is left out. */
export const findMethods = (type: ClassType, name: string): readonly FoundMethod[] =>
  remembered(type.symbol.foundMethods, type, name, (key) => lookForMethods(type, key));

function lookForMethods(type: ClassType, key: string): readonly FoundMethod[] {
  const found: FoundMethod[] = [];
  const seen = new Set<string>();
  for (const at of ancestry(type)) {
    const by = substitutionOf(at);
    for (const method of at.symbol.methods.get(key) ?? []) {
      const signature = method.parameters.map((parameter) => substitute(parameter.type, by).name).join(',');
      if (seen.has(signature)) continue;
      seen.add(signature);
      found.push({ method, by });
    }
  }
  return found;
}
