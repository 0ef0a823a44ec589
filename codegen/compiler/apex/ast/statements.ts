import type { Expression } from './expressions.ts';
import type { ApexType } from './types.ts';

/** What stands around a statement or member in its source. */
export interface Trivia {
  /** Comments before it, each as printed (without indentation). */
  leading?: readonly string[];
  /** Comment at the end of its line. */
  trailing?: string;
  blankLineBefore?: boolean;
  /** Line in the TypeScript source, from 1. */
  sourceLine?: number;
}

export interface Block {
  statements: readonly Statement[];
  /** Comments after the last statement. */
  closingComments?: readonly string[];
}

export interface CatchClause {
  type: ApexType;
  name: string;
  body: Block;
}

export type WhenLabel = { kind: 'Values'; values: readonly Expression[] } | { kind: 'TypePattern'; type: ApexType; name: string } | { kind: 'Else' };

export interface WhenClause {
  label: WhenLabel;
  body: Block;
}

export type StatementShape =
  | { kind: 'Expression'; expression: Expression }
  | { kind: 'Variables'; type: ApexType; variables: readonly { name: string; initialiser: Expression | null }[] }
  | { kind: 'If'; condition: Expression; then: Block; otherwise: Block | Statement | null }
  | { kind: 'For'; initialiser: Statement | null; condition: Expression | null; update: readonly Expression[]; body: Block }
  | { kind: 'ForEach'; type: ApexType; name: string; iterated: Expression; body: Block }
  | { kind: 'While'; condition: Expression; body: Block }
  | { kind: 'DoWhile'; condition: Expression; body: Block }
  | { kind: 'Switch'; subject: Expression; clauses: readonly WhenClause[] }
  | { kind: 'Try'; body: Block; catches: readonly CatchClause[]; finallyBody: Block | null }
  | { kind: 'Return'; value: Expression | null }
  | { kind: 'Throw'; value: Expression }
  | { kind: 'Break' }
  | { kind: 'Continue' }
  | { kind: 'Block'; block: Block }
  | { kind: 'RunAs'; user: Expression; body: Block }
  | { kind: 'Dml'; operation: string; access: 'user' | 'system' | null; operands: readonly Expression[]; externalId: string | null };

export type Statement = StatementShape & Trivia;

export const block = (statements: readonly Statement[], closingComments: readonly string[] = []): Block => ({ statements, closingComments });
export const expressionStatement = (expression: Expression): Statement => ({ kind: 'Expression', expression });
export const variables = (of: ApexType, declared: readonly { name: string; initialiser: Expression | null }[]): Statement => ({
  kind: 'Variables',
  type: of,
  variables: declared,
});
export const ifStatement = (condition: Expression, then: Block, otherwise: Block | Statement | null): Statement => ({ kind: 'If', condition, then, otherwise });
export const forStatement = (initialiser: Statement | null, condition: Expression | null, update: readonly Expression[], body: Block): Statement => ({
  kind: 'For',
  initialiser,
  condition,
  update,
  body,
});
export const forEach = (of: ApexType, name: string, iterated: Expression, body: Block): Statement => ({ kind: 'ForEach', type: of, name, iterated, body });
export const whileStatement = (condition: Expression, body: Block): Statement => ({ kind: 'While', condition, body });
export const doWhile = (condition: Expression, body: Block): Statement => ({ kind: 'DoWhile', condition, body });
export const switchStatement = (subject: Expression, clauses: readonly WhenClause[]): Statement => ({ kind: 'Switch', subject, clauses });
export const tryStatement = (body: Block, catches: readonly CatchClause[], finallyBody: Block | null): Statement => ({ kind: 'Try', body, catches, finallyBody });
export const returnStatement = (value: Expression | null): Statement => ({ kind: 'Return', value });
export const throwStatement = (value: Expression): Statement => ({ kind: 'Throw', value });
export const breakStatement: Statement = { kind: 'Break' };
export const continueStatement: Statement = { kind: 'Continue' };
export const blockStatement = (inner: Block): Statement => ({ kind: 'Block', block: inner });
export const runAs = (user: Expression, body: Block): Statement => ({ kind: 'RunAs', user, body });
export const dml = (operation: string, operands: readonly Expression[], access: 'user' | 'system' | null = null, externalId: string | null = null): Statement => ({
  kind: 'Dml',
  operation,
  access,
  operands,
  externalId,
});
