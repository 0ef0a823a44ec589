import { throwApex } from '../exceptions.ts';
import { doubleText } from './double.ts';
import { divideRounded, powerOfTen, powersOfTen, type RoundingMode } from './rounding.ts';

const maxSafe = Number.MAX_SAFE_INTEGER;
/** Decimal places of a quotient that does not come out even: `1.0 / 3` has 33 of them. Source: observed results, force201.wordpress.com "Decimal scale". */
const quotientScale = 33;

/**
 * Apex `Decimal`: `mantissa · 10^-scale`, the scale being part of the value (1.10 prints two places). The mantissa is a number while it is a
 * safe integer and a bigint beyond, never a bigint that would fit. Immutable.
 */
export class Decimal {
  readonly mantissa: number | bigint;
  readonly scale: number;

  constructor(mantissa: number | bigint, scale: number) {
    this.mantissa = mantissa;
    this.scale = scale;
  }

  /** From an Integer or a Long (number or bigint): scale 0. */
  static of(integer: number | bigint): Decimal {
    return new Decimal(integer, 0);
  }

  /** From a Double, by its shortest text as `BigDecimal.valueOf` does. */
  static fromDouble(value: number): Decimal {
    if (!Number.isFinite(value)) throwApex('System.TypeException', `Invalid decimal: ${doubleText(value)}`);
    const parsed = Decimal.parse(String(value)) as Decimal;
    return parsed.scale < 1 ? parsed.rescaled(1) : parsed;
  }

  /** From text (`-1.50`, `1e3`); null when it is no number. */
  static parse(text: string): Decimal | null {
    const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/.exec(text);
    if (match === null) return null;
    const [, sign, whole = '', fraction = '', exponent] = match;
    const digits = whole + fraction;
    if (digits === '') return null;
    const scale = fraction.length - (exponent === undefined ? 0 : Number(exponent));
    const mantissa = digits.length <= 15 ? Number(sign + digits) + 0 : normal(BigInt(digits) * (sign === '-' ? -1n : 1n));
    return new Decimal(mantissa, scale);
  }

  /** `Decimal.valueOf(String)`. */
  static valueOf(text: string): Decimal {
    return Decimal.parse(text.trim()) ?? throwApex('System.TypeException', `Invalid decimal: ${text}`);
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale) {
      const a = this.mantissa;
      const b = other.mantissa;
      if (typeof a === 'number' && typeof b === 'number') {
        const sum = a + b;
        if (sum <= maxSafe && sum >= -maxSafe) return new Decimal(sum, this.scale);
      }
      return new Decimal(normal(BigInt(a) + BigInt(b)), this.scale);
    }
    return this.scale < other.scale ? this.rescaled(other.scale).add(other) : this.add(other.rescaled(this.scale));
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  multiply(other: Decimal): Decimal {
    const a = this.mantissa;
    const b = other.mantissa;
    const scale = this.scale + other.scale;
    if (typeof a === 'number' && typeof b === 'number') {
      const product = a * b;
      if (product <= maxSafe && product >= -maxSafe) return new Decimal(product + 0, scale);
    }
    return new Decimal(normal(BigInt(a) * BigInt(b)), scale);
  }

  /** Operator `/`: at most {@link quotientScale} places, trailing zeros dropped down to the difference of the scales. */
  quotient(other: Decimal): Decimal {
    if (other.mantissa === 0) throwApex('System.MathException', 'Divide by 0');
    const preferred = this.scale - other.scale;
    const a = this.mantissa;
    const b = other.mantissa;
    if (preferred >= 0 && typeof a === 'number' && typeof b === 'number' && a % b === 0) return new Decimal(a / b + 0, preferred);
    const exact = this.divide(other, Math.max(quotientScale, preferred), 'HALF_EVEN');
    return exact.stripped(Math.max(preferred, 0));
  }

  /** `divide(divisor, scale, roundingMode)`. */
  divide(other: Decimal, scale: number, mode: RoundingMode = 'HALF_EVEN'): Decimal {
    if (other.mantissa === 0) throwApex('System.MathException', 'Divide by 0');
    // (a / 10^sa) / (b / 10^sb) = m / 10^scale, hence m = a · 10^(scale - sa + sb) / b
    const shift = scale - this.scale + other.scale;
    const a = this.mantissa;
    const b = other.mantissa;
    if (typeof a === 'number' && typeof b === 'number' && shift >= 0 && shift < 16) {
      const dividend = a * (powersOfTen[shift] as number);
      if (dividend <= maxSafe && dividend >= -maxSafe && dividend % b === 0) return new Decimal(dividend / b + 0, scale);
    }
    let dividend = BigInt(a);
    let divisor = BigInt(b);
    if (shift >= 0) dividend *= powerOfTen(shift);
    else divisor *= powerOfTen(-shift);
    return new Decimal(normal(divideRounded(dividend, divisor, mode)), scale);
  }

  /** Remainder with the sign of this value, as Java's `remainder`. */
  remainder(other: Decimal): Decimal {
    if (other.mantissa === 0) throwApex('System.MathException', 'Divide by 0');
    const scale = Math.max(this.scale, other.scale);
    return new Decimal(normal(BigInt(this.rescaled(scale).mantissa) % BigInt(other.rescaled(scale).mantissa)), scale);
  }

  /** Power with a natural exponent: exact. */
  pow(exponent: number): Decimal {
    if (exponent >= 0) return new Decimal(normal(BigInt(this.mantissa) ** BigInt(exponent)), this.scale * exponent);
    return Decimal.of(1).quotient(this.pow(-exponent));
  }

  negate(): Decimal {
    return new Decimal(typeof this.mantissa === 'number' ? 0 - this.mantissa : normal(-this.mantissa), this.scale);
  }

  abs(): Decimal {
    return this.mantissa < 0 ? this.negate() : this;
  }

  /** -1, 0, 1. */
  signum(): number {
    return this.mantissa > 0 ? 1 : this.mantissa < 0 ? -1 : 0;
  }

  setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): Decimal {
    const drop = this.scale - scale;
    if (drop === 0) return this;
    if (drop < 0) return this.rescaled(scale);
    const mantissa = this.mantissa;
    if (typeof mantissa === 'number' && drop < 16) {
      const unit = powersOfTen[drop] as number;
      const rest = mantissa % unit;
      if (rest === 0) return new Decimal(mantissa / unit + 0, scale);
      if (mode === 'HALF_EVEN' || mode === 'HALF_UP') {
        const whole = (mantissa - rest) / unit;
        const twice = 2 * Math.abs(rest);
        const away = twice > unit || (twice === unit && (mode === 'HALF_UP' || whole % 2 !== 0));
        return new Decimal((away ? whole + Math.sign(rest) : whole) + 0, scale);
      }
    }
    return new Decimal(normal(divideRounded(BigInt(mantissa), powerOfTen(drop), mode)), scale);
  }

  stripTrailingZeros(): Decimal {
    return Number(this.mantissa) === 0 ? new Decimal(0, 0) : this.stripped(-Infinity);
  }

  /** Number of digits of the mantissa; 1 for zero. */
  precision(): number {
    return digitsOf(this.mantissa).length;
  }

  /** -1, 0, 1 by value, whatever the scales. */
  compareTo(other: Decimal): number {
    const a = this.mantissa;
    const b = other.mantissa;
    if (this.scale === other.scale) return a < b ? -1 : a > b ? 1 : 0;
    const signs = this.signum() - other.signum();
    if (signs !== 0) return signs < 0 ? -1 : 1;
    const scale = Math.max(this.scale, other.scale);
    const left = this.rescaled(scale).mantissa;
    const right = other.rescaled(scale).mantissa;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Equal by value: 1.1 equals 1.10. */
  equals(other: Decimal): boolean {
    return this.scale === other.scale ? this.mantissa === other.mantissa : this.compareTo(other) === 0;
  }

  toDouble(): number {
    if (this.scale === 0) return Number(this.mantissa);
    if (typeof this.mantissa === 'number' && this.scale > 0 && this.scale <= 22) return this.mantissa / (powersOfTen[this.scale] as number);
    return Number(`${this.mantissa}e${-this.scale}`);
  }

  /** Whole part as a bigint, fraction dropped. */
  toBigInt(): bigint {
    return this.scale <= 0 ? BigInt(this.mantissa) * powerOfTen(-this.scale) : BigInt(this.mantissa) / powerOfTen(this.scale);
  }

  /** `Integer intValue()`: the low 32 bits of the whole part, as Java's `BigDecimal.intValue`. */
  intValue(): number {
    if (this.scale === 0 && typeof this.mantissa === 'number') return this.mantissa | 0;
    return Number(BigInt.asIntN(32, this.toBigInt()));
  }

  /** `Long longValue()`: the low 64 bits. */
  longValue(): number | bigint {
    if (this.scale === 0 && typeof this.mantissa === 'number') return this.mantissa;
    return normal(BigInt.asIntN(64, this.toBigInt()));
  }

  /** As Apex prints it: plain, with an exponent where Java's `BigDecimal.toString` has one. */
  toString(): string {
    const scale = this.scale;
    if (scale === 0) return String(this.mantissa);
    const digits = digitsOf(this.mantissa);
    const exponent = digits.length - 1 - scale;
    if (scale > 0 && exponent >= -6) return plain(digits, scale, this.mantissa < 0);
    const sign = this.mantissa < 0 ? '-' : '';
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${sign}${digits[0]}${fraction}E${exponent < 0 ? '' : '+'}${exponent}`;
  }

  /** Without an exponent. */
  toPlainString(): string {
    if (this.scale <= 0) return String(BigInt(this.mantissa) * powerOfTen(-this.scale));
    return plain(digitsOf(this.mantissa), this.scale, this.mantissa < 0);
  }

  /** Same value at a larger scale. */
  private rescaled(scale: number): Decimal {
    const places = scale - this.scale;
    if (places === 0) return this;
    if (typeof this.mantissa === 'number' && places < 16) {
      const mantissa = this.mantissa * (powersOfTen[places] as number);
      if (mantissa <= maxSafe && mantissa >= -maxSafe) return new Decimal(mantissa, scale);
    }
    return new Decimal(normal(BigInt(this.mantissa) * powerOfTen(places)), scale);
  }

  /** Trailing zeros dropped while the scale stays at or above `least`. */
  private stripped(least: number): Decimal {
    let { mantissa, scale } = this;
    if (mantissa === 0) return least === -Infinity ? new Decimal(0, 0) : new Decimal(0, least);
    while (typeof mantissa === 'bigint' && scale > least && mantissa % 10n === 0n) {
      mantissa = normal(mantissa / 10n);
      scale--;
    }
    while (typeof mantissa === 'number' && scale > least && mantissa % 10 === 0) {
      mantissa /= 10;
      scale--;
    }
    return new Decimal(mantissa, scale);
  }
}

/** A bigint as number where it is safe. */
function normal(value: bigint): number | bigint {
  return value <= 9007199254740991n && value >= -9007199254740991n ? Number(value) : value;
}

function digitsOf(mantissa: number | bigint): string {
  const text = String(mantissa);
  return text.startsWith('-') ? text.slice(1) : text;
}

function plain(digits: string, scale: number, negative: boolean): string {
  const padded = digits.length > scale ? digits : digits.padStart(scale + 1, '0');
  const point = padded.length - scale;
  return `${negative ? '-' : ''}${padded.slice(0, point)}.${padded.slice(point)}`;
}
