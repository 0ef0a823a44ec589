import { services, type CompiledClass } from '../runtime/services.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { invokeInterface } from '../runtime/values/invoke.ts';
import type { ApexObject } from '../runtime/values/object-protocol.ts';
import type { TypeWithParents } from '../runtime/values/runtime-types.ts';

export function typeOf(object: object): RuntimeType | undefined {
  return (object as ApexObject).$type;
}

/** The class of an object of Apex source. */
export function classOf(object: object): CompiledClass | undefined {
  const type = typeOf(object);
  return type === undefined ? undefined : services().classes.find(type.name);
}

/** Does the object's class, or a parent of it, implement an interface of the platform (`Database.Stateful`)? */
export function isA(object: object, interfaceName: string): boolean {
  const type = typeOf(object);
  return type !== undefined && descendsFrom(type, interfaceName.toLowerCase());
}

function descendsFrom(type: TypeWithParents, wanted: string): boolean {
  const name = type.name.replace(/<.*$/, '').toLowerCase();
  if (name === wanted || wanted.endsWith(`.${name}`)) return true;
  return (type.parents ?? []).some((parent) => descendsFrom(parent, wanted));
}

/** Calls an interface method (`execute`) by its name and number of arguments. */
export function call(object: object, interfaceName: string, method: string, ...args: readonly unknown[]): unknown {
  return invokeInterface(object, interfaceName, method, args);
}
