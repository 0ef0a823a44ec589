import type { SQLite } from './database.ts';

/** Settings of the program itself, as text. */
export class SettingStore {
  readonly #get;
  readonly #set;

  constructor(database: SQLite) {
    this.#get = database.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck();
    this.#set = database.prepare<[string, string]>(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
  }

  get(key: string): string | undefined {
    return this.#get.get(key);
  }

  set(key: string, value: string): void {
    this.#set.run(key, value);
  }
}
