import { throwApex } from '../runtime/exceptions.ts';
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

/** Calls an interface method (`iterator`) by its name and number of arguments. */
export function call(object: object, interfaceName: string, method: string, ...args: readonly unknown[]): unknown {
  return invokeInterface(object, interfaceName, method, args);
}

type Method = (this: object, ...args: readonly unknown[]) => unknown;

/**
 * Calls a job's method by the type of its context: a class may be Queueable and Schedulable at once, with an `execute` for each. Emitted names tell the
 * types of parameters (`execute$Database_BatchableContext$List_SObject`).
 */
export function callJob(object: object, method: string, contextType: string, ...args: readonly unknown[]): unknown {
  const wanted = contextType.toLowerCase();
  for (let prototype = object; prototype !== Object.prototype && prototype !== null; prototype = Object.getPrototypeOf(prototype) as object) {
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const [name, first = '', ...others] = key.toLowerCase().split('$');
      if (name !== method.toLowerCase() || others.length !== args.length - 1 || (first !== wanted && !first.endsWith(`_${wanted}`))) continue;
      const found: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
      if (typeof found === 'function') return (found as Method).call(object, ...args);
    }
  }
  return throwApex('System.TypeException', `Method does not exist: ${method}(${contextType})`);
}
