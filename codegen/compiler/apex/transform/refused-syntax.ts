import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { nullLiteral } from '../ast/index.ts';
import type { Refusal } from '../diagnostics.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';

const refuse =
  (refusal: () => Refusal) =>
  (node: ts.Node, context: Context): Expression => {
    context.refuse(node, refusal());
    return nullLiteral;
  };

/** Expressions that JavaScript has and Apex has not. */
export const refusedVisitors: ExpressionVisitors = {
  [ts.SyntaxKind.ArrayLiteralExpression]: refuse(refusals.arrayLiteral),
  [ts.SyntaxKind.ObjectLiteralExpression]: refuse(refusals.objectLiteral),
  [ts.SyntaxKind.ArrowFunction]: refuse(refusals.closure),
  [ts.SyntaxKind.FunctionExpression]: refuse(refusals.closure),
  [ts.SyntaxKind.ClassExpression]: refuse(refusals.closure),
  [ts.SyntaxKind.TypeOfExpression]: refuse(refusals.typeOf),
  [ts.SyntaxKind.DeleteExpression]: refuse(refusals.deleteOperator),
  [ts.SyntaxKind.VoidExpression]: refuse(refusals.voidOperator),
  [ts.SyntaxKind.RegularExpressionLiteral]: refuse(refusals.regularExpression),
  [ts.SyntaxKind.BigIntLiteral]: refuse(refusals.bigint),
  [ts.SyntaxKind.AwaitExpression]: refuse(refusals.asynchronous),
  [ts.SyntaxKind.YieldExpression]: refuse(refusals.generator),
  [ts.SyntaxKind.SatisfiesExpression]: refuse(() => refusals.notApex('`satisfies`')),
  [ts.SyntaxKind.SpreadElement]: refuse(() => refusals.notApex('Spread')),
};
