import type { SoqlQuery, SoslSearch } from '../syntax/ast.ts';
import type { ApexType, SObjectType } from '../types/model.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';

/** An expression with its static type. */
export type BoundExpression =
  | Constant
  | LocalRead
  | FieldRead
  | StaticRead
  | PropertyRead
  | SObjectRead
  | ElementRead
  | ThisValue
  | TypeName
  | UserCall
  | PlatformCall
  | InterfaceCall
  | ScriptCall
  | ConstructorChain
  | NewObject
  | NewSObject
  | NewCollection
  | NewMap
  | Conversion
  | Cast
  | InstanceOf
  | Arithmetic
  | Negation
  | Compare
  | Equality
  | Logical
  | Not
  | Conditional
  | Coalesce
  | Concat
  | TemporalAdd
  | Assignment
  | Increment
  | SafeNavigation
  | Temporary
  | TypeValue
  | Query
  | Search
  | TriggerVariable
  | Token
  | EnumMember
  | Invalid;

interface Node {
  readonly type: ApexType;
}

/** A variable of a method, with what is known about it. */
export interface LocalSymbol {
  readonly name: string;
  readonly type: ApexType;
  readonly jsName: string;
  readonly isFinal: boolean;
  /** True when it may hold null; values given to it decide (`sources`). */
  nullable: boolean;
  readonly sources: BoundExpression[];
}

/** A number (Integer, Double), Long, Decimal (as text), String, Boolean or null literal. */
export interface Constant extends Node {
  readonly kind: 'Constant';
  readonly value: string | number | bigint | boolean | null;
}
export interface LocalRead extends Node {
  readonly kind: 'LocalRead';
  readonly local: LocalSymbol;
}
export interface FieldRead extends Node {
  readonly kind: 'FieldRead';
  readonly target: BoundExpression;
  readonly field: FieldSymbol;
  /** In its own accessors a property is its storage. */ readonly raw: boolean;
  /** `super.name`: an overriding accessor is passed over. */ readonly isSuper?: boolean;
}
export interface StaticRead extends Node {
  readonly kind: 'StaticRead';
  readonly field: FieldSymbol;
  readonly raw: boolean;
}
/** Property of a platform class; `target` null for static ones. */
export interface PropertyRead extends Node {
  readonly kind: 'PropertyRead';
  readonly target: BoundExpression | null;
  readonly field: FieldSymbol;
}
export interface SObjectRead extends Node {
  readonly kind: 'SObjectRead';
  readonly target: BoundExpression;
  readonly name: string;
  readonly member: 'field' | 'parent' | 'children';
}
export interface ElementRead extends Node {
  readonly kind: 'ElementRead';
  readonly target: BoundExpression;
  readonly index: BoundExpression;
}
export interface ThisValue extends Node {
  readonly kind: 'ThisValue';
}
/** A class in front of a static member; never emitted alone. */
export interface TypeName extends Node {
  readonly kind: 'TypeName';
}

/** Call of a method of the project. `target` null for static methods; `isSuper` calls skip overrides. */
export interface UserCall extends Node {
  readonly kind: 'UserCall';
  readonly method: MethodSymbol;
  readonly target: BoundExpression | null;
  readonly isSuper: boolean;
  readonly arguments: readonly BoundExpression[];
}
export interface PlatformCall extends Node {
  readonly kind: 'PlatformCall';
  readonly method: MethodSymbol;
  readonly target: BoundExpression | null;
  readonly arguments: readonly BoundExpression[];
  readonly isSuper: boolean;
  /** A class of the project may have overridden it. */ readonly isVirtual: boolean;
  /** What the text of a dynamic query may bind: every variable that the code can name here, by lower-cased name. */
  readonly bindable?: readonly { readonly name: string; readonly value: BoundExpression }[];
}
/** Method of a platform interface (`Iterator.next`): the receiver may be of the project or of the platform. */
export interface InterfaceCall extends Node {
  readonly kind: 'InterfaceCall';
  readonly method: MethodSymbol;
  readonly target: BoundExpression;
  readonly arguments: readonly BoundExpression[];
}
/** Method declared in an anonymous block or trigger. */
export interface ScriptCall extends Node {
  readonly kind: 'ScriptCall';
  readonly name: string;
  readonly arguments: readonly BoundExpression[];
}
/** `this(…)`, `super(…)`; `constructor` null for the implicit one. */
export interface ConstructorChain extends Node {
  readonly kind: 'ConstructorChain';
  readonly callee: 'this' | 'super';
  readonly constructor_: MethodSymbol | null;
  readonly arguments: readonly BoundExpression[];
}
/** `constructor_` null: the implicit constructor without parameters. */
export interface NewObject extends Node {
  readonly kind: 'NewObject';
  readonly constructor_: MethodSymbol | null;
  readonly arguments: readonly BoundExpression[];
}
export interface NewSObject extends Node {
  readonly kind: 'NewSObject';
  readonly type: SObjectType;
  readonly fields: readonly { readonly name: string; readonly value: BoundExpression }[];
}
/** A list or set; `source` is a collection to copy, `size` the `n` of `new T[n]`. */
export interface NewCollection extends Node {
  readonly kind: 'NewCollection';
  readonly elements: readonly BoundExpression[];
  readonly source: BoundExpression | null;
  readonly size: BoundExpression | null;
}
export interface NewMap extends Node {
  readonly kind: 'NewMap';
  readonly entries: readonly (readonly [BoundExpression, BoundExpression])[];
  readonly source: BoundExpression | null;
}

export type ConversionKind =
  | 'same'
  | 'integerToDecimal'
  | 'doubleToDecimal'
  | 'toDouble'
  | 'decimalToDouble'
  | 'toId'
  | 'dateToDatetime'
  | 'boxLong'
  | 'boxDouble'
  | 'singleRecord'
  | 'recordOrNull'
  | 'queryCount'
  | 'narrow';
export interface Conversion extends Node {
  readonly kind: 'Conversion';
  readonly operand: BoundExpression;
  readonly conversion: ConversionKind;
}
/** `checked` false where the static types already tell that it holds. */
export interface Cast extends Node {
  readonly kind: 'Cast';
  readonly operand: BoundExpression;
  readonly checked: boolean;
}
export interface InstanceOf extends Node {
  readonly kind: 'InstanceOf';
  readonly operand: BoundExpression;
  readonly tested: ApexType;
}

export type NumberKind = 'Integer' | 'Long' | 'Double' | 'Decimal';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
export interface Arithmetic extends Node {
  readonly kind: 'Arithmetic';
  readonly operator: ArithmeticOperator;
  readonly number: NumberKind | 'Boolean';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Negation extends Node {
  readonly kind: 'Negation';
  readonly operator: '-' | '~';
  readonly number: NumberKind;
  readonly operand: BoundExpression;
}
/** `<`, `<=`, `>`, `>=`; false when an operand is null. */
export interface Compare extends Node {
  readonly kind: 'Compare';
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly on: NumberKind | 'String' | 'Temporal' | 'Id';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export type EqualityKind = 'identical' | 'string' | 'id' | 'decimal' | 'values';
export interface Equality extends Node {
  readonly kind: 'Equality';
  readonly negated: boolean;
  readonly on: EqualityKind;
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Logical extends Node {
  readonly kind: 'Logical';
  readonly operator: '&&' | '||';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Not extends Node {
  readonly kind: 'Not';
  readonly operand: BoundExpression;
}
export interface Conditional extends Node {
  readonly kind: 'Conditional';
  readonly condition: BoundExpression;
  readonly whenTrue: BoundExpression;
  readonly whenFalse: BoundExpression;
}
export interface Coalesce extends Node {
  readonly kind: 'Coalesce';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
export interface Concat extends Node {
  readonly kind: 'Concat';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}
/** Date, Datetime or Time plus or minus a number. */
export interface TemporalAdd extends Node {
  readonly kind: 'TemporalAdd';
  readonly operator: '+' | '-';
  readonly left: BoundExpression;
  readonly right: BoundExpression;
}

export type Assignable = LocalRead | FieldRead | StaticRead | PropertyRead | SObjectRead | ElementRead | Invalid;
/** `target = value`. In a compound one (`+=`) `value` is the whole operation, and reads the target's value so far as `current`. */
export interface Assignment extends Node {
  readonly kind: 'Assignment';
  readonly target: Assignable;
  readonly value: BoundExpression;
  readonly current: Temporary | null;
}
/** `x++` and its kin: `value` is the next value, computed from `current`. */
export interface Increment extends Node {
  readonly kind: 'Increment';
  readonly isPrefix: boolean;
  readonly target: Assignable;
  readonly value: BoundExpression;
  readonly current: Temporary;
}
/** `target?.rest`: `rest` reads the target as `temporary`. */
export interface SafeNavigation extends Node {
  readonly kind: 'SafeNavigation';
  readonly target: BoundExpression;
  readonly temporary: Temporary;
  readonly rest: BoundExpression;
}
/** A value computed once by the node that introduces it; the emitter names it. It may be null when `of` may be. */
export interface Temporary extends Node {
  readonly kind: 'Temporary';
  name: string | null;
  readonly of: BoundExpression | null;
}

/** `Account.class` */
export interface TypeValue extends Node {
  readonly kind: 'TypeValue';
  readonly described: ApexType;
}
export interface Query extends Node {
  readonly kind: 'Query';
  readonly query: SoqlQuery;
  readonly binds: readonly BoundExpression[];
  readonly record: SObjectType;
  readonly isCount: boolean;
  readonly sharing: ClassSymbol | null; /** A query in a for loop may be walked in chunks. */
}
export interface Search extends Node {
  readonly kind: 'Search';
  readonly search: SoslSearch;
  readonly binds: readonly BoundExpression[];
}
/** `Trigger.new`; `name` lower-cased. */
export interface TriggerVariable extends Node {
  readonly kind: 'TriggerVariable';
  readonly name: string;
}
/** `Account.Name`, `Account.SObjectType`, `Schema.SObjectType.Account`, `Label.Title`, `Page.Home`… */
export interface Token extends Node {
  readonly kind: 'Token';
  readonly token:
    | 'field'
    | 'object'
    | 'describe'
    | 'describeField'
    | 'describeFieldSet'
    | 'label'
    | 'page'
    | 'fieldsMap'
    | 'fieldSetsMap';
  readonly object: string;
  readonly name: string;
}
export interface EnumMember extends Node {
  readonly kind: 'EnumMember';
  readonly field: FieldSymbol;
}
export interface Invalid extends Node {
  readonly kind: 'Invalid';
}
