import { randomUUID } from 'node:crypto';
import type { Ingestion } from '../ingestion/ingestion.ts';
import type { SQLite } from '../storage/database.ts';
import type { RequestLog } from '../storage/requestLog.ts';
import { claimedWorkspace } from './call.ts';
import type { Call } from './call.ts';
import { Decisions, NOTHING } from './decision.ts';
import type { Decision, DecisionParts } from './decision.ts';

export interface DataApiParts extends DecisionParts {
  readonly database: SQLite;
  readonly requests: RequestLog;
  readonly ingestion: Ingestion;
}

/** What to send back: an answer, after a delay, or a broken connection. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly delayMilliseconds: number;
  readonly drop: boolean;
}

const DROPPED: Answer = { status: 0, headers: {}, body: '', delayMilliseconds: 0, drop: true };

/**
 * Answers the Data API. One transaction for a request: its acceptance and its line in the log are there together, or not at all.
 * Faults of the connection (slow, dropped) are here; those of the answer are decided with it.
 */
export class DataApi {
  readonly #parts: DataApiParts;
  readonly #decideAndLog: (call: Call, requestId: string, started: number, dropFault: string | null) => Decision;

  constructor(parts: DataApiParts) {
    this.#parts = parts;
    const decisions = new Decisions(parts);
    this.#decideAndLog = parts.database.transaction(
      (call: Call, requestId: string, started: number, dropFault: string | null) => {
        const decision = decisions.decide(call, requestId);
        this.#log(call, requestId, started, { ...decision, fault: decision.fault ?? dropFault }, dropFault !== null);
        return decision;
      },
    );
  }

  /** @param wait lets time pass; answers whether the client is still there */
  async answer(call: Call, wait: (milliseconds: number) => Promise<boolean>): Promise<Answer> {
    const { faults, ingestion } = this.#parts;
    const requestId = randomUUID();
    const started = performance.now();
    const target = { workspaceId: claimedWorkspace(call), path: call.url };
    const slowBefore = faults.strike('slow', target, ({ when }) => when === 'before');
    if (slowBefore !== null && !(await wait(slowBefore.milliseconds))) {
      // Who gave up before the acceptance sends again: an old request must not overtake the new one.
      this.#log(call, requestId, started, { ...NOTHING, fault: slowBefore.id }, true);
      return DROPPED;
    }
    const dropBefore = faults.strike('drop', target, ({ when }) => when === 'before');
    if (dropBefore !== null) {
      this.#log(call, requestId, started, { ...NOTHING, fault: dropBefore.id }, true);
      return DROPPED;
    }
    const dropAfter = faults.strike('drop', target, ({ when }) => when === 'after');
    const slowAfter = faults.strike('slow', target, ({ when }) => when === 'after');
    const decision = this.#decideAndLog(call, requestId, started, dropAfter?.id ?? null);
    if (decision.accepted) ingestion.wake();
    return {
      status: decision.status,
      headers: { ...decision.headers, 'content-type': decision.contentType, 'x-request-id': requestId },
      body: decision.body,
      delayMilliseconds: slowAfter?.milliseconds ?? 0,
      drop: dropAfter !== null,
    };
  }

  #log(call: Call, requestId: string, started: number, decision: Decision, dropped: boolean): void {
    const { content } = decision;
    this.#parts.requests.add({
      requestId,
      at: this.#parts.clock.now(),
      workspaceId: claimedWorkspace(call),
      method: call.method,
      path: call.url,
      endpoint: call.endpoint.name,
      bytes: call.body.length,
      elements: content?.elements ?? 0,
      users: content?.users ?? 0,
      events: content?.events ?? 0,
      status: dropped ? null : decision.status,
      error: decision.error,
      fault: decision.fault,
      accepted: decision.accepted,
      milliseconds: Math.round((performance.now() - started) * 1000) / 1000,
      body: decision.text,
    });
  }
}
