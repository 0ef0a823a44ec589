import { ts } from 'ts-morph';
import type { ApexType } from '../ast/index.ts';
import { type } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { typeFromNode } from './types.ts';

const collections = new Set(['List', 'Set', 'Map']);

/** The type on the right of `instanceof`. */
export function instanceType(node: ts.Expression, context: Context): ApexType {
  const bare = ts.isParenthesizedExpression(node) ? node.expression : node;
  const source = bare.getText(context.file);
  if (ts.isExpressionWithTypeArguments(bare)) return typeFromNode(bare, context);
  if (collections.has(source)) context.refuse(node, refusals.bareInstanceOf(source));
  return type(source);
}
