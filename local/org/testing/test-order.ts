import type { TestClass } from './find-tests.ts';

/** Classes and their methods in an order that a seed decides: the same seed, the same order. */
export function shuffled(tests: readonly TestClass[], seed: number): TestClass[] {
  const random = randomNumbers(seed);
  return mixed(tests.map((test) => ({ ...test, methods: mixed(test.methods, random) })), random);
}

/** Classes with the most tests first: what several threads take from one list should end at about the same time. */
export function longestFirst(tests: readonly TestClass[]): TestClass[] {
  return [...tests].sort((a, b) => b.methods.length - a.methods.length || (a.name < b.name ? -1 : 1));
}

/** Fisher-Yates. */
function mixed<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

/** Numbers in [0, 1) after Marsaglia's xorshift: the same on every machine. */
function randomNumbers(seed: number): () => number {
  // The state may not be 0.
  let state = (seed ^ 0x9e3779b9) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}
