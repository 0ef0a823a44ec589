import type { SQLite } from './database.ts';

/** A request that was answered 200 and whose data is not in the profiles yet. */
export interface AcceptedRequest {
  readonly id: number;
  readonly requestId: string;
  readonly workspaceId: string;
  readonly endpoint: 'trackUser' | 'trackEvent' | 'bulk';
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** The JSON document as it was received. */
  readonly body: string;
}

/** The durable queue between acceptance and ingestion. */
export class AcceptedLog {
  readonly #insert;
  readonly #oldest;
  readonly #remove;
  readonly #count;

  constructor(database: SQLite) {
    this.#insert = database.prepare<[string, string, string, number, string]>(
      'INSERT INTO accepted (request_id, workspace, endpoint, received_at, body) VALUES (?, ?, ?, ?, ?)',
    );
    this.#oldest = database.prepare<[], AcceptedRequest>(
      `SELECT id, request_id AS requestId, workspace AS workspaceId, endpoint, received_at AS receivedAt, body
       FROM accepted ORDER BY id LIMIT 1`,
    );
    this.#remove = database.prepare<[number]>('DELETE FROM accepted WHERE id = ?');
    this.#count = database.prepare<[], number>('SELECT count(*) FROM accepted').pluck();
  }

  add(request: Omit<AcceptedRequest, 'id'>): void {
    this.#insert.run(request.requestId, request.workspaceId, request.endpoint, request.receivedAt, request.body);
  }

  oldest(): AcceptedRequest | undefined {
    return this.#oldest.get();
  }

  remove(id: number): void {
    this.#remove.run(id);
  }

  count(): number {
    return this.#count.get() ?? 0;
  }
}
