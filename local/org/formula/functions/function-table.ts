import type { Evaluate } from '../compile.ts';
import type { Node } from '../parser.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { text, type FormulaContext, type FormulaValue } from '../values.ts';

/** Makes a call from its compiled arguments (and their trees, for those that name a field). */
export type FormulaFunction = (args: readonly Evaluate[], nodes: readonly Node[]) => Evaluate;

/** A function of values. */
export function plain(body: (values: FormulaValue[], context: FormulaContext) => FormulaValue): FormulaFunction {
  return (args) => (context) => body(args.map((arg) => arg(context)), context);
}

/** A function of numbers; blank when one of them is (0 under "treat blank fields as zeroes"). */
export function numeric(body: (values: Decimal[]) => FormulaValue): FormulaFunction {
  return plain((values, context) => {
    const numbers = values.map((value) => (value === null && context.blanksAsZero ? Decimal.of(0) : value));
    return numbers.every((value) => value instanceof Decimal) ? body(numbers as Decimal[]) : null;
  });
}

/** A function of texts; a blank one is empty. */
export function textual(body: (...texts: string[]) => FormulaValue): FormulaFunction {
  return plain((values) => body(...values.map(text)));
}

export function argument(args: readonly Evaluate[], index: number): Evaluate {
  return args[index] ?? (() => null);
}

export function wholeNumber(value: FormulaValue | undefined, otherwise = 0): number {
  return value instanceof Decimal ? Math.trunc(value.toDouble()) : otherwise;
}
