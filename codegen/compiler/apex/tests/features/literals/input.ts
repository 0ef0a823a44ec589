/** Texts and numbers. */
export class Literals {
  static readonly BIG: Long = 9223372036854775807;

  static run(): string {
    const quote = "it's a \"quote\" with \\ and\ttab\n";
    const control = '\u0000é→';
    const whole = 1_000;
    const hex = 0xff;
    const exact = 1.50;
    const day = 86400000000;
    const small = 1e-3;
    const half = .5;
    const negative = -7;
    const flag = true;
    const nothing: string | null = null;
    return quote + control + whole + hex + exact + day + small + half + negative + flag + nothing + Literals.BIG;
  }
}
