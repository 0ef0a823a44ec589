import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleToInteger, longToInteger } from '../../../runtime/values/long.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { formatDecimal } from './format.ts';

/** `System.Integer`. Source: Apex Reference "Integer Class". */
export const IntegerClass = platformClass('System.Integer', {
  is: (value) => typeof value === 'number',
  statics: {
    'Integer valueOf(String text)': (text: string | null) => parseInteger(required(text)),
    'Integer valueOf(Object value)': (value: unknown) => {
      if (value === null) return null;
      if (typeof value === 'number') return doubleToInteger(value);
      if (typeof value === 'string') return parseInteger(value);
      if (value instanceof Decimal) return value.intValue();
      if (value instanceof BoxedLong) return longToInteger(value.value);
      if (value instanceof BoxedDouble) return doubleToInteger(value.value);
      return throwApex('System.TypeException', `Invalid integer: ${textOf(value)}`);
    },
  },
  methods: {
    'String format()': (self: number) => formatDecimal(Decimal.of(self)),
    ...addErrorMethods,
  },
});

/** `System.TypeException` "Invalid integer: …" for anything but digits in 32 bits. */
export function parseInteger(text: string): number {
  const trimmed = text.trim();
  const value = /^[+-]?\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  if (!(value >= -2147483648 && value <= 2147483647)) throwApex('System.TypeException', `Invalid integer: ${text}`);
  return value + 0;
}
