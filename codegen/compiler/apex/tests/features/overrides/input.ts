abstract class Shape {
  abstract area(): Decimal;

  @Virtual
  label(): string {
    return 'shape';
  }
}

/** What overrides in Apex without saying so in TypeScript. */
export class Overrides extends Shape {
  area(): Decimal {
    return 2;
  }

  override label(): string {
    return super.label() + '!';
  }

  override toString(): string {
    return this.label();
  }

  override equals(other: unknown): boolean {
    return other instanceof Overrides;
  }

  override hashCode(): Integer {
    return 1;
  }
}
