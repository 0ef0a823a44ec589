import { ApexDate } from '../runtime/values/date.ts';
import { Decimal } from '../runtime/values/decimal.ts';
import { DataWeaveError, DwObject, Moment, type Value } from './values.ts';

/** A plain value as text, as the script prints it. */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Decimal) return value.toPlainString();
  if (value instanceof ApexDate) return value.toString();
  if (value instanceof Moment) return value.at.iso();
  throw new DataWeaveError('Cannot coerce Array, Object or Function to String.');
}

export function same(left: Value, right: Value): boolean {
  if (left instanceof Decimal && right instanceof Decimal) return left.compareTo(right) === 0;
  if (Array.isArray(left) && Array.isArray(right)) {
    const others = right as readonly Value[];
    return left.length === right.length && (left as readonly Value[]).every((item, index) => same(item, others[index] ?? null));
  }
  if (left instanceof DwObject && right instanceof DwObject) {
    return left.pairs.length === right.pairs.length && left.pairs.every(({ key, value }) => same(value, right.get(key)));
  }
  if (left === null || right === null || typeof left !== typeof right) return left === right;
  return typeof left === 'function' ? left === right : textOf(left) === textOf(right);
}

export function compare(left: Value, right: Value): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.compareTo(right);
  const [one, other] = [textOf(left), textOf(right)];
  const numbers = [Decimal.parse(one), Decimal.parse(other)] as const;
  if (numbers[0] !== null && numbers[1] !== null) return numbers[0].compareTo(numbers[1]);
  return one < other ? -1 : one > other ? 1 : 0;
}
