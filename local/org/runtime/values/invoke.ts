import { throwApex } from '../exceptions.ts';

type Invoke = (object: object, interfaceName: string, method: string, args: readonly unknown[]) => unknown;

type CompiledName = (interfaceName: string, method: string, count: number) => string | undefined;
let compiledName: CompiledName = () => undefined;

/**
 * Tells the JavaScript name under which every class that implements an interface answers to one of its methods. Called by the compiler, which has
 * the interfaces' signatures.
 */
export function setCompiledNames(names: CompiledName): void {
  compiledName = names;
}

/**
 * Calls an interface method of an object, be it emitted or a platform object. An emitted method is found by the name that the
 * compiler gave it, else (interfaces that the catalogue does not have) by its Apex name and number of parameters.
 */
export const invokeInterface: Invoke = (object, interfaceName, method, args) => {
  const name = compiledName(interfaceName, method, args.length);
  const own = name === undefined ? undefined : (object as Record<string, unknown>)[name];
  if (typeof own === 'function') return (own as Method).apply(object, args as unknown[]);
  const found = findMethod(object, method, args.length);
  if (found === undefined) {
    if (interfaceName === 'Comparable') throwApex('System.ListException', 'One or more of the items in this list is not Comparable.');
    throwApex('System.TypeException', `Method does not exist: ${interfaceName}.${method}`);
  }
  return found.apply(object, args as unknown[]);
};

type Method = (...args: unknown[]) => unknown;
const found = new WeakMap<object, Map<string, Method | undefined>>();

function findMethod(object: object, method: string, count: number): Method | undefined {
  const prototype = Object.getPrototypeOf(object) as object;
  let known = found.get(prototype);
  if (known === undefined) found.set(prototype, (known = new Map()));
  const key = `${method}/${count}`;
  if (!known.has(key)) known.set(key, lookUp(prototype, method.toLowerCase(), count));
  return known.get(key);
}

/** The class's own methods before those of its parents; of several overloads the one that takes Objects. */
function lookUp(start: object, method: string, count: number): Method | undefined {
  for (let prototype: object | null = start; prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object | null) {
    let overload: Method | undefined;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const [plain = '', ...parameters] = name.split('$');
      if (plain.toLowerCase() !== method) continue;
      const value: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (typeof value !== 'function' || value.length !== count) continue;
      if (parameters.every((type) => type === 'Object' || type === '')) return value as Method;
      overload ??= value as Method;
    }
    if (overload !== undefined) return overload;
  }
  return undefined;
}
