import fc from 'fast-check';
import { compareOrdinal, stringCompare, stringEquals, stringHash } from '../strings.ts';

describe('operator == of strings', () => {
  it('is equality of the lower-cased texts', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-cA-C@`[{]{0,4}$/));
    fc.assert(fc.property(texts, texts, (a, b) => expect(stringEquals(a, b)).toBe(a.toLowerCase() === b.toLowerCase() || a.toUpperCase() === b.toUpperCase())), { numRuns: 2000 });
    fc.assert(fc.property(fc.string(), (a) => expect(stringEquals(a, a.toUpperCase())).toBe(true)));
  });

  it.each([['abc', 'ABC', true], ['@', '`', false], ['[', '{', false], ['É', 'é', true], ['a', 'ab', false], ['', null, false], [null, null, true]])('%p == %p is %p', (a, b, equal) => {
    expect(stringEquals(a, b)).toBe(equal);
  });
});

it('orders without case, null first', () => {
  expect([stringCompare('a', 'B'), stringCompare('B', 'a'), stringCompare('A', 'a'), stringCompare(null, '')].map(Math.sign)).toEqual([-1, 1, 0, -1]);
});

it('compares and hashes as Java does', () => {
  expect([compareOrdinal('a', 'B'), compareOrdinal('ab', 'abcd'), stringHash('hello'), stringHash('')]).toEqual([31, -2, 99162322, 0]);
});
