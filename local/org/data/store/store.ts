import type Database from 'better-sqlite3';
import type { ObjectDescribe, SchemaService } from '../schema/describe.ts';
import { KeyPrefixes } from '../schema/key-prefixes.ts';
import { ObjectTable, type Row } from './object-table.ts';
import { openDatabase } from './open-database.ts';
import { Sequences } from './sequences.ts';
import type { StoredValue } from './stored-values.ts';
import { synchroniseTables } from './synchronise-tables.ts';

let lastSerial = 0;

/**
 * The org's file: a table per object, counters, and a small key-value part for the org's own metadata. All synchronous; one process.
 */
export class Store {
  readonly database: Database.Database;
  readonly sequences: Sequences;
  readonly keyPrefixes: KeyPrefixes;
  /** Tells stores of one process apart. */
  readonly serial = ++lastSerial;
  readonly #statements = new Map<string, Database.Statement>();
  #tables = new Map<string, ObjectTable>();
  readonly #late = new Map<string, ObjectTable>();
  #schema: SchemaService | null = null;
  #depth = 0;
  #savepoints = 0;

  /** `file`: path of the org file, `:memory:`, or the bytes of an org file (see {@link image}), of which this becomes a copy in memory. */
  constructor(file: string | Uint8Array) {
    this.database = openDatabase(file);
    this.sequences = new Sequences(this.database);
    // Lookups that a deletion emptied: an undelete fills them again.
    this.database.exec('CREATE TABLE IF NOT EXISTS "_emptied" (deletion TEXT, object TEXT, field TEXT, child TEXT, parent TEXT); CREATE INDEX IF NOT EXISTS "_emptied.deletion" ON "_emptied" (deletion)');
    this.keyPrefixes = this.#loadKeyPrefixes();
  }

  /** Brings tables, columns and indexes up to the schema. Data stay. */
  synchronise(schema: SchemaService): void {
    const tables = new Map<string, ObjectTable>();
    for (const object of schema.objects()) {
      if (object.kind !== 'platformEvent' && object.kind !== 'changeEvent') tables.set(object.name.toLowerCase(), new ObjectTable(object));
    }
    synchroniseTables(this.database, tables.values());
    this.#tables = tables;
    this.#schema = schema;
    this.#late.clear();
    this.#statements.clear();
  }

  table(object: ObjectDescribe): ObjectTable {
    const table = this.#tables.get(object.name.toLowerCase());
    if (table !== undefined) return table;
    if (object.kind === 'platformEvent' || object.kind === 'changeEvent') throw new Error(`${object.name} has no table: events are not kept`);
    return this.#lateTable(object);
  }

  /**
   * Table of an object that came into being after the last {@link synchronise}: shares and histories do when a query names them. The transaction that made
   * it may be taken back, so every statement about it makes sure again.
   */
  #lateTable(object: ObjectDescribe): ObjectTable {
    const key = object.name.toLowerCase();
    const table = this.#late.get(key) ?? new ObjectTable(object);
    this.#late.set(key, table);
    this.database.exec(table.createSql());
    return table;
  }

  #isAboutLateTable(sql: string): boolean {
    for (const table of this.#late.values()) if (sql.includes(table.sql)) return true;
    return false;
  }

  #prepared(sql: string): Database.Statement {
    for (const table of this.#late.values()) if (sql.includes(table.sql)) this.database.exec(table.createSql());
    try {
      return this.database.prepare(sql);
    } catch (error) {
      const missing = /^no such table: (\w+)/.exec((error as Error).message)?.[1];
      const object = missing === undefined || this.#late.has(missing.toLowerCase()) ? undefined : this.#schema?.object(missing);
      if (object === undefined) throw error;
      this.#lateTable(object);
      return this.#prepared(sql);
    }
  }

  /** A prepared statement, kept by its text. Raw: rows are arrays. */
  prepare(sql: string): Database.Statement {
    let statement = this.#isAboutLateTable(sql) ? undefined : this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#prepared(sql);
      if (statement.reader) statement.raw();
      if (this.#statements.size > 2000) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  rows(sql: string, ...parameters: StoredValue[]): Row[] {
    return this.prepare(sql).all(...parameters) as Row[];
  }

  run(sql: string, ...parameters: StoredValue[]): number {
    return this.prepare(sql).run(...parameters).changes;
  }

  get inTransaction(): boolean {
    return this.#depth > 0;
  }

  /** Begins a transaction; inside one, a nested one that can be given up by itself. */
  begin(): void {
    this.database.exec(this.#depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT nested${this.#depth}`);
    this.#depth += 1;
  }

  commit(): void {
    this.#depth -= 1;
    if (this.#depth > 0) {
      this.database.exec(`RELEASE nested${this.#depth}`);
      return;
    }
    this.sequences.flush();
    this.database.exec('COMMIT');
  }

  abort(): void {
    this.#depth -= 1;
    // SQLite itself ends the transaction after some errors (disk full).
    if (this.database.inTransaction) {
      this.database.exec(this.#depth === 0 ? 'ROLLBACK' : `ROLLBACK TO nested${this.#depth}; RELEASE nested${this.#depth}`);
    }
  }

  /** Runs `body` in a transaction of its own, or in the running one. */
  atomically<T>(body: () => T): T {
    if (this.inTransaction) return body();
    this.begin();
    try {
      const result = body();
      this.commit();
      return result;
    } catch (error) {
      this.abort();
      throw error;
    }
  }

  setSavepoint(): string {
    const name = `savepoint${++this.#savepoints}`;
    this.database.exec(`SAVEPOINT ${name}`);
    return name;
  }

  /** False when the savepoint is gone (an earlier one was rolled back to, or released). */
  rollbackTo(savepoint: string): boolean {
    return this.#try(`ROLLBACK TO ${savepoint}`);
  }

  release(savepoint: string): boolean {
    return this.#try(`RELEASE ${savepoint}`);
  }

  /** A value that some part of the org keeps here (deployed sources, schema definitions); null when there is none. */
  setting(key: string): string | null {
    const [row] = this.rows('SELECT value FROM "_setting" WHERE key = ?', key);
    return (row?.[0] as string | undefined) ?? null;
  }

  /** null takes the value away. */
  setSetting(key: string, value: string | null): void {
    if (value === null) this.run('DELETE FROM "_setting" WHERE key = ?', key);
    else this.run('INSERT INTO "_setting" (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value);
  }

  /** All settings whose key begins with `prefix`, by key. */
  settings(prefix: string): [string, string][] {
    return this.rows('SELECT key, value FROM "_setting" WHERE substr(key, 1, length(?)) = ? ORDER BY key', prefix, prefix) as [string, string][];
  }

  /** The whole file as bytes, as the last commit left it. */
  image(): Uint8Array {
    this.sequences.flush();
    return this.database.serialize();
  }

  close(): void {
    this.database.close();
  }

  #try(sql: string): boolean {
    try {
      this.database.exec(sql);
      return true;
    } catch (error) {
      if (/no such savepoint/.test((error as Error).message)) return false;
      throw error;
    }
  }

  #loadKeyPrefixes(): KeyPrefixes {
    this.database.exec('CREATE TABLE IF NOT EXISTS "_key_prefix" (object TEXT PRIMARY KEY, prefix TEXT NOT NULL)');
    const given = this.rows('SELECT object, prefix FROM "_key_prefix" ORDER BY rowid') as [string, string][];
    return new KeyPrefixes(given, (object, prefix) => this.run('INSERT INTO "_key_prefix" (object, prefix) VALUES (?, ?)', object, prefix));
  }
}
