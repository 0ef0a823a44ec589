import { ApexException, captureStack, exceptionClass, LimitException, throwApex, throwLimit } from '../exceptions.ts';
import { isDefect } from '../platform-guard.ts';
import { transaction } from '../services.ts';
import { checkHeap } from '../heap-watch.ts';
import { isReadOnlyViolation } from '../sobject.ts';
import { exceptionText } from '../values/text.ts';

const nullPointerMessage = 'Attempt to de-reference a null object';

export function $npe(): never {
  throwApex('System.NullPointerException', nullPointerMessage);
}

/** An exception that Apex code has made. */
export const $constructed = captureStack;

/** Value of a `throw` statement, with the place where it is thrown. */
export function $throw(exception: ApexException | null): ApexException {
  return exception === null ? $npe() : captureStack(exception);
}

/** Message and cause of an exception that a built-in constructor makes. */
export function $initException<T extends ApexException>(
  exception: T,
  message: string | null,
  cause: ApexException | null,
): T {
  exception.message = message ?? (cause === null ? null : exceptionText(cause));
  exception.cause = cause;
  return exception;
}

/** Only a null makes this message in emitted code: Apex's null is always JavaScript's null, so `undefined` there is a defect of ours. */
const nullDereference = /^Cannot (?:read|set) properties of null /;

function asException(typeName: string, message: string, origin: Error): ApexException {
  const exception = new (exceptionClass(typeName))(message);
  exception.origin = origin;
  return exception;
}

/** Any value that was thrown as the Apex exception that it stands for; null for defects of the org itself. */
export function toApexException(thrown: unknown): ApexException | null {
  if (thrown instanceof ApexException) return thrown;
  if (thrown instanceof TypeError) {
    if (nullDereference.test(thrown.message) && !isDefect(thrown))
      return asException('System.NullPointerException', nullPointerMessage, thrown);
    if (isReadOnlyViolation(thrown)) return asException('System.FinalException', 'Record is read-only', thrown);
  }
  if (thrown instanceof RangeError && /call stack/.test(thrown.message)) {
    const limit = new LimitException('Maximum stack depth reached: 1001');
    limit.origin = thrown;
    return limit;
  }
  // One value larger than V8 can make is larger than any heap of Apex.
  if (thrown instanceof RangeError && /^(?:Invalid (?:string|array|typed array) length|Array buffer allocation failed|(?:Map|Set) maximum size exceeded)/.test(thrown.message)) {
    const limit = new LimitException(`Apex heap size too large: ${largestValueBytes}`);
    limit.origin = thrown;
    return limit;
  }
  return null;
}

/** Length of V8's longest string. */
const largestValueBytes = 536_870_888;

/** What an emitted catch clause looks at. What no Apex code may catch is thrown on. */
export function $caught(thrown: unknown): ApexException {
  const exception = toApexException(thrown);
  if (exception === null) throw thrown;
  if (exception instanceof LimitException) throw exception;
  return exception;
}

/** Passes even `finally` blocks: limits, and defects of the org. */
export function $isFatal(thrown: unknown): boolean {
  const exception = toApexException(thrown);
  return exception === null || exception instanceof LimitException;
}

/** Loop turns between two looks at the CPU clock (0.6 µs a look). */
const turns = 20_000;

/** Turns left; emitted loops count it down. */
export const $budget = { left: turns };

export function $tick(): void {
  $budget.left = turns;
  const running = transaction();
  const { limits, cpuStart } = running;
  const { user, system } = process.cpuUsage();
  if (user + system - cpuStart > limits.cpuTime * 1000) throwLimit('Apex CPU time limit exceeded');
  checkHeap(running);
}
