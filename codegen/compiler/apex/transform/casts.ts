import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { cast } from '../ast/index.ts';
import { isNarrower, kindOfType, numberKind } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';
import { typeFromNode } from './types.ts';

/** `o as Pending` is `(Pending) o`; a cast to Object, which everything is, prints nothing. */
function transformCast(node: ts.AsExpression | ts.TypeAssertion, context: Context): Expression {
  if (node.type.getText(context.file) === 'const') {
    context.refuse(node, refusals.notApex('`as const`'));
    return transformExpression(node.expression, context);
  }
  const target = typeFromNode(node.type, context);
  const operand = transformExpression(node.expression, context);
  const wanted = kindOfType(context.checker.getTypeAtLocation(node), context.checker);
  const kind = numberKind(node.expression, context);
  if (wanted && kind && isNarrower(wanted, kind)) {
    context.refuse(node, refusals.narrowing(kind, wanted, `${wanted === 'Integer' ? 'int' : wanted.toLowerCase()}Value`));
  }
  return target.name === 'Object' ? operand : cast(target, operand);
}

export const castVisitors: ExpressionVisitors = {
  [ts.SyntaxKind.AsExpression]: transformCast,
  [ts.SyntaxKind.TypeAssertionExpression]: transformCast,
  [ts.SyntaxKind.ParenthesizedExpression]: (node: ts.ParenthesizedExpression, context: Context) => transformExpression(node.expression, context),
  [ts.SyntaxKind.NonNullExpression]: (node: ts.NonNullExpression, context: Context) => transformExpression(node.expression, context),
};
