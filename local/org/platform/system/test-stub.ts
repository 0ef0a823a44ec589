import { throwApex } from '../../runtime/exceptions.ts';
import { services, type CompiledMethod } from '../../runtime/services.ts';
import { invokeInterface } from '../../runtime/values/invoke.ts';
import { ApexList } from '../../runtime/values/list.ts';
import type { ClassType } from '../../runtime/values/object-protocol.ts';
import { listOf, objectType, stringType } from '../../runtime/values/runtime-types.ts';
import { typeValue, type ApexType } from '../../runtime/values/type.ts';
import type { RuntimeType } from '../../runtime/types.ts';

const typeType: RuntimeType = { name: 'System.Type', kind: 'class', is: () => true };

/**
 * `Test.createStub`: an object of the class whose instance methods ask the provider instead. No constructor runs. Source: "Build a Mocking Framework with the
 * Stub API".
 */
export function createStub(type: ApexType, provider: object): object {
  const described = type.of as ClassType;
  if (described.allocate === undefined) throwApex('System.TypeException', `Cannot create a stub of ${type.of.name}`);
  const stub = described.allocate();
  // Salesforce prints the class that it generates for the stub.
  Object.defineProperty(stub, '$type', { value: { ...type.of, name: `${type.of.name}__sfdc_ApexStub` } });
  for (let prototype = Object.getPrototypeOf(stub) as object; prototype !== null && prototype !== Object.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const original: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
      if (typeof original !== 'function' || key === 'constructor' || key.startsWith('$') || Object.hasOwn(stub, key)) continue;
      const method = methodOf(type.of, key, original.length);
      if (method === undefined || method.isStatic || method.visibility === 'private') continue;
      const answer = (...args: unknown[]): unknown => ask(provider, stub, method, args);
      Object.defineProperty(stub, key, { value: answer, configurable: true });
    }
  }
  return stub;
}

function methodOf(type: RuntimeType, key: string, count: number): CompiledMethod | undefined {
  const [name = '', ...parameters] = key.toLowerCase().split('$');
  const candidates = methodsOf(type).filter((method) => method.name.toLowerCase() === name && method.parameters.length === count);
  if (candidates.length < 2) return candidates[0];
  const wanted = parameters.join('$');
  return candidates.find((method) => method.parameters.map(({ type: one }) => one.name.toLowerCase()).join('$') === wanted) ?? candidates[0];
}

function methodsOf(type: RuntimeType & { readonly parents?: readonly RuntimeType[] }): CompiledMethod[] {
  const own = services().classes.find(type.name)?.methods ?? [];
  return [...own, ...(type.parents ?? []).flatMap(methodsOf)];
}

function ask(provider: object, stub: object, method: CompiledMethod, args: readonly unknown[]): unknown {
  const types = new ApexList(listOf(typeType), method.parameters.map(({ type }) => typeValue(type)));
  const names = new ApexList(listOf(stringType), method.parameters.map(({ name }) => name));
  const values = new ApexList(listOf(objectType), [...args]);
  return invokeInterface(provider, 'StubProvider', 'handleMethodCall', [stub, method.name, typeValue(method.returnType), types, names, values]);
}
