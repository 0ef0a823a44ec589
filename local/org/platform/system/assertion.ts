import { captureStack, LimitException } from '../../runtime/exceptions.ts';
import { equalsValue } from '../../runtime/values/equality.ts';
import { textOf } from '../../runtime/values/text.ts';

/** A failed assertion. As a passed governor limit, Apex can't catch it. */
export class AssertException extends LimitException {
  override get typeName(): string {
    return 'System.AssertException';
  }
}

/** Throws `Assertion Failed: message: detail`, leaving out what is null. */
export function fail(message: unknown, detail: string | null = null): never {
  const parts = ['Assertion Failed', message === null || message === undefined ? null : textOf(message), detail];
  throw captureStack(new AssertException(parts.filter((part) => part !== null).join(': ')));
}

export function assertTrue(condition: boolean | null, message: unknown = null): void {
  if (condition !== true) fail(message);
}

export function assertEqual(expected: unknown, actual: unknown, message: unknown = null): void {
  if (!equalsValue(expected, actual)) fail(message, `Expected: ${textOf(expected)}, Actual: ${textOf(actual)}`);
}

export function assertDifferent(notExpected: unknown, actual: unknown, message: unknown = null): void {
  if (equalsValue(notExpected, actual)) fail(message, `Same value: ${textOf(actual)}`);
}
