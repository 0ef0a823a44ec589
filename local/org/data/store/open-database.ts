import Database from 'better-sqlite3';

export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/**
 * Opens the org's file for this process alone; `:memory:` is an org that ends with the process, and the bytes of an org file are a copy of it that does too. A
 * commit is on the disk when it returns.
 * Throws {@link StoreError} with a sentence to show when another process has the file or it is no healthy database.
 */
export function openDatabase(source: string | Uint8Array): Database.Database {
  const file = typeof source === 'string' ? source : ':memory:';
  let database: Database.Database | undefined;
  try {
    database = new Database(typeof source === 'string' ? source : Buffer.from(source), { timeout: 200 });
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('temp_store = MEMORY');
    database.pragma('cache_size = -65536');
    // In exclusive mode the first write takes the lock and keeps it until the process ends, however it ends.
    database.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS "_setting" (key TEXT PRIMARY KEY, value TEXT); COMMIT');
    if (file !== ':memory:') checkHealth(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw explained(error, file);
  }
}

function checkHealth(database: Database.Database, file: string): void {
  const [first] = database.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new StoreError(damaged(file, first?.quick_check ?? 'no answer'));
}

function explained(error: unknown, file: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return new StoreError(`Another running process has the org file ${file} open. Stop it (is a local org still running?) or choose another file with --data.`);
  }
  if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT') === true) return new StoreError(damaged(file, message));
  if (code?.startsWith('SQLITE_CANTOPEN') === true || /directory does not exist/.test(message)) {
    return new StoreError(`The org file ${file} can't be opened or made: check that its folder exists and may be written (${message}).`);
  }
  return error;
}

function damaged(file: string, detail: string): string {
  return `The org file ${file} is damaged or no org file (${detail}). Move it away to start a new org, or put a backup in its place.`;
}
