import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { parseDouble } from '../../../runtime/values/double.ts';
import { doubleToInteger, doubleToLong } from '../../../runtime/values/long.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { formatDecimal } from './format.ts';
import { roundToLong } from './rounding.ts';

/** `System.Double`. Source: Apex Reference "Double Class". */
export const DoubleClass = platformClass('System.Double', {
  is: (value) => value instanceof BoxedDouble || value instanceof BoxedLong || value instanceof Decimal || typeof value === 'number',
  statics: {
    'Double valueOf(String text)': (text: string | null) => doubleOf(required(text)),
    'Double valueOf(Object value)': (value: unknown) => {
      if (value === null || typeof value === 'number') return value;
      if (typeof value === 'string') return doubleOf(value);
      if (value instanceof BoxedDouble) return value.value;
      if (value instanceof BoxedLong) return Number(value.value);
      if (value instanceof Decimal) return value.toDouble();
      return throwApex('System.TypeException', `Invalid double: ${textOf(value)}`);
    },
  },
  methods: {
    'String format()': (self: number) => (Number.isFinite(self) ? formatDecimal(Decimal.fromDouble(self)) : String(self)),
    'Integer intValue()': doubleToInteger,
    'Long longValue()': doubleToLong,
    'Long round()': (self: number) => roundToLong(self),
    ...addErrorMethods,
  },
});

function doubleOf(text: string): number {
  return parseDouble(text) ?? throwApex('System.TypeException', `Invalid double: ${text}`);
}
