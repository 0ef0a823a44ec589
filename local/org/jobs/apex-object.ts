import { services, type CompiledClass } from '../runtime/services.ts';
import type { RuntimeType } from '../runtime/types.ts';
import { invokeInterface } from '../runtime/values/invoke.ts';
import type { ApexObject } from '../runtime/values/object-protocol.ts';

export function typeOf(object: object): RuntimeType | undefined {
  return (object as ApexObject).$type;
}

/** The class of an object of Apex source. */
export function classOf(object: object): CompiledClass | undefined {
  const type = typeOf(object);
  return type === undefined ? undefined : services().classes.find(type.name);
}

/** Types of Apex source know all that they are. */
interface TypeWithAncestors extends RuntimeType {
  readonly ancestors?: ReadonlySet<string>;
}

/** Does the object's class, or a parent of it, implement an interface of the platform (`Database.Stateful`)? */
export function isA(object: object, interfaceName: string): boolean {
  const ancestors = (typeOf(object) as TypeWithAncestors | undefined)?.ancestors ?? [];
  const wanted = interfaceName.toLowerCase();
  return [...ancestors].some((name) => name.toLowerCase() === wanted);
}

/** Calls an interface method (`execute`) by its name and number of arguments. */
export function call(object: object, interfaceName: string, method: string, ...args: readonly unknown[]): unknown {
  return invokeInterface(object, interfaceName, method, args);
}
