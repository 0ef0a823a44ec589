import type { Attributes } from '../ingestion/value.ts';
import type { SQLite } from './database.ts';

/** An ingested event: it never changes. */
export interface StoredEvent {
  readonly id: number;
  readonly name: string;
  /** Epoch milliseconds. */
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly platform: string | null;
  readonly requestId: string;
  readonly attributes: Attributes;
}

export class EventStore {
  readonly #insert;
  readonly #ofCustomer;
  readonly #count;

  constructor(database: SQLite) {
    this.#insert = database.prepare<[string, number, string, number, number, string | null, string, string]>(
      `INSERT INTO event (workspace, customer, name, happened_at, received_at, platform, request_id, attributes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#ofCustomer = database.prepare<[number, number], Omit<StoredEvent, 'attributes'> & { attributes: string }>(
      `SELECT id, name, happened_at AS happenedAt, received_at AS receivedAt, platform, request_id AS requestId, attributes
       FROM event WHERE customer = ? ORDER BY happened_at DESC, id DESC LIMIT ?`,
    );
    this.#count = database.prepare<[string], number>('SELECT count(*) FROM event WHERE workspace = ?').pluck();
  }

  add(workspaceId: string, customerRowId: number, event: Omit<StoredEvent, 'id'>): void {
    this.#insert.run(
      workspaceId,
      customerRowId,
      event.name,
      event.happenedAt,
      event.receivedAt,
      event.platform,
      event.requestId,
      JSON.stringify(event.attributes),
    );
  }

  /** Newest first. */
  ofCustomer(customerRowId: number, limit = 500): StoredEvent[] {
    return this.#ofCustomer
      .all(customerRowId, limit)
      .map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Attributes }));
  }

  /** All events of the workspace, those of deleted users included. */
  count(workspaceId: string): number {
    return this.#count.get(workspaceId) ?? 0;
  }
}
