import type { SQLite } from './database.ts';

/** What ingestion dropped or changed. MoEngage does this without a word; here it is told, for whoever looks for a missing value. */
export interface IngestionNote {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Which rule, for example `urlTooLong`. */
  readonly code: string;
  readonly attribute: string | null;
  readonly message: string;
}

export class NoteStore {
  readonly #insert;
  readonly #list;

  constructor(database: SQLite) {
    this.#insert = database.prepare<[IngestionNote]>(
      `INSERT INTO note (workspace, customer_id, request_id, at, code, attribute, message)
       VALUES (@workspaceId, @customerId, @requestId, @at, @code, @attribute, @message)`,
    );
    this.#list = database.prepare<[object], IngestionNote>(
      `SELECT workspace AS workspaceId, customer_id AS customerId, request_id AS requestId, at, code, attribute, message
       FROM note WHERE workspace = @workspaceId AND (@customerId IS NULL OR customer_id = @customerId) ORDER BY id DESC LIMIT @limit`,
    );
  }

  add(note: IngestionNote): void {
    this.#insert.run(note);
  }

  /** Newest first. */
  list(workspaceId: string, customerId?: string, limit = 200): IngestionNote[] {
    return this.#list.all({ workspaceId, customerId: customerId ?? null, limit });
  }
}
