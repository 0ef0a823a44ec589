import type Database from 'better-sqlite3';
import { idTo18 } from '../../runtime/values/id.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Counters of record ids and auto numbers. They live in memory and are written with the commit that used them; a rollback leaves a gap, as on
 * Salesforce, and no id is given twice.
 */
export class Sequences {
  readonly #next = new Map<string, number>();
  readonly #dirty = new Set<string>();
  readonly #write: Database.Statement;

  constructor(database: Database.Database) {
    database.exec('CREATE TABLE IF NOT EXISTS "_sequence" (name TEXT PRIMARY KEY, next INTEGER NOT NULL)');
    for (const row of database.prepare('SELECT name, next FROM "_sequence"').all() as { name: string; next: number }[]) {
      this.#next.set(row.name, row.next);
    }
    this.#write = database.prepare('INSERT INTO "_sequence" (name, next) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next');
  }

  /** The next whole number of a sequence, from 1. */
  next(name: string): number {
    const value = this.#next.get(name) ?? 1;
    this.#next.set(name, value + 1);
    this.#dirty.add(name);
    return value;
  }

  /** An 18-character id: key prefix, instance, counter in base 62, check letters. Later ids sort after earlier ones. */
  nextId(keyPrefix: string): string {
    let count = this.next(keyPrefix);
    let text = '';
    for (let i = 0; i < 9; i++) {
      text = (digits[count % 62] as string) + text;
      count = Math.floor(count / 62);
    }
    return idTo18(`${keyPrefix}000${text}`);
  }

  /** Writes what changed; called right before a commit. */
  flush(): void {
    for (const name of this.#dirty) this.#write.run(name, this.#next.get(name));
    this.#dirty.clear();
  }
}
