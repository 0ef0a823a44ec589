import type { DmlOperation } from '../../runtime/services.ts';
import type { ApexType } from '../types/model.ts';
import type { ClassSymbol } from '../types/symbols.ts';
import type { BoundExpression, LocalSymbol } from './expressions.ts';

export type BoundStatement =
  | BlockStatement
  | LocalStatement
  | ExpressionStatement
  | IfStatement
  | SwitchStatement
  | ForStatement
  | ForEachStatement
  | WhileStatement
  | DoStatement
  | TryStatement
  | ThrowStatement
  | ReturnStatement
  | JumpStatement
  | DmlStatement
  | MergeStatement
  | RunAsStatement
  | EmptyStatement;

interface Placed {
  readonly line: number;
}

/** What `break` and `continue` need to know of the loop around them. */
export interface LoopSymbol {
  needsLabel: boolean;
  label: string | null;
}

export interface BlockStatement extends Placed {
  readonly kind: 'Block';
  readonly statements: readonly BoundStatement[];
  readonly endLine: number;
}
export interface LocalStatement extends Placed {
  readonly kind: 'Local';
  readonly variables: readonly {
    readonly local: LocalSymbol;
    readonly value: BoundExpression | null;
    readonly line: number;
  }[];
}
export interface ExpressionStatement extends Placed {
  readonly kind: 'Expression';
  readonly expression: BoundExpression;
}
export interface EmptyStatement extends Placed {
  readonly kind: 'Empty';
}
export interface IfStatement extends Placed {
  readonly kind: 'If';
  readonly condition: BoundExpression;
  readonly then: BoundStatement;
  readonly otherwise: BoundStatement | null;
}
export interface SwitchBranch {
  readonly line: number;
  /** null: `when else`. */ readonly values: readonly BoundExpression[] | null;
  readonly typed: { readonly type: ApexType; readonly local: LocalSymbol } | null;
  readonly body: BlockStatement;
}
export interface SwitchStatement extends Placed {
  readonly kind: 'Switch';
  readonly subject: BoundExpression;
  readonly on: 'plain' | 'string' | 'type';
  readonly branches: readonly SwitchBranch[];
}
export interface ForStatement extends Placed {
  readonly kind: 'For';
  readonly loop: LoopSymbol;
  readonly init: readonly BoundExpression[] | LocalStatement;
  readonly condition: BoundExpression | null;
  readonly update: readonly BoundExpression[];
  readonly body: BoundStatement;
}
export interface ForEachStatement extends Placed {
  readonly kind: 'ForEach';
  readonly loop: LoopSymbol;
  readonly local: LocalSymbol;
  readonly iterable: BoundExpression;
  readonly over: 'list' | 'set' | 'iterable' | 'chunks';
  /** The body may reach the collection and change it, which Apex refuses. */ readonly guarded: boolean;
  readonly body: BoundStatement;
}
export interface WhileStatement extends Placed {
  readonly kind: 'While';
  readonly loop: LoopSymbol;
  readonly condition: BoundExpression;
  readonly body: BoundStatement;
}
export interface DoStatement extends Placed {
  readonly kind: 'Do';
  readonly loop: LoopSymbol;
  readonly body: BoundStatement;
  readonly condition: BoundExpression;
  readonly conditionLine: number;
}
export interface CatchBranch {
  readonly line: number;
  readonly type: ApexType;
  readonly local: LocalSymbol;
  readonly body: BlockStatement;
}
export interface TryStatement extends Placed {
  readonly kind: 'Try';
  readonly block: BlockStatement;
  readonly catches: readonly CatchBranch[];
  readonly finallyBlock: BlockStatement | null;
}
export interface ThrowStatement extends Placed {
  readonly kind: 'Throw';
  readonly value: BoundExpression;
}
export interface ReturnStatement extends Placed {
  readonly kind: 'Return';
  readonly value: BoundExpression | null;
}
export interface JumpStatement extends Placed {
  readonly kind: 'Break' | 'Continue';
  readonly loop: LoopSymbol;
  readonly crossesSwitch: boolean;
}
export interface DmlStatement extends Placed {
  readonly kind: 'Dml';
  readonly operation: DmlOperation;
  readonly access: 'user' | 'system';
  readonly target: BoundExpression;
  readonly externalIdField: string | null;
  readonly owner: ClassSymbol | null;
}
export interface MergeStatement extends Placed {
  readonly kind: 'Merge';
  readonly access: 'user' | 'system';
  readonly master: BoundExpression;
  readonly duplicates: BoundExpression;
  readonly owner: ClassSymbol | null;
}
export interface RunAsStatement extends Placed {
  readonly kind: 'RunAs';
  readonly argument: BoundExpression;
  readonly body: BlockStatement;
}
