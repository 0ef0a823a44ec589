import type { Clock } from '../clock/clock.ts';
import type { AcceptedLog } from '../storage/acceptedLog.ts';
import type { SQLite } from '../storage/database.ts';
import { RequestIngestion } from './requestIngestion.ts';
import type { RequestIngestionParts } from './requestIngestion.ts';

export interface IngestionParts extends RequestIngestionParts {
  readonly clock: Clock;
  readonly database: SQLite;
  readonly accepted: AcceptedLog;
}

/** Accepted requests that one transaction may bring in, and the time after which it begins no further one: callers must not wait for it. */
const REQUESTS_PER_STEP = 64;
const STEP_MILLISECONDS = 10;
/** Requests that come in close together are ingested in one transaction. */
const GATHERING_MILLISECONDS = 5;

/** The second half of "200 means accepted": takes what was accepted, in order, and makes profiles and events of it. */
export class Ingestion {
  readonly #parts: IngestionParts;
  readonly #requests: RequestIngestion;
  readonly #step: (limit: number) => number;
  #paused = false;
  #timer: NodeJS.Timeout | null = null;
  #turn: NodeJS.Immediate | null = null;
  #idle: (() => void)[] = [];

  constructor(parts: IngestionParts) {
    this.#parts = parts;
    this.#requests = new RequestIngestion(parts);
    this.#step = parts.database.transaction((limit: number) => {
      const started = performance.now();
      let done = 0;
      while (done < limit) {
        const request = parts.accepted.oldest();
        if (request === undefined) break;
        this.#requests.ingest(request);
        parts.accepted.remove(request.id);
        done += 1;
        if (performance.now() - started > STEP_MILLISECONDS) break;
      }
      return done;
    });
  }

  /** A paused ingestion accepts and does not ingest: what a slow MoEngage looks like. */
  get paused(): boolean {
    return this.#paused;
  }
  set paused(paused: boolean) {
    this.#paused = paused;
    // Nobody may wait for what will not go on.
    if (paused) this.#becomeIdle();
    else this.wake();
  }

  /** Requests that wait to be ingested. */
  get backlog(): number {
    return this.#parts.accepted.count();
  }

  /** Ingests soon, between requests. */
  wake(): void {
    if (this.#timer !== null || this.#turn !== null || this.#paused) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#nextTurn();
    }, GATHERING_MILLISECONDS);
  }

  #nextTurn(): void {
    if (this.#turn !== null || this.#paused) return;
    this.#turn = setImmediate(() => {
      this.#turn = null;
      if (this.#paused) return;
      if (this.#run() > 0) this.#nextTurn();
      else this.#becomeIdle();
    });
  }

  /** Resolves once everything that was accepted is ingested (at once while paused). */
  whenIdle(): Promise<void> {
    if (this.#paused || this.backlog === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#nextTurn();
    });
  }

  /** Stops; what is not ingested stays in the data file for the next start. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#turn !== null) clearImmediate(this.#turn);
    this.#timer = this.#turn = null;
    this.#paused = true;
    this.#becomeIdle();
  }

  #becomeIdle(): void {
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #run(): number {
    this.#parts.customers.purge(this.#parts.clock.now());
    try {
      return this.#step(REQUESTS_PER_STEP);
    } catch {
      // The transaction is undone, and memory may know names that the file does not.
      this.#parts.catalogue.forget();
      return this.#runOldest();
    }
  }

  /** The oldest request alone; where that fails, it is set aside with a note, so that one defect does not stop the rest for ever. */
  #runOldest(): number {
    try {
      return this.#step(1);
    } catch (error) {
      this.#parts.catalogue.forget();
      const request = this.#parts.accepted.oldest();
      if (request === undefined) return 0;
      const message = error instanceof Error ? error.message : String(error);
      this.#requests.remarks(request, '')({ code: 'ingestionFailed', message });
      this.#parts.accepted.remove(request.id);
      return 1;
    }
  }
}
