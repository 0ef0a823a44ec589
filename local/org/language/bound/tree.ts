import type { ApexType, SObjectType } from '../types/model.ts';
import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../types/symbols.ts';
import type { SoqlQuery, SoslSearch } from '../syntax/ast.ts';
import type { DmlOperation } from '../../runtime/services.ts';

/**
 * The bound tree: Apex with everything decided. Names are symbols, overloads are chosen, conversions stand as nodes, operators know the
 * kind of number they work on; the emitter only prints. `type` is the static type of the value; `line` the Apex line.
 */
export type BoundExpression =
  | Constant | LocalRead | FieldRead | StaticRead | PropertyRead | SObjectRead | ElementRead | ThisValue | TypeName
  | UserCall | PlatformCall | InterfaceCall | ScriptCall | ConstructorChain | NewObject | NewSObject | NewCollection | NewMap
  | Conversion | Cast | InstanceOf | Arithmetic | Negation | Compare | Equality | Logical | Not | Conditional | Coalesce | Concat | TemporalAdd
  | Assignment | Increment | SafeNavigation | Temporary | TypeValue | Query | Search | TriggerVariable | Token | EnumMember | Invalid;

interface Node { readonly type: ApexType }

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
export interface Constant extends Node { readonly kind: 'Constant'; readonly value: string | number | bigint | boolean | null }
export interface LocalRead extends Node { readonly kind: 'LocalRead'; readonly local: LocalSymbol }
export interface FieldRead extends Node { readonly kind: 'FieldRead'; readonly target: BoundExpression; readonly field: FieldSymbol; /** In its own accessors a property is its storage. */ readonly raw: boolean; /** `super.name`: an overriding accessor is passed over. */ readonly isSuper?: boolean }
export interface StaticRead extends Node { readonly kind: 'StaticRead'; readonly field: FieldSymbol; readonly raw: boolean }
/** Property of a platform class; `target` null for static ones. */
export interface PropertyRead extends Node { readonly kind: 'PropertyRead'; readonly target: BoundExpression | null; readonly field: FieldSymbol }
export interface SObjectRead extends Node { readonly kind: 'SObjectRead'; readonly target: BoundExpression; readonly name: string; readonly member: 'field' | 'parent' | 'children' }
export interface ElementRead extends Node { readonly kind: 'ElementRead'; readonly target: BoundExpression; readonly index: BoundExpression }
export interface ThisValue extends Node { readonly kind: 'ThisValue' }
/** A class in front of a static member; never emitted alone. */
export interface TypeName extends Node { readonly kind: 'TypeName' }

/** Call of a method of the project. `target` null for static methods; `isSuper` calls skip overrides. */
export interface UserCall extends Node { readonly kind: 'UserCall'; readonly method: MethodSymbol; readonly target: BoundExpression | null; readonly isSuper: boolean; readonly arguments: readonly BoundExpression[] }
export interface PlatformCall extends Node { readonly kind: 'PlatformCall'; readonly method: MethodSymbol; readonly target: BoundExpression | null; readonly arguments: readonly BoundExpression[]; readonly isSuper: boolean; /** A class of the project may have overridden it. */ readonly isVirtual: boolean }
/** Method of a platform interface (`Iterator.next`): the receiver may be of the project or of the platform. */
export interface InterfaceCall extends Node { readonly kind: 'InterfaceCall'; readonly method: MethodSymbol; readonly target: BoundExpression; readonly arguments: readonly BoundExpression[] }
/** Method declared in an anonymous block or trigger. */
export interface ScriptCall extends Node { readonly kind: 'ScriptCall'; readonly name: string; readonly arguments: readonly BoundExpression[] }
/** `this(…)`, `super(…)`; `constructor` null for the implicit one. */
export interface ConstructorChain extends Node { readonly kind: 'ConstructorChain'; readonly callee: 'this' | 'super'; readonly constructor_: MethodSymbol | null; readonly arguments: readonly BoundExpression[] }
/** `constructor_` null: the implicit constructor without parameters. */
export interface NewObject extends Node { readonly kind: 'NewObject'; readonly constructor_: MethodSymbol | null; readonly arguments: readonly BoundExpression[] }
export interface NewSObject extends Node { readonly kind: 'NewSObject'; readonly type: SObjectType; readonly fields: readonly { readonly name: string; readonly value: BoundExpression }[] }
/** A list or set; `source` is a collection to copy, `size` the `n` of `new T[n]`. */
export interface NewCollection extends Node { readonly kind: 'NewCollection'; readonly elements: readonly BoundExpression[]; readonly source: BoundExpression | null; readonly size: BoundExpression | null }
export interface NewMap extends Node { readonly kind: 'NewMap'; readonly entries: readonly (readonly [BoundExpression, BoundExpression])[]; readonly source: BoundExpression | null }

export type ConversionKind =
  | 'same' | 'integerToDecimal' | 'doubleToDecimal' | 'toDouble' | 'decimalToDouble' | 'toId' | 'dateToDatetime' | 'boxLong' | 'boxDouble' | 'singleRecord' | 'queryCount' | 'narrow';
export interface Conversion extends Node { readonly kind: 'Conversion'; readonly operand: BoundExpression; readonly conversion: ConversionKind }
/** `checked` false where the static types already tell that it holds. */
export interface Cast extends Node { readonly kind: 'Cast'; readonly operand: BoundExpression; readonly checked: boolean }
export interface InstanceOf extends Node { readonly kind: 'InstanceOf'; readonly operand: BoundExpression; readonly tested: ApexType }

export type NumberKind = 'Integer' | 'Long' | 'Double' | 'Decimal';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
export interface Arithmetic extends Node { readonly kind: 'Arithmetic'; readonly operator: ArithmeticOperator; readonly number: NumberKind | 'Boolean'; readonly left: BoundExpression; readonly right: BoundExpression }
export interface Negation extends Node { readonly kind: 'Negation'; readonly operator: '-' | '~'; readonly number: NumberKind; readonly operand: BoundExpression }
/** `<`, `<=`, `>`, `>=`; false when an operand is null. */
export interface Compare extends Node { readonly kind: 'Compare'; readonly operator: '<' | '<=' | '>' | '>='; readonly on: NumberKind | 'String' | 'Temporal' | 'Id'; readonly left: BoundExpression; readonly right: BoundExpression }
export type EqualityKind = 'identical' | 'string' | 'id' | 'decimal' | 'values';
export interface Equality extends Node { readonly kind: 'Equality'; readonly negated: boolean; readonly on: EqualityKind; readonly left: BoundExpression; readonly right: BoundExpression }
export interface Logical extends Node { readonly kind: 'Logical'; readonly operator: '&&' | '||'; readonly left: BoundExpression; readonly right: BoundExpression }
export interface Not extends Node { readonly kind: 'Not'; readonly operand: BoundExpression }
export interface Conditional extends Node { readonly kind: 'Conditional'; readonly condition: BoundExpression; readonly whenTrue: BoundExpression; readonly whenFalse: BoundExpression }
export interface Coalesce extends Node { readonly kind: 'Coalesce'; readonly left: BoundExpression; readonly right: BoundExpression }
export interface Concat extends Node { readonly kind: 'Concat'; readonly left: BoundExpression; readonly right: BoundExpression }
/** Date, Datetime or Time plus or minus a number. */
export interface TemporalAdd extends Node { readonly kind: 'TemporalAdd'; readonly operator: '+' | '-'; readonly left: BoundExpression; readonly right: BoundExpression }

export type Assignable = LocalRead | FieldRead | StaticRead | PropertyRead | SObjectRead | ElementRead | Invalid;
/** `target = value`. In a compound one (`+=`) `value` is the whole operation, and reads the target's value so far as `current`. */
export interface Assignment extends Node { readonly kind: 'Assignment'; readonly target: Assignable; readonly value: BoundExpression; readonly current: Temporary | null }
/** `x++` and its kin: `value` is the next value, computed from `current`. */
export interface Increment extends Node { readonly kind: 'Increment'; readonly isPrefix: boolean; readonly target: Assignable; readonly value: BoundExpression; readonly current: Temporary }
/** `target?.rest`: `rest` reads the target as `temporary`. */
export interface SafeNavigation extends Node { readonly kind: 'SafeNavigation'; readonly target: BoundExpression; readonly temporary: Temporary; readonly rest: BoundExpression }
/** A value computed once by the node that introduces it; the emitter names it. It may be null when `of` may be. */
export interface Temporary extends Node { readonly kind: 'Temporary'; name: string | null; readonly of: BoundExpression | null }

/** `Account.class` */
export interface TypeValue extends Node { readonly kind: 'TypeValue'; readonly described: ApexType }
export interface Query extends Node { readonly kind: 'Query'; readonly query: SoqlQuery; readonly binds: readonly BoundExpression[]; readonly record: SObjectType; readonly isCount: boolean; readonly sharing: ClassSymbol | null; /** A query in a for loop may be walked in chunks. */ }
export interface Search extends Node { readonly kind: 'Search'; readonly search: SoslSearch; readonly binds: readonly BoundExpression[] }
/** `Trigger.new`; `name` lower-cased. */
export interface TriggerVariable extends Node { readonly kind: 'TriggerVariable'; readonly name: string }
/** `Account.Name`, `Account.SObjectType`, `Schema.SObjectType.Account`, `Label.Title`, `Page.Home`… */
export interface Token extends Node { readonly kind: 'Token'; readonly token: 'field' | 'object' | 'describe' | 'describeField' | 'describeFieldSet' | 'label' | 'page' | 'fieldsMap' | 'fieldSetsMap'; readonly object: string; readonly name: string }
export interface EnumMember extends Node { readonly kind: 'EnumMember'; readonly field: FieldSymbol }
export interface Invalid extends Node { readonly kind: 'Invalid' }

export type BoundStatement =
  | BlockStatement | LocalStatement | ExpressionStatement | IfStatement | SwitchStatement | ForStatement | ForEachStatement | WhileStatement | DoStatement
  | TryStatement | ThrowStatement | ReturnStatement | JumpStatement | DmlStatement | MergeStatement | RunAsStatement | EmptyStatement;

interface Placed { readonly line: number }

/** What `break` and `continue` need to know of the loop around them. */
export interface LoopSymbol { needsLabel: boolean; label: string | null }

export interface BlockStatement extends Placed { readonly kind: 'Block'; readonly statements: readonly BoundStatement[]; readonly endLine: number }
export interface LocalStatement extends Placed { readonly kind: 'Local'; readonly variables: readonly { readonly local: LocalSymbol; readonly value: BoundExpression | null; readonly line: number }[] }
export interface ExpressionStatement extends Placed { readonly kind: 'Expression'; readonly expression: BoundExpression }
export interface EmptyStatement extends Placed { readonly kind: 'Empty' }
export interface IfStatement extends Placed { readonly kind: 'If'; readonly condition: BoundExpression; readonly then: BoundStatement; readonly otherwise: BoundStatement | null }
export interface SwitchBranch { readonly line: number; /** null: `when else`. */ readonly values: readonly BoundExpression[] | null; readonly typed: { readonly type: ApexType; readonly local: LocalSymbol } | null; readonly body: BlockStatement }
export interface SwitchStatement extends Placed { readonly kind: 'Switch'; readonly subject: BoundExpression; readonly on: 'plain' | 'string' | 'type'; readonly branches: readonly SwitchBranch[] }
export interface ForStatement extends Placed { readonly kind: 'For'; readonly loop: LoopSymbol; readonly init: readonly BoundExpression[] | LocalStatement; readonly condition: BoundExpression | null; readonly update: readonly BoundExpression[]; readonly body: BoundStatement }
export interface ForEachStatement extends Placed { readonly kind: 'ForEach'; readonly loop: LoopSymbol; readonly local: LocalSymbol; readonly iterable: BoundExpression; readonly over: 'list' | 'set' | 'iterable' | 'chunks'; readonly body: BoundStatement }
export interface WhileStatement extends Placed { readonly kind: 'While'; readonly loop: LoopSymbol; readonly condition: BoundExpression; readonly body: BoundStatement }
export interface DoStatement extends Placed { readonly kind: 'Do'; readonly loop: LoopSymbol; readonly body: BoundStatement; readonly condition: BoundExpression; readonly conditionLine: number }
export interface CatchBranch { readonly line: number; readonly type: ApexType; readonly local: LocalSymbol; readonly body: BlockStatement }
export interface TryStatement extends Placed { readonly kind: 'Try'; readonly block: BlockStatement; readonly catches: readonly CatchBranch[]; readonly finallyBlock: BlockStatement | null }
export interface ThrowStatement extends Placed { readonly kind: 'Throw'; readonly value: BoundExpression }
export interface ReturnStatement extends Placed { readonly kind: 'Return'; readonly value: BoundExpression | null }
export interface JumpStatement extends Placed { readonly kind: 'Break' | 'Continue'; readonly loop: LoopSymbol; readonly crossesSwitch: boolean }
export interface DmlStatement extends Placed { readonly kind: 'Dml'; readonly operation: DmlOperation; readonly access: 'user' | 'system'; readonly target: BoundExpression; readonly externalIdField: string | null; readonly owner: ClassSymbol | null }
export interface MergeStatement extends Placed { readonly kind: 'Merge'; readonly access: 'user' | 'system'; readonly master: BoundExpression; readonly duplicates: BoundExpression; readonly owner: ClassSymbol | null }
export interface RunAsStatement extends Placed { readonly kind: 'RunAs'; readonly argument: BoundExpression; readonly body: BlockStatement }

/** A method, constructor, accessor or initialiser with its body. */
export interface BoundBody {
  readonly parameters: readonly LocalSymbol[];
  readonly body: BlockStatement;
  readonly locals: readonly LocalSymbol[];
  readonly startLine: number;
  readonly endLine: number;
  /** Name in stack traces: `bar`, `<init>`, `<clinit>`. */
  readonly traceName: string;
  /** The body calls code that takes over the sharing mode of its caller. */
  passesSharing: boolean;
}

export interface BoundMethod { readonly symbol: MethodSymbol; readonly code: BoundBody | null; readonly line: number; readonly endLine: number }
export interface BoundConstructor { readonly symbol: MethodSymbol; readonly chain: ConstructorChain | null; readonly code: BoundBody; readonly line: number }
export interface BoundField { readonly symbol: FieldSymbol; readonly value: BoundExpression | null; readonly line: number; readonly code: BoundBody | null }
export interface BoundProperty { readonly symbol: FieldSymbol; readonly getter: BoundBody | null; readonly setter: BoundBody | null; readonly hasStorage: boolean; readonly line: number; readonly getterLine: number; readonly setterLine: number }
export interface BoundInitializer { readonly isStatic: boolean; readonly code: BoundBody; readonly line: number }

export type BoundMember =
  | { readonly kind: 'field'; readonly field: BoundField }
  | { readonly kind: 'property'; readonly property: BoundProperty }
  | { readonly kind: 'method'; readonly method: BoundMethod }
  | { readonly kind: 'constructor'; readonly constructor_: BoundConstructor }
  | { readonly kind: 'initializer'; readonly initializer: BoundInitializer }
  | { readonly kind: 'type'; readonly type: BoundClass };

/** A method by which a class answers to a name of its interfaces or superclass that differs from its own. */
export interface Bridge { readonly alias: string; readonly own: MethodSymbol; readonly parameters: number }

export interface BoundClass {
  readonly symbol: ClassSymbol;
  readonly members: readonly BoundMember[];
  readonly bridges: readonly Bridge[];
  readonly line: number;
  readonly endLine: number;
}

/** Anonymous block or trigger body. */
export interface BoundScript {
  readonly name: string;
  readonly code: BoundBody;
  readonly methods: readonly { readonly name: string; readonly jsName: string; readonly code: BoundBody; readonly line: number }[];
  readonly types: readonly BoundClass[];
}
