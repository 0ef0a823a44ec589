import type { Name, SourceRange } from './position.ts';
import type { SoqlQuery } from '../soql-ast.ts';
import type { SoslSearch } from '../sosl-ast.ts';
import type { TypeReference } from './types.ts';

export type Literal =
  IntegerLiteral | LongLiteral | DecimalLiteral | DoubleLiteral | StringLiteral | BooleanLiteral | NullLiteral;

export type Expression =
  | Literal
  | Identifier
  | ThisExpression
  | SuperExpression
  | FieldAccess
  | MethodCall
  | ConstructorCall
  | ArrayAccess
  | NewObject
  | NewArray
  | NewCollection
  | NewMap
  | CastExpression
  | InstanceOfExpression
  | UnaryExpression
  | IncrementExpression
  | BinaryExpression
  | TernaryExpression
  | AssignmentExpression
  | ParenthesizedExpression
  | TypeLiteral
  | SoqlExpression
  | SoslExpression;

/** 0 to 2147483647; 2147483648 only directly under a unary minus. */
export interface IntegerLiteral extends SourceRange {
  readonly kind: 'IntegerLiteral';
  readonly value: number;
}

/** `5L`; up to 2^63 - 1 (2^63 only directly under a unary minus). */
export interface LongLiteral extends SourceRange {
  readonly kind: 'LongLiteral';
  readonly value: bigint;
}

/** `1.50`: the digits as written, since the scale counts. */
export interface DecimalLiteral extends SourceRange {
  readonly kind: 'DecimalLiteral';
  readonly text: string;
}

/** `1.5d` */
export interface DoubleLiteral extends SourceRange {
  readonly kind: 'DoubleLiteral';
  readonly value: number;
}

/** `value` has its escapes resolved; in a multi-line (`'''`) string the line break behind the opening quotes is left out. */
export interface StringLiteral extends SourceRange {
  readonly kind: 'StringLiteral';
  readonly value: string;
  readonly isMultiline: boolean;
}

export interface BooleanLiteral extends SourceRange {
  readonly kind: 'BooleanLiteral';
  readonly value: boolean;
}

export interface NullLiteral extends SourceRange {
  readonly kind: 'NullLiteral';
}

/** A bare name: a variable, or the first part of a type or namespace (`System` in `System.debug(…)`): the checker decides. */
export interface Identifier extends SourceRange {
  readonly kind: 'Identifier';
  readonly name: string;
}

export interface ThisExpression extends SourceRange {
  readonly kind: 'ThisExpression';
}

export interface SuperExpression extends SourceRange {
  readonly kind: 'SuperExpression';
}

/** `target.name`, with `isSafe` `target?.name`. Also static members, enum constants and dotted type names. */
export interface FieldAccess extends SourceRange {
  readonly kind: 'FieldAccess';
  readonly target: Expression;
  readonly name: Name;
  readonly isSafe: boolean;
}

/** `name(…)` (target null), `target.name(…)`, `target?.name(…)`. */
export interface MethodCall extends SourceRange {
  readonly kind: 'MethodCall';
  readonly target: Expression | null;
  readonly name: Name;
  readonly arguments: readonly Expression[];
  readonly isSafe: boolean;
}

/** `this(…)` or `super(…)` */
export interface ConstructorCall extends SourceRange {
  readonly kind: 'ConstructorCall';
  readonly callee: 'this' | 'super';
  readonly arguments: readonly Expression[];
}

export interface ArrayAccess extends SourceRange {
  readonly kind: 'ArrayAccess';
  readonly target: Expression;
  readonly index: Expression;
}

/**
 * `new Type(…)`. When all arguments are written `Name = value` they stand in `fields` and `arguments` is empty: the SObject form.
 * (For a class it would be assignments as arguments: the checker refuses or reads them as such.)
 */
export interface NewObject extends SourceRange {
  readonly kind: 'NewObject';
  readonly type: TypeReference;
  readonly arguments: readonly Expression[];
  readonly fields: readonly FieldInitializer[] | null;
}

export interface FieldInitializer extends SourceRange {
  readonly kind: 'FieldInitializer';
  readonly name: Name;
  readonly value: Expression;
}

/** `new Type[size]`, `new Type[]{ … }` or `new Type[]` (both null). `elementType` is without the brackets. */
export interface NewArray extends SourceRange {
  readonly kind: 'NewArray';
  readonly elementType: TypeReference;
  readonly size: Expression | null;
  readonly elements: readonly Expression[] | null;
}

/** `new List<T>{ … }`, `new Set<T>{ … }`, also empty braces of anything but a Map. */
export interface NewCollection extends SourceRange {
  readonly kind: 'NewCollection';
  readonly type: TypeReference;
  readonly elements: readonly Expression[];
}

/** `new Map<K, V>{ k => v }`, also `new Map<K, V>{}`. */
export interface NewMap extends SourceRange {
  readonly kind: 'NewMap';
  readonly type: TypeReference;
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends SourceRange {
  readonly kind: 'MapEntry';
  readonly key: Expression;
  readonly value: Expression;
}

export interface CastExpression extends SourceRange {
  readonly kind: 'CastExpression';
  readonly type: TypeReference;
  readonly operand: Expression;
}

export interface InstanceOfExpression extends SourceRange {
  readonly kind: 'InstanceOfExpression';
  readonly operand: Expression;
  readonly type: TypeReference;
}

export interface UnaryExpression extends SourceRange {
  readonly kind: 'UnaryExpression';
  readonly operator: '+' | '-' | '!' | '~';
  readonly operand: Expression;
}

export interface IncrementExpression extends SourceRange {
  readonly kind: 'IncrementExpression';
  readonly operator: '++' | '--';
  readonly isPrefix: boolean;
  readonly operand: Expression;
}

/** `<>` is given as `!=`. */
export type BinaryOperator =
  | '??'
  | '||'
  | '&&'
  | '|'
  | '^'
  | '&'
  | '=='
  | '!='
  | '==='
  | '!=='
  | '<'
  | '>'
  | '<='
  | '>='
  | '<<'
  | '>>'
  | '>>>'
  | '+'
  | '-'
  | '*'
  | '/';

export interface BinaryExpression extends SourceRange {
  readonly kind: 'BinaryExpression';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface TernaryExpression extends SourceRange {
  readonly kind: 'TernaryExpression';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}

export type AssignmentOperator = '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';

export interface AssignmentExpression extends SourceRange {
  readonly kind: 'AssignmentExpression';
  readonly operator: AssignmentOperator;
  readonly target: Expression;
  readonly value: Expression;
}

/** Kept in the tree: parentheses end a `?.` chain and forbid reading the inside as a type name. */
export interface ParenthesizedExpression extends SourceRange {
  readonly kind: 'ParenthesizedExpression';
  readonly expression: Expression;
}

/** `Account.class`, `List<String>.class`; `type` is null for `void.class`. */
export interface TypeLiteral extends SourceRange {
  readonly kind: 'TypeLiteral';
  readonly type: TypeReference | null;
}

/** `[SELECT …]` */
export interface SoqlExpression extends SourceRange {
  readonly kind: 'SoqlExpression';
  readonly query: SoqlQuery;
}

/** `[FIND …]` */
export interface SoslExpression extends SourceRange {
  readonly kind: 'SoslExpression';
  readonly search: SoslSearch;
}
