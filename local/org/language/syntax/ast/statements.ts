import type { Modified } from './declarations.ts';
import type { Expression } from './expressions.ts';
import type { Name, SourceRange } from './position.ts';
import type { TypeReference } from './types.ts';

export type Statement =
  | Block
  | LocalDeclaration
  | ExpressionStatement
  | EmptyStatement
  | IfStatement
  | SwitchStatement
  | ForStatement
  | ForEachStatement
  | WhileStatement
  | DoWhileStatement
  | TryStatement
  | ThrowStatement
  | ReturnStatement
  | BreakStatement
  | ContinueStatement
  | DmlStatement
  | MergeStatement
  | RunAsStatement;

export interface Block extends SourceRange {
  readonly kind: 'Block';
  readonly statements: readonly Statement[];
}

/** `final Integer a = 1, b;` In triggers and anonymous blocks the modifiers may be those of fields. */
export interface LocalDeclaration extends SourceRange, Modified {
  readonly kind: 'LocalDeclaration';
  readonly type: TypeReference;
  readonly declarators: readonly VariableDeclarator[];
}

/** `a = 1` of a field or local declaration; it also serves as the node that the checker binds a variable to. */
export interface VariableDeclarator extends SourceRange {
  readonly kind: 'VariableDeclarator';
  readonly name: Name;
  readonly initializer: Expression | null;
}

export interface ExpressionStatement extends SourceRange {
  readonly kind: 'ExpressionStatement';
  readonly expression: Expression;
}

/** The lone `;` that may be the body of a loop. */
export interface EmptyStatement extends SourceRange {
  readonly kind: 'EmptyStatement';
}

export interface IfStatement extends SourceRange {
  readonly kind: 'IfStatement';
  readonly condition: Expression;
  readonly thenStatement: Statement;
  readonly elseStatement: Statement | null;
}

export interface SwitchStatement extends SourceRange {
  readonly kind: 'SwitchStatement';
  readonly subject: Expression;
  readonly branches: readonly WhenBranch[];
}

export type WhenBranch = WhenValues | WhenType | WhenElse;

/**
 * `when 1, -2, 'a', null, RED { … }`. Values are literals, a UnaryExpression over one, an Identifier (enum constant) or a FieldAccess.
 */
export interface WhenValues extends SourceRange {
  readonly kind: 'WhenValues';
  readonly values: readonly Expression[];
  readonly body: Block;
}

/** `when Contact c { … }` */
export interface WhenType extends SourceRange {
  readonly kind: 'WhenType';
  readonly type: TypeReference;
  readonly name: Name;
  readonly body: Block;
}

export interface WhenElse extends SourceRange {
  readonly kind: 'WhenElse';
  readonly body: Block;
}

/** `for (init; condition; update) body`; `init` is a declaration or a list of expressions (empty when absent). */
export interface ForStatement extends SourceRange {
  readonly kind: 'ForStatement';
  readonly init: LocalDeclaration | readonly Expression[];
  readonly condition: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement;
}

/** `for (Type name : iterable) body`. The SOQL for loop is this with a SoqlExpression as `iterable`. */
export interface ForEachStatement extends SourceRange {
  readonly kind: 'ForEachStatement';
  readonly type: TypeReference;
  readonly name: Name;
  readonly iterable: Expression;
  readonly body: Statement;
}

export interface WhileStatement extends SourceRange {
  readonly kind: 'WhileStatement';
  readonly condition: Expression;
  readonly body: Statement;
}

export interface DoWhileStatement extends SourceRange {
  readonly kind: 'DoWhileStatement';
  readonly body: Block;
  readonly condition: Expression;
}

/** At least one catch or a finally block. */
export interface TryStatement extends SourceRange {
  readonly kind: 'TryStatement';
  readonly block: Block;
  readonly catches: readonly CatchClause[];
  readonly finallyBlock: Block | null;
}

export interface CatchClause extends SourceRange, Modified {
  readonly kind: 'CatchClause';
  readonly type: TypeReference;
  readonly name: Name;
  readonly body: Block;
}

export interface ThrowStatement extends SourceRange {
  readonly kind: 'ThrowStatement';
  readonly expression: Expression;
}

export interface ReturnStatement extends SourceRange {
  readonly kind: 'ReturnStatement';
  readonly expression: Expression | null;
}

export interface BreakStatement extends SourceRange {
  readonly kind: 'BreakStatement';
}

export interface ContinueStatement extends SourceRange {
  readonly kind: 'ContinueStatement';
}

export type DmlAccess = 'user' | 'system';

/** `insert as user records;`, `upsert records Account.External__c;` (`externalId` null elsewhere). */
export interface DmlStatement extends SourceRange {
  readonly kind: 'DmlStatement';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';
  readonly access: DmlAccess | null;
  readonly target: Expression;
  /** The external id field as written, dotted names in order: `['Account', 'External__c']` or `['External__c']`. */
  readonly externalId: readonly Name[] | null;
}

/** `merge master duplicates;` */
export interface MergeStatement extends SourceRange {
  readonly kind: 'MergeStatement';
  readonly access: DmlAccess | null;
  readonly master: Expression;
  readonly duplicates: Expression;
}

/** `System.runAs(user) { … }` */
export interface RunAsStatement extends SourceRange {
  readonly kind: 'RunAsStatement';
  readonly arguments: readonly Expression[];
  readonly body: Block;
}
