import { ts } from 'ts-morph';
import type { Expression } from '../ast/index.ts';
import { literal, nullLiteral, superExpression, text, thisExpression } from '../ast/index.ts';
import { literalKind, maxLong } from '../check/number-kinds.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import type { ExpressionVisitors } from './expressions.ts';

export const literalVisitors: ExpressionVisitors = {
  [ts.SyntaxKind.StringLiteral]: (node: ts.StringLiteral) => text(node.text),
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: (node: ts.NoSubstitutionTemplateLiteral) => text(node.text),
  [ts.SyntaxKind.NumericLiteral]: transformNumber,
  [ts.SyntaxKind.TrueKeyword]: () => literal('true'),
  [ts.SyntaxKind.FalseKeyword]: () => literal('false'),
  [ts.SyntaxKind.NullKeyword]: () => nullLiteral,
  [ts.SyntaxKind.ThisKeyword]: () => thisExpression,
  [ts.SyntaxKind.SuperKeyword]: () => superExpression,
};

/** Above Integer a number is a Long and gets its `L`; exponents and other bases are written out. */
function transformNumber(node: ts.NumericLiteral, context: Context): Expression {
  const source = node.getText(context.file).replaceAll('_', '');
  const kind = literalKind(source);
  if (kind === 'Decimal') return literal(/e/i.test(source) ? writtenOut(Number(source)) : source.startsWith('.') ? `0${source}` : source.endsWith('.') ? `${source}0` : source);
  const value = BigInt(source);
  if (value > maxLong) context.refuse(node, refusals.numberTooBig());
  return literal(kind === 'Long' ? `${value}L` : value.toString());
}

function writtenOut(value: number): string {
  const digits = value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return digits.includes('.') ? digits : `${digits}.0`;
}
