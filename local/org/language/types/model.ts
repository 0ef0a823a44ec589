import type { ObjectDescribe } from '../../data/schema/describe.ts';
import type { ClassSymbol } from './symbols.ts';

/** Static types of Apex. Two types are the same when their `name`s are: names are canonical (declared spelling, with namespace). */
export type ApexType =
  | PrimitiveType
  | ObjectType
  | VoidType
  | NullType
  | ErrorType
  | SObjectType
  | ListType
  | SetType
  | MapType
  | ClassType
  | TypeParameter;

export type PrimitiveName =
  'Boolean' | 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Id' | 'Date' | 'Datetime' | 'Time' | 'Blob';

export interface PrimitiveType {
  readonly kind: 'primitive';
  readonly name: PrimitiveName;
}
export interface ObjectType {
  readonly kind: 'object';
  readonly name: 'Object';
}
export interface VoidType {
  readonly kind: 'void';
  readonly name: 'void';
}
/** Type of the literal `null`. */
export interface NullType {
  readonly kind: 'null';
  readonly name: 'null';
}
/** Stands where an error was reported; fits everywhere, so that one mistake gives one message. */
export interface ErrorType {
  readonly kind: 'error';
  readonly name: '?';
}
/** `describe` is null for the generic `SObject` and for `AggregateResult`. */
export interface SObjectType {
  readonly kind: 'sobject';
  readonly name: string;
  readonly describe: ObjectDescribe | null;
}
export interface ListType {
  readonly kind: 'list';
  readonly name: string;
  readonly element: ApexType;
}
export interface SetType {
  readonly kind: 'set';
  readonly name: string;
  readonly element: ApexType;
}
export interface MapType {
  readonly kind: 'map';
  readonly name: string;
  readonly key: ApexType;
  readonly value: ApexType;
}
/** A class, interface or enum, the project's own or the platform's. */
export interface ClassType {
  readonly kind: 'class';
  readonly name: string;
  readonly symbol: ClassSymbol;
  readonly arguments: readonly ApexType[];
}
/** `E` of `List<E>`: only inside platform signatures. */
export interface TypeParameter {
  readonly kind: 'parameter';
  readonly name: string;
}

const primitive = (name: PrimitiveName): PrimitiveType => ({ kind: 'primitive', name });

export const BOOLEAN = primitive('Boolean');
export const INTEGER = primitive('Integer');
export const LONG = primitive('Long');
export const DOUBLE = primitive('Double');
export const DECIMAL = primitive('Decimal');
export const STRING = primitive('String');
export const ID = primitive('Id');
export const DATE = primitive('Date');
export const DATETIME = primitive('Datetime');
export const TIME = primitive('Time');
export const BLOB = primitive('Blob');
export const OBJECT: ObjectType = { kind: 'object', name: 'Object' };
export const VOID: VoidType = { kind: 'void', name: 'void' };
export const NULL: NullType = { kind: 'null', name: 'null' };
export const ERROR: ErrorType = { kind: 'error', name: '?' };
export const SOBJECT: SObjectType = { kind: 'sobject', name: 'SObject', describe: null };
export const AGGREGATE_RESULT: SObjectType = { kind: 'sobject', name: 'AggregateResult', describe: null };
/** A parent that may be one of several objects (`Owner`, `What`). */
export const NAME_OBJECT: SObjectType = { kind: 'sobject', name: 'Name', describe: null };

/** Built-in types by lower-cased name. */
export const builtIns: ReadonlyMap<string, ApexType> = new Map<string, ApexType>(
  [
    BOOLEAN,
    INTEGER,
    LONG,
    DOUBLE,
    DECIMAL,
    STRING,
    ID,
    DATE,
    DATETIME,
    TIME,
    BLOB,
    OBJECT,
    SOBJECT,
    AGGREGATE_RESULT,
  ].map((type) => [type.name.toLowerCase(), type]),
);

export const listOf = (element: ApexType): ListType => ({ kind: 'list', name: `List<${element.name}>`, element });
export const setOf = (element: ApexType): SetType => ({ kind: 'set', name: `Set<${element.name}>`, element });
export const mapOf = (key: ApexType, value: ApexType): MapType => ({
  kind: 'map',
  name: `Map<${key.name},${value.name}>`,
  key,
  value,
});

export function classType(symbol: ClassSymbol, args: readonly ApexType[] = []): ClassType {
  const name = args.length > 0 ? `${symbol.fullName}<${args.map((arg) => arg.name).join(',')}>` : symbol.fullName;
  return { kind: 'class', name, symbol, arguments: args };
}

export const sameType = (a: ApexType, b: ApexType): boolean => a === b || (a.kind === b.kind && a.name === b.name);
export const isPrimitive = (type: ApexType, ...names: PrimitiveName[]): boolean =>
  type.kind === 'primitive' && names.includes(type.name);
export const isNumeric = (type: ApexType): boolean => isPrimitive(type, 'Integer', 'Long', 'Double', 'Decimal');
export const isText = (type: ApexType): boolean => isPrimitive(type, 'String', 'Id');
export const isEnum = (type: ApexType): boolean => type.kind === 'class' && type.symbol.kind === 'enum';

export type Substitution = ReadonlyMap<string, ApexType>;

/** Replaces type parameters by what the receiver was made with. */
export function substitute(type: ApexType, by: Substitution | null): ApexType {
  if (by === null || by.size === 0) return type;
  switch (type.kind) {
    case 'parameter':
      return by.get(type.name) ?? type;
    case 'list':
      return listOf(substitute(type.element, by));
    case 'set':
      return setOf(substitute(type.element, by));
    case 'map':
      return mapOf(substitute(type.key, by), substitute(type.value, by));
    case 'class':
      return type.arguments.length === 0
        ? type
        : classType(
            type.symbol,
            type.arguments.map((arg) => substitute(arg, by)),
          );
    default:
      return type;
  }
}
