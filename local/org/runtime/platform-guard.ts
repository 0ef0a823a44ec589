import { captureStack, exceptionClass } from './exceptions.ts';
import type { PlatformFunction } from './platform-class.ts';

/** V8 errors that came up inside of the platform with no null from Apex: defects of ours, which must not pass for a NullPointerException. */
const defects = new WeakSet<TypeError>();

/** Is this a defect of the org, found by {@link guarded}? */
export function isDefect(error: unknown): boolean {
  return error instanceof TypeError && defects.has(error);
}

const nullDereference = /^Cannot (?:read|set) properties of null /;
const emittedFrame = /^\s+at .*\bapex:/;

/** What a platform function threw, as its caller sees it: a null that Apex passed becomes Apex's exception, any other one a defect. */
function failure(thrown: unknown, args: readonly unknown[]): unknown {
  if (!(thrown instanceof TypeError) || !nullDereference.test(thrown.message)) return thrown;
  // Code of the project that the function called back (`compareTo`) dereferences nulls of its own.
  if (emittedFrame.test(thrown.stack?.split('\n')[1] ?? '')) return thrown;
  if (args.includes(null)) return captureStack(new (exceptionClass('System.NullPointerException'))('Argument cannot be null.'));
  defects.add(thrown);
  return thrown;
}

type Guards = (PlatformFunction | undefined)[];
const known = new WeakMap<PlatformFunction, Guards>();

/** A platform function that tells nulls of its caller from its own; `count` is the number of values it is called with. */
export function guarded(run: PlatformFunction, count: number): PlatformFunction {
  let guards = known.get(run);
  if (guards === undefined) known.set(run, (guards = []));
  return (guards[count] ??= guardOf(run, count));
}

/** One form a number of arguments: spreading them costs more than most platform functions do. */
function guardOf(run: PlatformFunction, count: number): PlatformFunction {
  switch (count) {
    case 0:
      return () => {
        try {
          return run();
        } catch (thrown) {
          throw failure(thrown, []);
        }
      };
    case 1:
      return (a: unknown) => {
        try {
          return run(a);
        } catch (thrown) {
          throw failure(thrown, [a]);
        }
      };
    case 2:
      return (a: unknown, b: unknown) => {
        try {
          return run(a, b);
        } catch (thrown) {
          throw failure(thrown, [a, b]);
        }
      };
    case 3:
      return (a: unknown, b: unknown, c: unknown) => {
        try {
          return run(a, b, c);
        } catch (thrown) {
          throw failure(thrown, [a, b, c]);
        }
      };
    default:
      return (...args: unknown[]) => {
        try {
          return run(...args);
        } catch (thrown) {
          throw failure(thrown, args);
        }
      };
  }
}
