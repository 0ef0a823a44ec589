import { apexFrames } from '../../runtime/stack.ts';
import type { Clock, DebugLog } from '../../runtime/services.ts';

/** Lines of one log that are kept at most. */
const maxLines = 10_000;

/** `System.debug` of the running code, in the words of Salesforce's log. Nothing is kept unless someone collects. */
export class CollectedLog implements DebugLog {
  readonly #clock: Clock;
  #lines: string[] | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  debug(level: string, message: string, line?: number): void {
    if (this.#lines === null || this.#lines.length >= maxLines) return;
    const time = new Date(this.#clock.now()).toISOString().slice(11, 23);
    this.#lines.push(`${time}|USER_DEBUG|[${line ?? callingLine()}]|${level}|${message}`);
  }

  /** Runs `body` and answers the lines that it wrote, also when it throws. */
  collect<T>(body: () => T): { readonly lines: string[]; readonly result: T | null; readonly error: unknown } {
    const before = this.#lines;
    const lines: string[] = [];
    this.#lines = lines;
    try {
      return { lines, result: body(), error: null };
    } catch (error) {
      return { lines, result: null, error };
    } finally {
      this.#lines = before;
    }
  }
}

/** Apex line of the innermost emitted frame. */
function callingLine(): string {
  return String(apexFrames(new Error().stack ?? null)[0]?.line ?? 'EXTERNAL');
}
