import type { EndpointName } from '../failures/failure.ts';
import type { SQLite } from './database.ts';

/** One request as it was seen and answered. Headers are not kept: they carry the Data key. */
export interface SeenRequest {
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** What the caller claimed to be: null where it named no workspace. */
  readonly workspaceId: string | null;
  readonly method: string;
  readonly path: string;
  readonly endpoint: EndpointName;
  readonly bytes: number;
  readonly elements: number;
  readonly users: number;
  readonly events: number;
  /** Null: the connection was dropped without an answer. */
  readonly status: number | null;
  /** `error.type` as printed; null on success. */
  readonly error: string | null;
  /** Id of the fault that decided the answer. */
  readonly fault: string | null;
  readonly accepted: boolean;
  readonly milliseconds: number;
  /** The document, for the newest {@link KEPT_BODIES} requests; never of the test connection, whose body has the key in it. */
  readonly body: string | null;
}

export interface RequestFilter {
  readonly workspaceId?: string;
  readonly endpoint?: string;
  readonly status?: number;
  readonly limit?: number;
}

export interface RequestCounters {
  readonly requests: number;
  readonly accepted: number;
  readonly bytes: number;
  readonly elements: number;
}

/** Bodies are large: only those of the newest requests are kept. */
export const KEPT_BODIES = 200;

type RequestRow = Omit<SeenRequest, 'accepted'> & { readonly accepted: number };

export class RequestLog {
  readonly #database: SQLite;
  readonly #insert;
  readonly #dropBody;
  readonly #counters;

  constructor(database: SQLite) {
    this.#database = database;
    this.#insert = database.prepare<[RequestRow]>(
      `INSERT INTO request (request_id, at, workspace, method, path, endpoint, bytes, elements, users, events, status, error, fault, accepted,
         milliseconds, body)
       VALUES (@requestId, @at, @workspaceId, @method, @path, @endpoint, @bytes, @elements, @users, @events, @status, @error, @fault, @accepted,
         @milliseconds, @body)`,
    );
    this.#dropBody = database.prepare<[number]>('UPDATE request SET body = NULL WHERE id = ?');
    this.#counters = database.prepare<[{ workspaceId: string | null }], RequestCounters>(
      `SELECT count(*) AS requests, coalesce(sum(accepted), 0) AS accepted, coalesce(sum(bytes), 0) AS bytes,
         coalesce(sum(elements), 0) AS elements
       FROM request WHERE @workspaceId IS NULL OR workspace = @workspaceId`,
    );
  }

  add(request: SeenRequest): void {
    const body = request.endpoint === 'testConnection' ? null : request.body;
    const { lastInsertRowid } = this.#insert.run({ ...request, accepted: request.accepted ? 1 : 0, body });
    this.#dropBody.run(Number(lastInsertRowid) - KEPT_BODIES);
  }

  /** Newest first. */
  list(filter: RequestFilter = {}): SeenRequest[] {
    const rows = this.#database
      .prepare<[object], RequestRow>(
        `SELECT request_id AS requestId, at, workspace AS workspaceId, method, path, endpoint, bytes, elements, users, events, status, error,
           fault, accepted, milliseconds, body
         FROM request
         WHERE (@workspaceId IS NULL OR workspace = @workspaceId) AND (@endpoint IS NULL OR endpoint = @endpoint)
           AND (@status IS NULL OR status = @status)
         ORDER BY id DESC LIMIT @limit`,
      )
      .all({
        workspaceId: filter.workspaceId ?? null,
        endpoint: filter.endpoint ?? null,
        status: filter.status ?? null,
        limit: filter.limit ?? 100,
      });
    return rows.map((row) => ({ ...row, accepted: row.accepted === 1 }));
  }

  counters(workspaceId?: string): RequestCounters {
    return this.#counters.get({ workspaceId: workspaceId ?? null })!;
  }

  clear(): void {
    this.#database.exec('DELETE FROM request');
  }
}
