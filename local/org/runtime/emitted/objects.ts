import { ApexException, throwApex } from '../exceptions.ts';
import type { RuntimeType } from '../types.ts';
import { ApexBlob } from '../values/blob.ts';
import { BoxedDouble, BoxedLong } from '../values/boxed.ts';
import { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { Decimal } from '../values/decimal.ts';
import { EnumValue } from '../values/enum.ts';
import { toId } from '../values/id.ts';
import { invokeInterface } from '../values/invoke.ts';
import type { ApexObject } from '../values/object-protocol.ts';
import { ApexTime } from '../values/time.ts';

/** Name of a value's own type, as casts that fail print it. */
export function typeNameOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
  }
  if (value === null || value === undefined) return 'null';
  if (value instanceof BoxedLong) return 'Long';
  if (value instanceof BoxedDouble) return 'Double';
  if (value instanceof Decimal) return 'Decimal';
  if (value instanceof ApexDate) return 'Date';
  if (value instanceof ApexDatetime) return 'Datetime';
  if (value instanceof ApexTime) return 'Time';
  if (value instanceof ApexBlob) return 'Blob';
  if (value instanceof EnumValue) return value.type.name;
  if (value instanceof ApexException) return value.typeName;
  const object = value as ApexObject & { readonly type?: RuntimeType };
  // A stub of a test is of the class that it stands for.
  return object.$type?.name.replace(/__sfdc_ApexStub$/, '') ?? object.type?.name ?? (value as object).constructor.name;
}

export function $cast(value: unknown, type: RuntimeType): unknown {
  if (value === null || type.is(value)) return value;
  throwApex('System.TypeException', `Invalid conversion from runtime type ${typeNameOf(value)} to ${type.name}`);
}

/** `instanceof`: null is an instance of nothing. */
export const $is = (value: unknown, type: RuntimeType): boolean => value !== null && type.is(value);

/** `==` of two Ids, or an Id and text that may have 15 characters. */
export function $idEquals(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a.length === b.length)
    return a.length === 18 ? a.slice(0, 15) === b.slice(0, 15) && a.toUpperCase() === b.toUpperCase() : false;
  return a.length >= 15 && b.length >= 15 && a.slice(0, 15) === b.slice(0, 15);
}

export { toId as $toId };

type Method = (...args: unknown[]) => unknown;

/** A platform method that a class of the project may override: its own method goes first. */
export function $callVirtual(target: object, name: string, run: Method, ...args: unknown[]): unknown {
  const own = (target as Record<string, unknown>)[name];
  return typeof own === 'function' ? (own as Method).apply(target, args) : run(target, ...args);
}

/** Method of a platform interface: the object is one of the project (the compiled name fits) or of the platform. */
export function $callInterface(
  target: object,
  name: string,
  interfaceName: string,
  method: string,
  args: unknown[],
): unknown {
  const own = (target as Record<string, unknown>)[name];
  return typeof own === 'function'
    ? (own as Method).apply(target, args)
    : invokeInterface(target, interfaceName, method, args);
}

/** Prototype of a class's parent, for `super.method()`. */
export const $parentOf = (type: { readonly prototype: object }): Record<string, Method> =>
  Object.getPrototypeOf(type.prototype) as Record<string, Method>;

export function $getter(prototype: object, name: string, get: () => unknown): void {
  Object.defineProperty(prototype, name, { ...accessors(prototype, name), get, configurable: true });
}

export function $setter(prototype: object, name: string, set: (value: unknown) => void): void {
  Object.defineProperty(prototype, name, { ...accessors(prototype, name), set, configurable: true });
}

/** An overriding property that declares one half keeps its parent's other half. */
function accessors(prototype: object, name: string): { get?: () => unknown; set?: (value: unknown) => void } {
  for (let at: object | null = prototype; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return { ...(found.get ? { get: found.get } : {}), ...(found.set ? { set: found.set } : {}) };
  }
  return {};
}
