import { throwApex } from '../../../runtime/exceptions.ts';
import { platformEnum } from '../../../runtime/platform-class.ts';
import type { Decimal } from '../../../runtime/values/decimal.ts';
import type { EnumValue } from '../../../runtime/values/enum.ts';
import { doubleToLong } from '../../../runtime/values/long.ts';
import type { Long } from '../../../runtime/values/long.ts';
import { roundingModes } from '../../../runtime/values/rounding.ts';
import type { RoundingMode } from '../../../runtime/values/rounding.ts';
import { required } from '../arguments.ts';

/** `System.RoundingMode`. */
export const RoundingModeEnum = platformEnum('System.RoundingMode', roundingModes);

/** The mode behind an argument, an enum value or (in old signatures) its name. */
export function modeOf(mode: EnumValue | string | null): RoundingMode {
  const given = required(mode);
  return (typeof given === 'string' ? given : given.name) as RoundingMode;
}

/** Places of a Decimal lie between -33 and 33. */
export function placesOf(scale: number): number {
  if (required(scale) < -33 || scale > 33) throwApex('System.MathException', `Scale out of range: ${scale}`);
  return scale;
}

/** Half away from zero, as the Apex Reference says of `Double.round` and `Math.round(Double)`… `0.5` is 1 and `-0.5` is -1. */
export function roundHalfUp(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

export function roundToLong(value: number): Long {
  return doubleToLong(roundHalfUp(value));
}

/** Half even, as `Decimal.round()` and `Math.round(Decimal)` do. */
export function roundDecimal(value: Decimal): Long {
  return value.setScale(0, 'HALF_EVEN').longValue();
}
