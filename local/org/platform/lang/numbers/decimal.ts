import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { BoxedDouble, BoxedLong } from '../../../runtime/values/boxed.ts';
import { Decimal } from '../../../runtime/values/decimal.ts';
import type { EnumValue } from '../../../runtime/values/enum.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { addErrorMethods, required } from '../arguments.ts';
import { formatDecimal } from './format.ts';
import { modeOf, placesOf, roundDecimal } from './rounding.ts';

/** `System.Decimal`. Source: Apex Reference "Decimal Class"; rounding is half even unless a mode is named. */
export const DecimalClass = platformClass('System.Decimal', {
  is: (value) => value instanceof Decimal || value instanceof BoxedDouble || value instanceof BoxedLong || typeof value === 'number',
  statics: {
    'Decimal valueOf(Double value)': (value: number | null) => (value === null ? null : Decimal.fromDouble(value)),
    'Decimal valueOf(Long value)': (value: Long | null) => (value === null ? null : Decimal.of(value)),
    'Decimal valueOf(Integer value)': (value: number | null) => (value === null ? null : Decimal.of(value)),
    'Decimal valueOf(Decimal value)': (value: Decimal | null) => value,
    'Decimal valueOf(String text)': (text: string | null) => Decimal.valueOf(required(text)),
  },
  methods: {
    'Decimal abs()': (self: Decimal) => self.abs(),
    'Decimal divide(Decimal divisor, Integer scale)': (self: Decimal, divisor: Decimal | null, scale: number) => self.divide(required(divisor), placesOf(scale)),
    'Decimal divide(Decimal divisor, Integer scale, Object roundingMode)': (self: Decimal, divisor: Decimal | null, scale: number, mode: EnumValue | null) =>
      self.divide(required(divisor), placesOf(scale), modeOf(mode)),
    'Double doubleValue()': (self: Decimal) => self.toDouble(),
    'String format()': (self: Decimal) => formatDecimal(self),
    'Integer intValue()': (self: Decimal) => self.intValue(),
    'Long longValue()': (self: Decimal) => self.longValue(),
    'Decimal pow(Integer exponent)': (self: Decimal, exponent: number) => {
      if (required(exponent) < 0 || exponent > 32767) throwApex('System.MathException', `Invalid exponent: ${exponent}`);
      return self.pow(exponent);
    },
    'Integer precision()': (self: Decimal) => self.precision(),
    'Long round()': roundDecimal,
    'Long round(RoundingMode roundingMode)': (self: Decimal, mode: EnumValue | null) => self.setScale(0, modeOf(mode)).longValue(),
    'Integer scale()': (self: Decimal) => self.scale,
    'Decimal setScale(Integer scale)': (self: Decimal, scale: number) => self.setScale(placesOf(scale)),
    'Decimal setScale(Integer scale, RoundingMode roundingMode)': (self: Decimal, scale: number, mode: EnumValue | null) => self.setScale(placesOf(scale), modeOf(mode)),
    'Decimal stripTrailingZeros()': (self: Decimal) => self.stripTrailingZeros(),
    'String toPlainString()': (self: Decimal) => self.toPlainString(),
    ...addErrorMethods,
  },
});
