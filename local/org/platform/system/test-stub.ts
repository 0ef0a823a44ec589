import { typeNameOf } from '../../runtime/emitted/objects.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { services, type CompiledMethod } from '../../runtime/services.ts';
import { invokeInterface } from '../../runtime/values/invoke.ts';
import { BoxedDouble, BoxedLong } from '../../runtime/values/boxed.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
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
  if (described.allocate === undefined || !canBeStubbed(type.of)) throwApex('System.TypeException', `Cannot create stub for ${type.of.name}`);
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
  // Texts of the object ask for its `toString`, where it has one.
  const toText = (stub as { readonly toString$?: () => unknown }).toString$;
  if (toText !== undefined && Object.hasOwn(stub, 'toString$')) Object.defineProperty(stub, '$text', { value: toText });
  return stub;
}

/** Not: inner classes, and classes that nobody else can construct. Source: "Build a Mocking Framework with the Stub API", limitations. */
function canBeStubbed(type: RuntimeType): boolean {
  if (type.kind !== 'class') return true;
  const compiled = services().classes.find(type.name);
  return compiled === undefined || !(compiled.name.includes('.') || compiled.hasOnlyPrivateConstructors === true);
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
  const answer = invokeInterface(provider, 'StubProvider', 'handleMethodCall', [stub, method.name, typeValue(method.returnType), types, names, values]);
  return cast(answer, method.returnType);
}

/** What the provider answers must fit the method that was called. */
function cast(answer: unknown, type: RuntimeType): unknown {
  if (answer === null || answer === undefined || type.name === 'void') return answer ?? null;
  const value = unboxed(answer, type);
  if (type.kind === 'object' || type.is(value)) return value;
  return throwApex('System.TypeException', `Invalid conversion from runtime type ${typeNameOf(answer)} to ${printed(type)}`);
}

function unboxed(answer: unknown, type: RuntimeType): unknown {
  if (answer instanceof BoxedLong && type.name === 'Long') return answer.value;
  if (answer instanceof BoxedDouble && type.name === 'Double') return answer.value;
  if (typeof answer === 'number' && type.name === 'Decimal') return Decimal.of(answer);
  return answer;
}

/** Element types are not told. */
const printed = ({ kind, name }: RuntimeType): string => (kind === 'list' ? 'List<ANY>' : kind === 'set' ? 'Set<ANY>' : kind === 'map' ? 'Map<ANY,ANY>' : name);
