/** Template literals. */
export class Templates {
  static run(name: string | null, count: Integer, price: Decimal, day: Date): string {
    const simple = `plain`;
    const lead = `Hello ${name}, ${count + 1} of ${price / 2}`;
    const numbers = `${count}${price}`;
    const texts = `${name}`;
    const choice = `(${count > 1 ? 'many' : 'one'}) ${name ?? 'nobody'}`;
    const lines = `a
b`;
    return simple + lead + numbers + texts + choice + lines + `${day}`;
  }
}
