import type { SyncPlan } from '../world/syncs.ts';
import type { Evidence, QueueRow } from './evidence.ts';
import { grouped } from './grouped.ts';

/** Tells what became of a record, row by row: where something is wrong, that is what one wants to see first. */
export class History {
  readonly #rows: ReadonlyMap<string, readonly QueueRow[]>;
  readonly #syncIds: ReadonlyMap<string, string>;

  constructor({ rows }: Evidence, syncIds: ReadonlyMap<string, string>) {
    this.#rows = grouped(rows, ({ syncId, recordId }) => `${syncId} ${recordId}`);
    this.#syncIds = syncIds;
  }

  /** Rows of a record and sync, in the order of the changes. */
  rows({ name }: SyncPlan, recordId: string): readonly QueueRow[] {
    const rows = this.#rows.get(`${this.#syncIds.get(name)} ${recordId}`) ?? [];
    return [...rows].sort((one, other) => (one.changedAt ?? 0) - (other.changedAt ?? 0));
  }

  of(sync: SyncPlan, recordId: string): string {
    const rows = this.rows(sync, recordId);
    return `Rows: ${rows.map((row) => `${row.name} ${row.operation} at ${timeOf(row.changedAt)} ${row.status}${row.errorType === null ? '' : ` (${row.errorType})`}, attempts ${row.attempts}, settled at ${timeOf(row.modifiedAt)}`).join('; ')}`;
  }
}

const timeOf = (milliseconds: number | null): string => (milliseconds === null ? '?' : new Date(milliseconds).toISOString().slice(11, 23));
