/** Math and rounding. */

declare class Math {
  static E: Double;
  static PI: Double;
  static abs(number: Integer): Integer;
  static abs(number: Long): Long;
  static abs(number: Double): Double;
  static abs(number: Decimal): Decimal;
  static acos(number: Double): Double;
  static acos(number: Decimal): Decimal;
  static asin(number: Double): Double;
  static asin(number: Decimal): Decimal;
  static atan(number: Double): Double;
  static atan(number: Decimal): Decimal;
  static atan2(number1: Double, number2: Double): Double;
  static atan2(number1: Decimal, number2: Decimal): Decimal;
  static cbrt(number: Double): Double;
  static cbrt(number: Decimal): Decimal;
  static ceil(number: Double): Double;
  static ceil(number: Decimal): Decimal;
  static cos(number: Double): Double;
  static cos(number: Decimal): Decimal;
  static cosh(number: Double): Double;
  static cosh(number: Decimal): Decimal;
  static exp(number: Double): Double;
  static exp(number: Decimal): Decimal;
  static floor(number: Double): Double;
  static floor(number: Decimal): Decimal;
  static log(number: Double): Double;
  static log(number: Decimal): Decimal;
  static log10(number: Double): Double;
  static log10(number: Decimal): Decimal;
  static max(number1: Integer, number2: Integer): Integer;
  static max(number1: Long, number2: Long): Long;
  static max(number1: Double, number2: Double): Double;
  static max(number1: Decimal, number2: Double): Decimal;
  static max(number1: Decimal, number2: Decimal): Decimal;
  static min(number1: Integer, number2: Integer): Integer;
  static min(number1: Long, number2: Long): Long;
  static min(number1: Double, number2: Double): Double;
  static min(number1: Decimal, number2: Double): Decimal;
  static min(number1: Decimal, number2: Decimal): Decimal;
  static mod(number1: Integer, number2: Integer): Integer;
  static mod(number1: Long, number2: Long): Long;
  static pow(number1: Double, number2: Double): Double;
  static random(): Double;
  static rint(number: Double): Double;
  static rint(number: Decimal): Decimal;
  static round(number: Double): Integer;
  static round(number: Decimal): Integer;
  static roundToLong(number: Double): Long;
  static roundToLong(number: Decimal): Long;
  static signum(number: Double): Double;
  static signum(number: Decimal): Decimal;
  static sin(number: Double): Double;
  static sin(number: Decimal): Decimal;
  static sinh(number: Double): Double;
  static sinh(number: Decimal): Decimal;
  static sqrt(number: Double): Double;
  static sqrt(number: Decimal): Decimal;
  static tan(number: Double): Double;
  static tan(number: Decimal): Decimal;
  static tanh(number: Double): Double;
  static tanh(number: Decimal): Decimal;
}

declare enum RoundingMode { CEILING, DOWN, FLOOR, HALF_DOWN, HALF_EVEN, HALF_UP, UNNECESSARY, UP }
