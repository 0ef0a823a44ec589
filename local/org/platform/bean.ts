import { platformClass, type PlatformClass, type PlatformClassBody, type PropertyAccess } from '../runtime/platform-class.ts';
import type { RuntimeType } from '../runtime/types.ts';

/** An object of a class that is little more than its properties; each value lies under the property's name, null until it is set. */
export type Bean = Record<string, unknown>;

export interface BeanClass extends PlatformClass {
  readonly make: (values?: Readonly<Bean>) => Bean;
  /** Of its objects: for lists and maps of them. */
  readonly type: RuntimeType;
}

interface BeanOptions extends PlatformClassBody {
  /** Properties that only JSON sees (Apex has getters for them). */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Values of a new object. */
  readonly initial?: () => Readonly<Bean>;
}

/**
 * A class of properties: `bean('System.RestRequest', { httpMethod: 'String' })` has the constructor without parameters, the properties to read and write,
 * and is read and written by JSON.
 */
export function bean(name: string, properties: Readonly<Record<string, string>>, options: BeanOptions = {}): BeanClass {
  const { hidden = {}, initial, ...body } = options;
  const names = [...Object.keys(properties), ...Object.keys(hidden)];
  class Made {}
  Object.defineProperty(Made, 'name', { value: name.slice(name.lastIndexOf('.') + 1) });
  const allocate = (): Bean => {
    const made = new Made() as Bean;
    for (const one of names) made[one] = null;
    return made;
  };
  const make = (values: Readonly<Bean> = {}): Bean => Object.assign(allocate(), initial?.(), values);
  const access = (one: string, isHidden: boolean): PropertyAccess => ({
    get: (self: Bean) => self[one] ?? null,
    set: (self: Bean, value: unknown) => {
      self[one] = value;
    },
    ...(isHidden ? { hidden: true as const } : {}),
  });
  const accesses = Object.fromEntries([
    ...Object.entries(properties).map(([one, type]) => [`${type} ${one}`, access(one, false)]),
    ...Object.entries(hidden).map(([one, type]) => [`${type} ${one}`, access(one, true)]),
  ]) as Record<string, PropertyAccess>;
  const simpleName = name.slice(name.lastIndexOf('.') + 1);
  const is = body.is ?? ((value: unknown): boolean => value instanceof Made);
  return {
    ...platformClass(name, {
      constructors: { [`${simpleName}()`]: () => make() },
      allocate,
      prototype: Made.prototype as object,
      ...body,
      is,
      properties: { ...accesses, ...body.properties },
    }),
    make,
    type: { name, kind: 'class', is },
  };
}
