import { Verdict } from '../retry/Verdict.ts';

/**
 * What one run of the batch remembers from execution to execution (Database.Stateful): the error that stopped a connection (ER-3), and
 * whether the run got anywhere.
 */
export class DrainRun {
  private readonly aborted: Map<Id, Verdict> = new Map<Id, Verdict>();
  /** Rows whose outcome was saved. */
  savedRows: Integer = 0;

  abort(connectionId: Id, verdict: Verdict): void {
    this.aborted.put(connectionId, verdict);
  }

  /** @returns the error that stopped the connection in this run; null where it goes on */
  abortedBy(connectionId: Id): Verdict | null {
    return this.aborted.get(connectionId);
  }
}
