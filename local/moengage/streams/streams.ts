import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import type { CustomerStore } from '../storage/customers.ts';
import type { WorkspaceStore } from '../storage/workspaces.ts';
import { StreamAuthorizer } from './authorization.ts';
import type { Stream } from './stream.ts';
import { toStreamEvent } from './streamEvent.ts';
import type { Happening, StreamEvent } from './streamEvent.ts';

/** Waits before the three retries of a batch; then it is lost. */
export const RETRY_SECONDS = [30, 60, 120] as const;

const TIMEOUT_MILLISECONDS = 60_000;

export interface Attempt {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Null: no answer. */
  readonly status: number | null;
  /** What the endpoint answered, or why there was no answer. */
  readonly answer: string;
}

/** One batch on its way. */
export interface Delivery {
  /** `moe_request_id` of the body: the same on every attempt. */
  readonly id: string;
  readonly streamId: string;
  readonly events: readonly StreamEvent[];
  readonly status: 'waiting' | 'delivered' | 'lost';
  readonly attempts: readonly Attempt[];
  /** Epoch milliseconds of the next attempt; null where there is none. */
  readonly nextAt: number | null;
}

export interface StreamsParts {
  readonly clock: Clock;
  readonly workspaces: WorkspaceStore;
  readonly customers: CustomerStore;
}

/**
 * Streams and their deliveries. Any answer but 2xx fails the whole batch, which is sent again after 30, 60 and 120 seconds of the clock.
 * They live in memory: a restart knows no streams.
 */
export class Streams {
  readonly #parts: StreamsParts;
  readonly #authorizer = new StreamAuthorizer();
  readonly #streams = new Map<string, Stream>();
  #deliveries: Delivery[] = [];
  #timer: NodeJS.Timeout | null = null;
  #pumping: Promise<void> | null = null;
  #closed = false;

  constructor(parts: StreamsParts) {
    this.#parts = parts;
  }

  save(stream: Stream): Stream {
    this.#streams.set(stream.id, stream);
    return stream;
  }
  get(id: string): Stream | undefined {
    return this.#streams.get(id);
  }
  list(): Stream[] {
    return [...this.#streams.values()];
  }
  deliveries(streamId: string): Delivery[] {
    return this.#deliveries.filter((delivery) => delivery.streamId === streamId);
  }

  /** Sends what happened, in batches, and resolves when each batch had its first attempt. @returns the deliveries; none where the stream is paused */
  async send(stream: Stream, happenings: readonly Happening[]): Promise<Delivery[]> {
    if (stream.paused) return [];
    const now = this.#parts.clock.now();
    const events = happenings
      .filter(({ code }) => stream.eventCodes === null || stream.eventCodes.includes(code))
      .map((happening) =>
        toStreamEvent(happening, this.#parts.customers.find(stream.workspaceId, happening.customerId), now),
      );
    const ids = new Set<string>();
    for (let start = 0; start < events.length; start += stream.batchSize) {
      const id = randomUUID();
      ids.add(id);
      const batch = events.slice(start, start + stream.batchSize);
      this.#deliveries.push({ id, streamId: stream.id, events: batch, status: 'waiting', attempts: [], nextAt: now });
    }
    await this.pump();
    return this.#deliveries.filter(({ id }) => ids.has(id));
  }

  /** Makes every attempt that is due, in order; called again when the clock has moved. */
  async pump(): Promise<void> {
    while (this.#pumping !== null) await this.#pumping;
    this.#pumping = this.#attemptDue();
    try {
      await this.#pumping;
    } finally {
      this.#pumping = null;
    }
    this.#schedule();
  }

  close(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #attemptDue(): Promise<void> {
    for (;;) {
      const now = this.#parts.clock.now();
      const index = this.#deliveries.findIndex(({ nextAt }) => nextAt !== null && nextAt <= now);
      if (index < 0 || this.#closed) return;
      this.#deliveries[index] = await this.#attempt(this.#deliveries[index]!);
    }
  }

  async #attempt(delivery: Delivery): Promise<Delivery> {
    const stream = this.#streams.get(delivery.streamId);
    const attempt =
      stream === undefined ? { status: null, answer: 'The stream is gone.' } : await this.#post(stream, delivery);
    const at = this.#parts.clock.now();
    const attempts = [...delivery.attempts, { at, ...attempt }];
    if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
      return { ...delivery, attempts, status: 'delivered', nextAt: null };
    }
    const wait = RETRY_SECONDS[attempts.length - 1];
    return wait === undefined
      ? { ...delivery, attempts, status: 'lost', nextAt: null }
      : { ...delivery, attempts, nextAt: at + wait * 1000 };
  }

  async #post(stream: Stream, delivery: Delivery): Promise<Omit<Attempt, 'at'>> {
    try {
      const response = await fetch(stream.url, {
        method: 'POST',
        headers: {
          ...stream.headers,
          ...(await this.#authorizer.headers(stream.authorization)),
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          app_name: this.#parts.workspaces.get(stream.workspaceId)?.name ?? stream.workspaceId,
          source: 'MOENGAGE',
          moe_request_id: delivery.id,
          events: delivery.events,
        }),
        // A redirect is no 2xx.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      if (response.status === 401) this.#authorizer.forget(stream.authorization);
      return { status: response.status, answer: (await response.text()).slice(0, 10_000) };
    } catch (error) {
      return { status: null, answer: error instanceof Error ? error.message : String(error) };
    }
  }

  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const next = Math.min(...this.#deliveries.map(({ nextAt }) => nextAt ?? Infinity));
    if (this.#closed || next === Infinity) return;
    this.#timer = setTimeout(() => void this.pump(), Math.max(0, next - this.#parts.clock.now()));
    this.#timer.unref();
  }
}
