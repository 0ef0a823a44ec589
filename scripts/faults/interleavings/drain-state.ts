import type { OrgData } from '../../../local/org/data/org-data.ts';
import type { Org } from '../../../local/org/org.ts';

type Cell = string | number | null;

/** One row of the queue. */
export interface DrainRow {
  readonly contact: string;
  readonly status: string;
  readonly attempts: number;
  readonly pendingKey: string | null;
}

export interface DrainJob {
  readonly id: string;
  readonly className: string;
  /** `start`, `execute` or `finish` of a batch. */
  readonly phase: string;
  /** Contacts of the chunks that are left. */
  readonly chunks: readonly string[];
}

/** All that matters for RT-4, read from the org's tables. */
export class DrainState {
  readonly #org: Org;

  constructor(org: Org) {
    this.#org = org;
  }

  rows(): DrainRow[] {
    return this.#all(
      `SELECT c.LastName, q.Status__c, q.NumberOfRetries__c, q.PendingKey__c FROM "SyncQueue__c" q JOIN "Contact" c ON c.Id = q.RecordId__c
       WHERE q.IsDeleted = 0 ORDER BY c.LastName, q.ChangedAtMillis__c, q.Sequence__c`,
    ).map(([contact, status, attempts, pendingKey]) => ({
      contact: String(contact),
      status: String(status),
      attempts: Number(attempts),
      pendingKey: pendingKey as string | null,
    }));
  }

  /** Jobs that are not over; batches with the chunks that are left. */
  jobs(): DrainJob[] {
    const contacts = new Map(this.#all('SELECT q.Id, c.LastName FROM "SyncQueue__c" q JOIN "Contact" c ON c.Id = q.RecordId__c').map(([id, name]) => [id, String(name)]));
    return this.#all('SELECT j.id, j.work, a.Name FROM "_job" j LEFT JOIN "AsyncApexJob" s ON s.Id = j.id LEFT JOIN "ApexClass" a ON a.Id = s.ApexClassId').map(
      ([id, work, className]) => {
        const { phase = '' } = JSON.parse(String(work)) as { phase?: string };
        const chunks = this.#all('SELECT scope FROM "_job_chunk" WHERE job_id = ? ORDER BY number', String(id)).flatMap(([scope]) => idsOf(String(scope)));
        return { id: String(id), className: String(className ?? 'schedule'), phase, chunks: chunks.map((rowId) => contacts.get(rowId) ?? '') };
      },
    );
  }

  lease(): { readonly jobId: string | null; readonly wakeRequested: boolean } {
    const [row] = this.#all(`SELECT JobId__c, WakeRequested__c FROM "DrainLease__c" WHERE Key__c = 'drain' AND IsDeleted = 0`);
    return { jobId: (row?.[0] ?? null) as string | null, wakeRequested: row?.[1] === 1 };
  }

  /** The same text for states that differ only in ids and in the time of day: what can happen from there is the same. */
  text(): string {
    const now = this.#org.services.clock.now();
    const leases = this.#all('SELECT Key__c, JobId__c, WakeRequested__c, LastModifiedDate FROM "DrainLease__c" WHERE IsDeleted = 0 ORDER BY Key__c');
    const holders = new Map<Cell, string[]>();
    for (const [key, jobId] of leases) holders.set(jobId ?? null, [...(holders.get(jobId ?? null) ?? []), String(key)]);
    const jobs = this.jobs().map(({ id, className, phase, chunks }) => {
      const [row] = this.#all('SELECT state, due, work FROM "_job" WHERE id = ?', id);
      const { state = '', done = 0, errors = 0 } = JSON.parse(String(row![2])) as { state?: unknown; done?: number; errors?: number };
      return JSON.stringify([className, phase, chunks, row![0], Number(row![1]) - now, state, done, errors, holders.get(id) ?? []]);
    });
    // The turn of jobs does not count: any of them may be next.
    jobs.sort();
    const living = new Set(this.jobs().map(({ id }) => id));
    const kept = leases.map(([key, jobId, wake, modified]) => [key, jobId === null ? 'free' : living.has(String(jobId)) ? 'living' : 'dead', wake, Number(modified) - now]);
    const events = this.#all('SELECT object, COUNT(*) FROM "_event" GROUP BY object').map(String);
    const subscriptions = this.#all(
      'SELECT s.trigger_name, s.retries, MAX(0, s.due - ?), s.state, (SELECT COUNT(*) FROM "_event" e WHERE e.object = s.object AND e.replay_id > s.position) FROM "_subscription" s',
      now,
    );
    return JSON.stringify([this.#rowTexts(now), jobs, kept, events.length, subscriptions]);
  }

  #rowTexts(now: number): Cell[][] {
    return this.#all(
      `SELECT c.LastName, q.Status__c, q.NumberOfRetries__c, q.PendingKey__c, q.NextAttempt__c - ?, q.WaitReason__c, q.ErrorType__c FROM "SyncQueue__c" q
       JOIN "Contact" c ON c.Id = q.RecordId__c WHERE q.IsDeleted = 0 ORDER BY 1, 2, 3`,
      now,
    );
  }

  #all(sql: string, ...parameters: (string | number)[]): Cell[][] {
    return (this.#org.services.data as OrgData).store.rows(sql, ...parameters) as Cell[][];
  }
}

/** A QueryLocator's chunk is a list of ids. */
function idsOf(scope: string): string[] {
  const parsed: unknown = JSON.parse(scope);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}
