import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import { doubleToLong, longToInteger, parseLong } from '../../../runtime/values/long.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { textOf } from '../../../runtime/values/text.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { formatDecimal } from './format.ts';

/** `System.Long`. Source: Apex Reference "Long Class". */
export const LongClass = platformClass('System.Long', {
  is: (value) => value instanceof BoxedLong || typeof value === 'number',
  statics: {
    'Long valueOf(String text)': (text: string | null) => longOf(required(text)),
    'Long valueOf(Object value)': (value: unknown) => {
      if (value === null) return null;
      if (typeof value === 'number') return doubleToLong(value);
      if (typeof value === 'string') return longOf(value);
      if (value instanceof BoxedLong) return value.value;
      if (value instanceof Decimal) return value.longValue();
      if (value instanceof BoxedDouble) return doubleToLong(value.value);
      return throwApex('System.TypeException', `Invalid long: ${textOf(value)}`);
    },
  },
  methods: {
    'String format()': (self: Long) => formatDecimal(Decimal.of(self)),
    'Integer intValue()': longToInteger,
    ...addErrorMethods,
  },
});

function longOf(text: string): Long {
  return parseLong(text.trim()) ?? throwApex('System.TypeException', `Invalid long: ${text}`);
}
