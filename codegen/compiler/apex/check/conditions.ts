import type { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import { isBoolean } from '../transform/types.ts';

/** JavaScript takes any value for a condition, Apex a Boolean that is not null. */
export function checkCondition(node: ts.Expression, context: Context): void {
  const type = context.checker.getTypeAtLocation(node);
  if (!isBoolean(type)) context.refuse(node, refusals.truthiness(context.checker.typeToString(context.checker.getBaseTypeOfLiteralType(type))));
}
