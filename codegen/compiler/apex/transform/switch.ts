import { ts } from 'ts-morph';
import type { Block, Expression, Statement, WhenClause, WhenLabel } from '../ast/index.ts';
import { name, nullLiteral, switchStatement } from '../ast/index.ts';
import { isEnum } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import { transformStatements } from './blocks.ts';
import type { Context } from './context.ts';
import { transformExpression } from './expressions.ts';
import { transformTypeSwitch } from './type-switch.ts';

export interface CaseGroup {
  /** Labels that share the body; null stands for `default`. */
  labels: (ts.Expression | null)[];
  body: Block;
  node: ts.CaseOrDefaultClause;
}

/** `switch (x)` is `switch on x`; `switch (true)` with instanceof labels is a switch by type. */
export function transformSwitch(node: ts.SwitchStatement, context: Context): Statement {
  if (node.expression.kind === ts.SyntaxKind.TrueKeyword) return transformTypeSwitch(node, context);
  const groups = groupCases(node, context);
  const clauses = groups.map((group): WhenClause => ({ label: valueLabel(group, context), body: group.body }));
  return switchStatement(transformExpression(node.expression, context), elseLast(clauses));
}

/** `when else` stands last in Apex; without fall-through its place changes nothing. */
export const elseLast = (clauses: readonly WhenClause[]): WhenClause[] => [
  ...clauses.filter((clause) => clause.label.kind !== 'Else'),
  ...clauses.filter((clause) => clause.label.kind === 'Else'),
];

export function groupCases(node: ts.SwitchStatement, context: Context, around: (clause: ts.CaseOrDefaultClause, transform: () => Block) => Block = (_clause, transform) => transform()): CaseGroup[] {
  const groups: CaseGroup[] = [];
  let labels: (ts.Expression | null)[] = [];
  const { clauses } = node.caseBlock;
  clauses.forEach((clause, at) => {
    labels.push(ts.isCaseClause(clause) ? clause.expression : null);
    if (clause.statements.length === 0 && at < clauses.length - 1) return;
    groups.push({ labels, node: clause, body: around(clause, () => caseBody(clause, at === clauses.length - 1, context)) });
    labels = [];
  });
  return groups;
}

/** The statements of a case without its closing `break`. */
function caseBody(clause: ts.CaseOrDefaultClause, isLast: boolean, context: Context): Block {
  const [first] = clause.statements;
  const braced = clause.statements.length === 1 && first && ts.isBlock(first) ? first : null;
  const statements = braced ? braced.statements : clause.statements;
  const last = statements.at(-1);
  const ends = last && (ts.isBreakStatement(last) || ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last));
  if (!ends && !isLast && !alwaysLeaves(last)) context.refuse(clause, refusals.fallThrough());
  const kept = last && ts.isBreakStatement(last) ? statements.slice(0, -1) : statements;
  kept.forEach((statement) => refuseInnerBreak(statement, context));
  const colon = clause.getChildren(context.file).find((child) => child.kind === ts.SyntaxKind.ColonToken);
  return transformStatements(kept, braced ? braced.getStart(context.file) + 1 : (colon?.getEnd() ?? clause.getEnd()), context);
}

/** An if whose both branches leave, or a block that ends in a leaving statement. */
function alwaysLeaves(node: ts.Statement | undefined): boolean {
  if (!node) return false;
  if (ts.isBlock(node)) return alwaysLeaves(node.statements.at(-1));
  if (ts.isIfStatement(node)) return node.elseStatement !== undefined && alwaysLeaves(node.thenStatement) && alwaysLeaves(node.elseStatement);
  return ts.isReturnStatement(node) || ts.isThrowStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node);
}

/** In Apex a `break` inside a case leaves the loop around the switch. */
function refuseInnerBreak(node: ts.Node, context: Context): void {
  if (ts.isBreakStatement(node)) context.refuse(node, refusals.notApex('A `break` in the middle of a case'));
  else if (!ts.isIterationStatement(node, false) && !ts.isSwitchStatement(node)) ts.forEachChild(node, (child) => refuseInnerBreak(child, context));
}

function valueLabel(group: CaseGroup, context: Context): WhenLabel {
  if (group.labels.includes(null)) return { kind: 'Else' };
  return { kind: 'Values', values: group.labels.map((label) => labelValue(label!, context)) };
}

function labelValue(node: ts.Expression, context: Context): Expression {
  if (node.kind === ts.SyntaxKind.NullKeyword) return nullLiteral;
  if (ts.isPropertyAccessExpression(node) && isEnum(context.checker.getTypeAtLocation(node))) return name(node.name.text);
  const isLiteral = ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand));
  if (!isLiteral) context.refuse(node, refusals.switchForm('This'));
  return transformExpression(node, context);
}

