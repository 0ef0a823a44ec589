import type { ts } from 'ts-morph';
import { refusals } from '../diagnostics.ts';
import type { Context } from '../transform/context.ts';
import { isId } from '../transform/types.ts';
import { isEnum, isNumeric, numberKind } from './number-kinds.ts';

const decimalOnly = ['abs', 'divide', 'doubleValue', 'pow', 'precision', 'scale', 'setScale', 'stripTrailingZeros', 'toPlainString'];
const methods: Record<string, ReadonlySet<string>> = {
  Integer: new Set(['format', 'addError']),
  Long: new Set(['format', 'addError', 'intValue']),
  Double: new Set(['format', 'addError', 'intValue', 'longValue', 'round']),
  Decimal: new Set(['format', 'addError', 'intValue', 'longValue', 'round', ...decimalOnly]),
  'An enum constant': new Set(['name', 'ordinal', 'equals', 'hashCode', 'toString']),
};
const idMethods = new Set(['getSObjectType', 'to15', 'addError', 'equals', 'hashCode', 'toString']);

/** All numbers and enum constants share one interface for the checker; Apex gives each kind its own methods. */
export function checkNumberMethod(callee: ts.PropertyAccessExpression, context: Context): void {
  const receiver = context.checker.getTypeAtLocation(callee.expression);
  const method = callee.name.text;
  if (isId(receiver)) {
    if (!idMethods.has(method)) context.refuse(callee, refusals.idMethod(method));
    return;
  }
  const kind = isEnum(receiver) ? 'An enum constant' : isNumeric(receiver) ? numberKind(callee.expression, context) : null;
  if (kind && context.isPlatform(context.symbol(callee.name)) && !methods[kind]!.has(method)) context.refuse(callee, refusals.numberMethod(method, kind));
}
