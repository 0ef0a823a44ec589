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
  /** The document, for the newest {@link KEPT_BODIES} requests of this run; never of the test connection, whose body has the key in it. */
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

/** Bodies are large: only those of the newest requests are kept, in memory. */
export const KEPT_BODIES = 200;

type RequestRow = Omit<SeenRequest, 'accepted' | 'body'> & { readonly accepted: number };

export class RequestLog {
  readonly #database: SQLite;
  readonly #insert;
  readonly #counters;
  readonly #bodies = new Map<string, string>();

  constructor(database: SQLite) {
    this.#database = database;
    this.#insert = database.prepare<[RequestRow]>(
      `INSERT INTO request (request_id, at, workspace, method, path, endpoint, bytes, elements, users, events, status, error, fault, accepted,
         milliseconds)
       VALUES (@requestId, @at, @workspaceId, @method, @path, @endpoint, @bytes, @elements, @users, @events, @status, @error, @fault, @accepted,
         @milliseconds)`,
    );
    this.#counters = database.prepare<[{ workspaceId: string | null }], RequestCounters>(
      `SELECT count(*) AS requests, coalesce(sum(accepted), 0) AS accepted, coalesce(sum(bytes), 0) AS bytes,
         coalesce(sum(elements), 0) AS elements
       FROM request WHERE @workspaceId IS NULL OR workspace = @workspaceId`,
    );
  }

  add({ body, ...request }: SeenRequest): void {
    this.#insert.run({ ...request, accepted: request.accepted ? 1 : 0 });
    if (body === null || request.endpoint === 'testConnection') return;
    this.#bodies.set(request.requestId, body);
    if (this.#bodies.size > KEPT_BODIES) this.#bodies.delete(this.#bodies.keys().next().value!);
  }

  /** Newest first. */
  list(filter: RequestFilter = {}): SeenRequest[] {
    const rows = this.#database
      .prepare<[object], RequestRow>(
        `SELECT request_id AS requestId, at, workspace AS workspaceId, method, path, endpoint, bytes, elements, users, events, status, error,
           fault, accepted, milliseconds
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
    return rows.map((row) => ({ ...row, accepted: row.accepted === 1, body: this.#bodies.get(row.requestId) ?? null }));
  }

  counters(workspaceId?: string): RequestCounters {
    return this.#counters.get({ workspaceId: workspaceId ?? null })!;
  }

  clear(): void {
    this.#database.exec('DELETE FROM request');
    this.#bodies.clear();
  }
}
