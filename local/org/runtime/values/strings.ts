/**
 * Operator `==` of strings: case is ignored. Leaves at the first difference and allocates nothing while both are ASCII; null equals only
 * null.
 */
export function stringEquals(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const length = a.length;
  if (length !== b.length) return sameFolded(a, b);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x > 127 || y > 127) return a.toLowerCase() === b.toLowerCase() || a.toUpperCase() === b.toUpperCase();
    // Letters differ from their other case in bit 5 only.
    const folded = x | 32;
    if (folded !== (y | 32) || folded < 97 || folded > 122) return false;
  }
  return true;
}

/** Texts of unequal length are equal only where a character folds into several; ASCII ones never. */
function sameFolded(a: string, b: string): boolean {
  // The shorter one first: a loop that compares a growing text with a short one must not read all of it each time.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return !isAscii(short) && !isAscii(long) && a.toLowerCase() === b.toLowerCase();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Order behind `<`, `>`, `<=`, `>=`: case ignored as in `==`; null is smaller than any text. Negative, 0 or positive. */
export function stringCompare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `String.compareTo`: by code unit, as Java: difference of the first unlike units, else of the lengths. */
export function compareOrdinal(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Java's `String.hashCode`. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}
