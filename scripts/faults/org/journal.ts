import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What the journal of an org's process says. */
export interface JournalEntries {
  /** MoEngage's ids of requests whose answer Apex got in a transaction that was committed: whatever they brought must not come again. */
  readonly settledRequests: ReadonlySet<string>;
  /** The org's clock when it was last written down; null before the first time. */
  readonly now: number | null;
}

/**
 * A file beside the org's that outlives `kill -9`: each line is written before anything else happens. It is what makes "MoEngage's answer was lost, or the
 * process died after the callout" countable instead of guessed.
 */
export class Journal {
  readonly #file: string;
  #written: number | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** A transaction was committed, or time has passed. Nothing is written where nothing is new. */
  note(settledRequests: readonly string[], now: number): void {
    if (settledRequests.length === 0 && now === this.#written) return;
    appendFileSync(this.#file, `${settledRequests.map((id) => `settled ${id}\n`).join('')}clock ${now}\n`);
    this.#written = now;
  }

  read(): JournalEntries {
    const settledRequests = new Set<string>();
    let now: number | null = null;
    for (const line of existsSync(this.#file) ? readFileSync(this.#file, 'utf8').split('\n') : []) {
      const [word, value = ''] = line.split(' ');
      if (word === 'settled') settledRequests.add(value);
      if (word === 'clock') now = Number(value);
    }
    return { settledRequests, now };
  }
}
