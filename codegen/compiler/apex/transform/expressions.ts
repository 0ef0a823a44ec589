import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { nullLiteral } from '../ast/index.ts';
import { checkConversion } from '../check/conversions.ts';
import { refusals } from '../diagnostics.ts';
import { accessVisitors } from './access.ts';
import { callVisitors } from './calls.ts';
import { castVisitors } from './casts.ts';
import type { Context } from './context.ts';
import { creationVisitors } from './creation.ts';
import { literalVisitors } from './literals.ts';
import { operatorVisitors } from './operators.ts';
import { refusedVisitors } from './refused-syntax.ts';
import { soqlVisitors } from './soql.ts';
import { templateVisitors } from './templates.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each visitor takes the node of its kind
export type ExpressionVisitors = { [K in ts.SyntaxKind]?: (node: any, context: Context) => Expression };

const visitors: ExpressionVisitors = {
  ...refusedVisitors,
  ...literalVisitors,
  ...accessVisitors,
  ...operatorVisitors,
  ...templateVisitors,
  ...castVisitors,
  ...callVisitors,
  ...creationVisitors,
  ...soqlVisitors,
};

export function transformExpression(node: ts.Expression, context: Context): Expression {
  const visit = visitors[node.kind];
  if (visit) return visit(node, context);
  context.refuse(node, refusals.notApex(describe(node)));
  return nullLiteral;
}

/** A value on its way into a declared type. */
export function transformInto(node: ts.Expression, target: ts.Type, context: Context): Expression {
  checkConversion(node, target, context);
  return transformExpression(node, context);
}

export const describe = (node: ts.Node): string => {
  const kind = ts.SyntaxKind[node.kind]!.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} of TypeScript`;
};
