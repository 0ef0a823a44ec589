import Database from 'better-sqlite3';

export type SQLite = Database.Database;

/**
 * `accepted` is the log between acceptance and ingestion: what was answered 200 stands there until its data is in the profiles, so a killed
 * process loses nothing. Attributes are JSON `{name: {type, value}}`. A customer's row id is never used again: events of a deleted user stay,
 * and nothing leads to them any more.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS workspace (id TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS accepted (
    id INTEGER PRIMARY KEY AUTOINCREMENT, request_id TEXT NOT NULL, workspace TEXT NOT NULL, endpoint TEXT NOT NULL,
    received_at INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS customer (
    id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL, customer_id TEXT NOT NULL, moengage_id TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deletes_at INTEGER, attributes TEXT NOT NULL,
    UNIQUE (workspace, customer_id));
  CREATE INDEX IF NOT EXISTS customer_moengage ON customer (workspace, moengage_id);
  CREATE INDEX IF NOT EXISTS customer_updated ON customer (workspace, updated_at);
  CREATE INDEX IF NOT EXISTS customer_deletes ON customer (deletes_at) WHERE deletes_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS event (
    id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL, customer INTEGER NOT NULL, name TEXT NOT NULL,
    happened_at INTEGER NOT NULL, received_at INTEGER NOT NULL, platform TEXT, request_id TEXT NOT NULL, attributes TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS event_customer ON event (customer, happened_at);
  CREATE INDEX IF NOT EXISTS event_workspace ON event (workspace);
  CREATE TABLE IF NOT EXISTS catalogue (
    workspace TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (workspace, kind, name)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS note (
    id INTEGER PRIMARY KEY AUTOINCREMENT, workspace TEXT NOT NULL, customer_id TEXT NOT NULL, request_id TEXT NOT NULL, at INTEGER NOT NULL,
    code TEXT NOT NULL, attribute TEXT, message TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS note_customer ON note (workspace, customer_id);
  CREATE TABLE IF NOT EXISTS request (
    id INTEGER PRIMARY KEY AUTOINCREMENT, request_id TEXT NOT NULL, at INTEGER NOT NULL, workspace TEXT, method TEXT NOT NULL, path TEXT NOT NULL,
    endpoint TEXT NOT NULL, bytes INTEGER NOT NULL, elements INTEGER NOT NULL, users INTEGER NOT NULL, events INTEGER NOT NULL,
    status INTEGER, error TEXT, fault TEXT, accepted INTEGER NOT NULL, milliseconds REAL NOT NULL);
`;

/**
 * Opens (or makes) the data file. WAL with `synchronous=NORMAL`: a commit survives the death of this process at any moment (only a crash of
 * the machine could take back the last ones), without a disk flush for every request.
 * @param file a path, or `:memory:`
 */
export function openDatabase(file: string): SQLite {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // Fewer, larger checkpoints: each one is a disk flush.
  database.pragma('wal_autocheckpoint = 4000');
  database.pragma('busy_timeout = 2000');
  database.exec(SCHEMA);
  return database;
}
