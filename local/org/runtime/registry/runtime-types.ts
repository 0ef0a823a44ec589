import { ancestry } from '../../language/types/members.ts';
import { classType } from '../../language/types/model.ts';
import type { ApexType, ClassType, SObjectType } from '../../language/types/model.ts';
import type { ClassSymbol } from '../../language/types/symbols.ts';
import { exceptionClass } from '../exceptions.ts';
import { anySObjectType, sobjectType } from '../sobject-type.ts';
import { sobjectClass, SObjectRecord } from '../sobject.ts';
import type { RuntimeType } from '../types.ts';
import { enumType, platformEnumType } from '../values/enum.ts';
import type { EnumType } from '../values/enum.ts';
import type { MemberType } from '../values/object-protocol.ts';
import { listOf, mapOf, objectType, primitiveTypes, setOf, stringType } from '../values/runtime-types.ts';
import type { ClassRecords } from './class-record.ts';

const voidType: RuntimeType = { name: 'void', kind: 'primitive', is: () => false };

interface OfEmittedClass {
  readonly $type?: RuntimeType & { readonly ancestors?: ReadonlySet<string> };
}

/** Run-time types of static types. One object a type: a class's type is made before its module runs and filled by it. */
export class RuntimeTypes {
  private readonly records: ClassRecords;
  private readonly classes = new Map<ClassSymbol, RuntimeType>();

  constructor(records: ClassRecords) {
    this.records = records;
  }

  of(type: ApexType): RuntimeType {
    switch (type.kind) {
      case 'primitive':
        return primitiveTypes.get(type.name.toLowerCase()) ?? objectType;
      case 'list':
        return listOf(this.of(type.element));
      case 'set':
        return setOf(this.of(type.element));
      case 'map':
        return mapOf(this.of(type.key), this.of(type.value));
      case 'sobject':
        return type.describe === null ? this.generic(type) : sobjectType(type.describe);
      case 'class':
        return this.ofClass(type);
      case 'void':
        return voidType;
      default:
        return objectType;
    }
  }

  private generic(type: SObjectType): RuntimeType {
    return type.name === 'AggregateResult' ? aggregateResultType : anySObjectType;
  }

  ofClass(type: ClassType): RuntimeType {
    const { symbol } = type;
    let made = this.classes.get(symbol);
    if (made === undefined)
      this.classes.set(symbol, (made = symbol.origin === 'platform' ? platformType(symbol, this) : this.userType(symbol)));
    return made;
  }

  private userType(symbol: ClassSymbol): RuntimeType {
    if (symbol.kind === 'enum') return enumType(symbol.fullName, symbol.constants);
    if (symbol.kind === 'interface') return interfaceType(symbol, (parent) => this.ofClass(parent));
    const record = this.records.get(symbol.jsId);
    const ofClass = (parent: ClassType): RuntimeType => this.ofClass(parent);
    const members = (): MemberType[] => membersOf(symbol, this);
    return {
      name: symbol.fullName,
      kind: 'class',
      is: (value: unknown) => value instanceof (record.$class as new () => object),
      allocate: () => record.$allocate!(),
      /** Names of the class and all that it is, for `instanceof` of interfaces. */
      ancestors: new Set([...ancestry(classType(symbol))].map((at) => at.symbol.fullName)),
      get parents(): RuntimeType[] {
        return [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces].map(ofClass);
      },
      get members(): MemberType[] {
        return members();
      },
      ...(symbol.isAbstract ? {} : { create: () => createInstance(symbol, record) }),
    } as RuntimeType;
  }
}

/** An interface. `allocate` makes an object with its methods, all empty: what stubs of tests build on. */
function interfaceType(symbol: ClassSymbol, ofClass: (type: ClassType) => RuntimeType): RuntimeType {
  let made: (new () => object) | null = null;
  const type = {
    name: symbol.fullName,
    kind: 'interface',
    is: (value: unknown) => ancestorsOf(value)?.has(symbol.fullName) === true,
    ancestors: new Set([...ancestry(classType(symbol))].map((at) => at.symbol.fullName)),
    allocate: () => new (made ??= emptyClass(symbol, type))(),
    get parents(): RuntimeType[] {
      return symbol.interfaces.map(ofClass);
    },
  } as RuntimeType;
  return type;
}

function emptyClass(symbol: ClassSymbol, type: RuntimeType): new () => object {
  const Empty = class {};
  Object.defineProperty(Empty.prototype, '$type', { value: type });
  for (const at of ancestry(classType(symbol))) {
    for (const method of [...at.symbol.methods.values()].flat()) {
      const body = (): null => null;
      Object.defineProperty(body, 'length', { value: method.parameters.length });
      Object.defineProperty(Empty.prototype, method.jsName, { value: body, configurable: true });
    }
  }
  return Empty;
}

function createInstance(symbol: ClassSymbol, record: { $make?(): object }): object {
  const made = record.$make!() as Record<string, () => object>;
  const constructor = made[`$new$${symbol.jsId}$`];
  // Exceptions have the constructor without arguments whatever they declare.
  if (constructor === undefined && symbol.isException) return made;
  if (constructor === undefined) throw new TypeErrorOfApex(symbol.fullName);
  return constructor.call(made);
}

/** Thrown by {@link RuntimeType.create} for a class without a constructor that takes no arguments. */
export class TypeErrorOfApex extends Error {}

function membersOf(symbol: ClassSymbol, types: RuntimeTypes): MemberType[] {
  const members: MemberType[] = [];
  for (let at: ClassSymbol | null = symbol; at !== null && at.origin === 'user'; at = at.superclass?.symbol ?? null) {
    for (const field of at.fields.values()) {
      if (field.isStatic || (field.kind === 'property' && field.hasAccessors && !field.canRead)) continue;
      if (members.some((member) => member.key === field.jsName)) continue;
      members.push({
        name: field.name,
        key: field.jsName,
        transient: field.isTransient,
        auraEnabled: field.annotations.some(({ name }) => name.text.toLowerCase() === 'auraenabled'),
        hasOpenSetter: field.kind === 'property' && field.canWrite && ['public', 'global'].includes(field.setVisibility),
        get type() {
          return types.of(field.type);
        },
      });
    }
  }
  return members;
}

const ancestorsOf = (value: unknown): ReadonlySet<string> | undefined =>
  (value as OfEmittedClass | null)?.$type?.ancestors;

const aggregateResultType: RuntimeType = {
  name: 'AggregateResult',
  kind: 'sobject',
  is: (value) => value instanceof SObjectRecord,
};

function platformType(symbol: ClassSymbol, types: RuntimeTypes): RuntimeType {
  const { platform } = symbol;
  const name = symbol.fullName;
  if (symbol.kind === 'enum') return platformEnum(symbol);
  if (symbol.isException) {
    const made = exceptionClass(`${symbol.namespace ?? 'System'}.${symbol.name}`);
    return { name, kind: 'class', isException: true, is: (value) => value instanceof made, create: () => new made() };
  }
  const own = platform?.is;
  const create =
    platform?.constructors && Object.entries(platform.constructors).find(([key]) => /\(\s*\)$/.test(key))?.[1];
  const type = {
    name,
    kind: symbol.kind === 'interface' ? 'interface' : 'class',
    is: (value: unknown) => ancestorsOf(value)?.has(name) === true || own?.(value) === true,
    ...(create ? { create: () => create() as unknown } : {}),
    ...(platform?.allocate ? { allocate: platform.allocate } : {}),
  } as RuntimeType;
  if (platform?.allocate) Object.defineProperty(type, 'members', { get: () => propertiesOf(symbol, types) });
  if (platform?.prototype) Object.defineProperty(platform.prototype, '$type', { value: type, configurable: true });
  return type;
}

/** Properties of a platform class, as JSON sees them: values lie under their names. */
function propertiesOf(symbol: ClassSymbol, types: RuntimeTypes): MemberType[] {
  return [...symbol.load().fields.values()]
    .filter((field) => field.platform?.group === 'properties')
    .map((field) => ({ name: field.name, key: field.name, transient: false, type: field.platform?.access?.uncheckedId ? stringType : types.of(field.type) }));
}

export function platformEnum(symbol: ClassSymbol): EnumType {
  return platformEnumType(
    `${symbol.namespace ?? 'System'}.${symbol.name}`,
    symbol.constants.length > 0 ? symbol.constants : symbol.load().constants,
  );
}

export function recordClass(type: ApexType): unknown {
  if (type.kind !== 'sobject' || type.describe === null) throw new Error(`No records of type ${type.name} can be made`);
  return sobjectClass(type.describe);
}
