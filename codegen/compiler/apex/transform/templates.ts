import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { binary, text } from '../ast/index.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';
import { transformExpression } from './expressions.ts';
import { isText } from './types.ts';

/** `` `a ${x}` `` is `'a ' + x`. Where no text leads, `''` does: two numbers must not be added. */
export const templateVisitors: ExpressionVisitors = {
  [ts.SyntaxKind.TemplateExpression]: (node: ts.TemplateExpression, context: Context): Expression => {
    const parts: Expression[] = node.head.text === '' ? [] : [text(node.head.text)];
    const first = node.templateSpans[0]!.expression;
    if (parts.length === 0 && !isText(context.checker.getTypeAtLocation(first))) parts.push(text(''));
    for (const span of node.templateSpans) {
      parts.push(transformExpression(span.expression, context));
      if (span.literal.text !== '') parts.push(text(span.literal.text));
    }
    // A single text operand still has to become text: null prints as 'null' on both sides.
    if (parts.length === 1) parts.unshift(text(''));
    return parts.reduce((left, right) => binary(left, '+', right));
  },
};
