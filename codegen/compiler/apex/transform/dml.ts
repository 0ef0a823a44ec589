import { ts } from 'ts-morph';
import type { Statement } from '../ast/index.ts';
import { dml } from '../ast/index.ts';
import { refusals } from '../diagnostics.ts';
import type { Context } from './context.ts';
import { transformExpression } from './expressions.ts';

/** The dialect's DML functions and their Apex statements. */
export const dmlOperations: Record<string, string> = {
  insert: 'insert',
  update: 'update',
  upsert: 'upsert',
  remove: 'delete',
  undelete: 'undelete',
  merge: 'merge',
};

/** `insert(records, AccessLevel.USER_MODE);` is `insert as user records;`. Null where the call is no DML. */
export function transformDml(node: ts.CallExpression, context: Context): Statement | null {
  const library = context.platformName(node.expression);
  const operation = library === null ? undefined : dmlOperations[library];
  if (!operation) return null;
  const operandCount = operation === 'merge' ? 2 : 1;
  const operands = node.arguments.slice(0, operandCount).map((operand) => transformExpression(operand, context));
  let access: 'user' | 'system' | null = null;
  let externalId: string | null = null;
  for (const option of node.arguments.slice(operandCount)) {
    if (isAccessLevel(option, context)) access = accessOf(option, context);
    else if (ts.isPropertyAccessExpression(option)) externalId = option.name.text;
    else context.refuse(option, refusals.accessLevel());
  }
  return dml(operation, operands, access, externalId);
}

const isAccessLevel = (node: ts.Expression, context: Context): boolean => context.checker.getTypeAtLocation(node).getSymbol()?.name === 'AccessLevel';

function accessOf(node: ts.Expression, context: Context): 'user' | 'system' | null {
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'USER_MODE') return 'user';
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'SYSTEM_MODE') return 'system';
  context.refuse(node, refusals.accessLevel());
  return null;
}
