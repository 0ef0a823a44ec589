import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';

/** A kind of trouble: finds where it is now. */
export abstract class AlertSource {
  /** The kinds of keys that it answers for: {@link AlertKey.kind} */
  abstract kinds(): Set<AlertKind>;
  /**
   * @param open - keys of its kinds that were told before
   * @returns what is wrong now, by the text of its key; an open one that is missing is over
   */
  abstract current(open: List<AlertKey>): Map<string, AlertKey>;
}
