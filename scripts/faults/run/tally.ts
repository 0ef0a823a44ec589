import type { OrgState } from '../org/served-org.ts';

/** What happened in a campaign, over the lives of all its processes. */
export interface Tally {
  deaths: number;
  transactions: number;
  limits: number;
  callouts: number;
  answered: number;
  timedOut: number;
  broken: number;
  /** By what the org said of jobs and triggers that ended with an exception. */
  readonly jobFailures: Map<string, number>;
}

const emptyTally = (): Tally => ({ deaths: 0, transactions: 0, limits: 0, callouts: 0, answered: 0, timedOut: 0, broken: 0, jobFailures: new Map() });

/** Adds up the counts of processes that come and go: each counts from zero. */
export class Counting {
  readonly #past: Tally = emptyTally();
  #living: OrgState | null = null;

  see(state: OrgState): void {
    this.#past.transactions += state.ran;
    this.#living = state;
  }

  /** What the dead process had told last. */
  died(): void {
    this.#past.deaths += 1;
    if (this.#living !== null) add(this.#past, this.#living);
    this.#living = null;
  }

  get total(): Tally {
    const total: Tally = { ...this.#past, jobFailures: new Map(this.#past.jobFailures) };
    if (this.#living !== null) add(total, this.#living);
    return total;
  }
}

function add(tally: Tally, { sprungLimits, callouts, failures }: OrgState): void {
  tally.limits += sprungLimits;
  tally.callouts += callouts.sent;
  tally.answered += callouts.answered;
  tally.timedOut += callouts.timedOut;
  tally.broken += callouts.broken;
  for (const { message } of failures) tally.jobFailures.set(message, (tally.jobFailures.get(message) ?? 0) + 1);
}
