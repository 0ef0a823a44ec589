import type { BoundExpression, ConversionKind } from '../bound/tree.ts';
import type { SourceRange } from '../syntax/ast.ts';
import { distance } from '../types/assignability.ts';
import { isPrimitive, sameType } from '../types/model.ts';
import type { ApexType } from '../types/model.ts';
import type { Code } from './scope.ts';

/** What has to happen to a value on its way from one type to another that it fits into. */
export function conversionKind(from: ApexType, to: ApexType): ConversionKind {
  if (from.kind !== 'primitive') return 'same';
  if (to.kind === 'object' || to.kind === 'parameter')
    return from.name === 'Long' ? 'boxLong' : from.name === 'Double' ? 'boxDouble' : 'same';
  if (to.kind !== 'primitive' || from.name === to.name) return 'same';
  if (to.name === 'Decimal') return from.name === 'Double' ? 'doubleToDecimal' : 'integerToDecimal';
  if (to.name === 'Double')
    return from.name === 'Decimal' ? 'decimalToDouble' : from.name === 'Long' ? 'toDouble' : 'same';
  if (to.name === 'Id') return 'toId';
  if (to.name === 'Datetime') return 'dateToDatetime';
  return 'same';
}

/** A query result may also be given to one record or, for `COUNT()`, an Integer. */
export function isQueryResult(value: BoundExpression): boolean {
  if (value.kind === 'Query') return true;
  if (value.kind === 'Conditional') return isQueryResult(value.whenTrue) && isQueryResult(value.whenFalse);
  return (
    value.kind === 'PlatformCall' &&
    value.method.owner.name === 'Database' &&
    /^query/i.test(value.method.name) &&
    value.type.kind === 'list'
  );
}

/** {@link distance} for a value: query results fit single records too. */
export function valueDistance(value: BoundExpression, to: ApexType): number | null {
  const steps = distance(value.type, to);
  if (steps !== null && !(to.kind === 'object' && isQueryResult(value))) return steps;
  if (
    to.kind === 'sobject' &&
    value.type.kind === 'list' &&
    value.type.element.kind === 'sobject' &&
    isQueryResult(value)
  ) {
    const { element } = value.type;
    if (sameType(element, to)) return 1;
    if (to.name === 'SObject') return 3;
    if (element.name === 'SObject') return 3;
  }
  return steps;
}

/** The value as a value of the target type, with its conversion as a node; null when it does not fit. */
export function tryConvert(value: BoundExpression, to: ApexType): BoundExpression | null {
  if (valueDistance(value, to) === null) return null;
  if (to.kind === 'sobject' && value.type.kind === 'list')
    return { kind: 'Conversion', conversion: 'singleRecord', operand: value, type: to };
  const conversion = conversionKind(value.type, to);
  if (conversion !== 'same') {
    // A number literal becomes a literal of the other type.
    if (value.kind === 'Constant' && typeof value.value === 'number') {
      if (conversion === 'integerToDecimal') return { kind: 'Constant', type: to, value: String(value.value) };
      if (conversion === 'toDouble') return { kind: 'Constant', type: to, value: value.value };
    }
    return { kind: 'Conversion', conversion, operand: value, type: to };
  }
  if (value.kind === 'Constant' && value.value !== null && isPrimitive(to, 'Long', 'Double'))
    return { ...value, type: to };
  return value.type === to
    ? value
    : { kind: 'Conversion', conversion: 'same', operand: value, type: value.type.kind === 'null' ? to : to };
}

export function convert(code: Code, value: BoundExpression, to: ApexType, at: SourceRange): BoundExpression {
  const converted = tryConvert(value, to);
  if (converted !== null) return converted;
  code.error(at, `Illegal assignment from ${value.type.name} to ${to.name}`);
  return { kind: 'Invalid', type: to };
}

/** For conditions: `if`, loops, `!`, `&&`, `||`, `?:`. */
export function toBoolean(code: Code, value: BoundExpression, at: SourceRange): BoundExpression {
  if (value.type.kind !== 'error' && value.type.kind !== 'null' && !isPrimitive(value.type, 'Boolean'))
    code.error(at, `Condition expression must be of type Boolean: ${value.type.name}`);
  return value;
}
