export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Rounded to so many significant digits: more would not repeat. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}
