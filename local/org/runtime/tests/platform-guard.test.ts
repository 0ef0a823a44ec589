import { toApexException } from '../emitted/failures.ts';
import { guarded, isDefect } from '../platform-guard.ts';

function thrownBy(body: () => unknown): unknown {
  try {
    body();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown');
}

const lengthOf = (value: { text: string } | null): number => value!.text.length;

test('a null that Apex gave to a platform function is a NullPointerException', () => {
  const error = toApexException(thrownBy(() => guarded(lengthOf, 1)(null)));
  expect(error).toMatchObject({ typeName: 'System.NullPointerException', message: 'Argument cannot be null.' });
});

test('a null of the platform itself is a defect, not an exception that Apex may catch', () => {
  const error = thrownBy(() => guarded(() => lengthOf(null), 0)());
  expect(isDefect(error)).toBe(true);
  expect(toApexException(error)).toBeNull();
});

test('defaults and rests of parameters are those of the call', () => {
  const count = (...args: unknown[]): number => args.length;
  expect([0, 1, 2, 3, 4, 5].map((number) => guarded(count, number)(...Array.from({ length: number }, () => 1)))).toEqual([0, 1, 2, 3, 4, 5]);
});
