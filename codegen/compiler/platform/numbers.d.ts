/**
 * The number types. Each accepts the narrower ones, as in Apex: Integer -> Long -> Double -> Decimal. A literal and an arithmetic
 * result fit every one of them for the type checker; the compiler follows the kinds through arithmetic and refuses what would narrow.
 */

type Integer = number & { readonly __n?: 'Integer' };
type Long = number & { readonly __n?: 'Integer' | 'Long' };
type Double = number & { readonly __n?: 'Integer' | 'Long' | 'Double' };
type Decimal = number & { readonly __n?: 'Integer' | 'Long' | 'Double' | 'Decimal' };

/** Methods of numbers and of enum constants. The compiler refuses those that the kind at hand does not have. */
interface Number {
  /** Integer, Long, Double, Decimal */
  format(): string;
  addError(message: string): void;
  /** Long, Double, Decimal */
  intValue(): Integer;
  /** Double, Decimal */
  longValue(): Long;
  round(): Long;
  round(mode: RoundingMode): Long;
  /** Decimal */
  abs(): Decimal;
  divide(divisor: Decimal, scale: Integer): Decimal;
  divide(divisor: Decimal, scale: Integer, mode: RoundingMode): Decimal;
  doubleValue(): Double;
  pow(exponent: Integer): Decimal;
  precision(): Integer;
  scale(): Integer;
  setScale(scale: Integer): Decimal;
  setScale(scale: Integer, mode: RoundingMode): Decimal;
  stripTrailingZeros(): Decimal;
  toPlainString(): string;
  /** Enum constants */
  name(): string;
  ordinal(): Integer;
}

declare const Integer: { readonly class: Type; valueOf(value: string): Integer; valueOf(value: ObjectValue): Integer };
declare const Long: { readonly class: Type; valueOf(value: string): Long };
declare const Double: { readonly class: Type; valueOf(value: string): Double; valueOf(value: ObjectValue): Double };
declare const Decimal: {
  readonly class: Type;
  valueOf(value: string): Decimal;
  valueOf(value: Integer): Decimal;
  valueOf(value: Long): Decimal;
  valueOf(value: Double): Decimal;
};
declare const Boolean: { readonly class: Type; valueOf(value: ObjectValue): boolean };

/** A record id. A string becomes one only by `Id.valueOf(text)` or `text as Id`; an Id goes wherever a string goes. */
type Id = string & {
  readonly __id: true;
  getSObjectType(): Schema.SObjectType;
  to15(): string;
};
declare const Id: { readonly class: Type; valueOf(text: string): Id; valueOf(text: string, restoreCasing: boolean): Id };

/** `Enum.values(Direction)` is `Direction.values()`, `Enum.valueOf(Direction, text)` is `Direction.valueOf(text)`. */
declare const Enum: {
  values<E extends Record<keyof E, string | number>>(type: E): List<E[keyof E]>;
  valueOf<E extends Record<keyof E, string | number>>(type: E, name: string): E[keyof E];
  /** `Enum.type(Direction)` is `Direction.class`. */
  type<E>(type: E): Type;
};
type Record<K extends keyof any, T> = { [P in K]: T };
