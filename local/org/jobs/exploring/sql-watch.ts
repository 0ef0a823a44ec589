import type Database from 'better-sqlite3';
import type { Store } from '../../data/store/store.ts';

/** What one transaction has done to the file so far: enough to take it back and do it again. */
export class WorkDone {
  /** Names of tables that were written to, quoted as in SQL. */
  readonly tables = new Set<string>();
  /** Savepoints that are open in it, outermost first. */
  readonly savepoints: string[] = [];

  clear(): void {
    this.tables.clear();
    this.savepoints.length = 0;
  }
}

/** Counters keep what they have given, whatever becomes of a transaction. */
const neverTakenBack = new Set(['"_sequence"', '"_key_prefix"']);

/** Listens to the SQL of a store, and notes it as work of whoever `worker` tells. */
export class SqlWatch {
  readonly #worker: () => WorkDone | null;
  readonly #end: () => void;
  #silent = false;

  constructor(store: Store, worker: () => WorkDone | null) {
    this.#worker = worker;
    const { database } = store;
    const [prepare, exec] = [store.prepare.bind(store), database.exec.bind(database)];
    store.prepare = (sql) => {
      this.#noteWrite(sql);
      return prepare(sql);
    };
    database.exec = (sql): Database.Database => {
      const result = exec(sql);
      for (const statement of sql.split(';')) this.#noteSavepoint(statement);
      return result;
    };
    // The own properties hide the methods of the classes; without them these are back.
    this.#end = () => {
      delete (store as Partial<Store>).prepare;
      delete (database as Partial<Database.Database>).exec;
    };
  }

  end(): void {
    this.#end();
  }

  /** Runs a body whose SQL is nobody's work. */
  silently<T>(body: () => T): T {
    const before = this.#silent;
    this.#silent = true;
    try {
      return body();
    } finally {
      this.#silent = before;
    }
  }

  #noteWrite(sql: string): void {
    if (this.#silent) return;
    const table = /^\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM)\s+("[^"]+"|\w+)/i.exec(sql)?.[1];
    if (table === undefined) return;
    const quoted = table.startsWith('"') ? table : `"${table}"`;
    if (!neverTakenBack.has(quoted)) this.#worker()?.tables.add(quoted);
  }

  #noteSavepoint(statement: string): void {
    const savepoints = this.#silent ? undefined : this.#worker()?.savepoints;
    const [, verb = '', name = ''] = /^\s*(SAVEPOINT|RELEASE|ROLLBACK\s+TO)\s+(\w+)/i.exec(statement) ?? [];
    if (savepoints === undefined || name === '') return;
    if (/^savepoint/i.test(verb)) {
      savepoints.push(name);
      return;
    }
    const at = savepoints.lastIndexOf(name);
    // Others are those of the transaction itself.
    if (at >= 0) savepoints.length = /^release/i.test(verb) ? at : at + 1;
  }
}
