/** Arithmetic, logic, precedence. */
export class Operators {
  static run(a: Integer, b: Integer, price: Decimal, maybe: Decimal | null): boolean {
    const sum = (a + b) * 2 - -a;
    const mean = price / 2;
    const pages: Integer = a / b;
    const rest = a % b;
    const wide: Long = a * 2 * (b * b + 1);
    const product = a * b;
    const bits = ((a & b) | (a ^ b)) << 2;
    const chosen = a > b ? a : b + 1;
    const filled = (maybe ?? 0) + 1;
    const other = maybe ?? price + 1;
    const neither = !(a > b && (b > 1 || a === 2));
    let counter = 0;
    counter++;
    --counter;
    counter += a;
    counter /= 2;
    counter = a > 1 ? 1 : a > 0 ? 2 : 3;
    const grouped = a - (b - 1) - (a + (b + 1));
    const millis = Datetime.now().getTime() + counter * 60000 + (product - 1);
    return neither && sum + pages + rest + wide + bits + chosen + grouped > mean + filled + other + millis;
  }
}
