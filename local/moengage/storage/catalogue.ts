import type { SQLite } from './database.ts';

/** Names are counted apart: user attributes, events, and attributes of either that hold objects. */
export type CatalogueKind = 'userAttribute' | 'event' | 'userObject' | 'eventObject';

/** Unique names per workspace (tracking policies; object type, which MoEngage may raise). */
export const CATALOGUE_LIMITS: Readonly<Record<CatalogueKind, number>> = {
  userAttribute: 256,
  event: 512,
  userObject: 10,
  eventObject: 5,
};

/** The names that a workspace has seen: a new one is made on first arrival while there is room. */
export class Catalogue {
  readonly #names = new Map<string, Set<string>>();
  readonly #insert;
  readonly #read;

  constructor(database: SQLite) {
    this.#insert = database.prepare<[string, string, string]>(
      'INSERT OR IGNORE INTO catalogue (workspace, kind, name) VALUES (?, ?, ?)',
    );
    this.#read = database
      .prepare<[string, string], string>('SELECT name FROM catalogue WHERE workspace = ? AND kind = ?')
      .pluck();
  }

  /** @returns false where the name is new and the workspace has no room for it. */
  admit(workspaceId: string, kind: CatalogueKind, name: string): boolean {
    const names = this.#load(workspaceId, kind);
    if (names.has(name)) return true;
    if (names.size >= CATALOGUE_LIMITS[kind]) return false;
    this.#insert.run(workspaceId, kind, name);
    names.add(name);
    return true;
  }

  names(workspaceId: string, kind: CatalogueKind): string[] {
    return [...this.#load(workspaceId, kind)].sort();
  }

  /** After a rolled-back transaction the memory may hold names that the file does not. */
  forget(): void {
    this.#names.clear();
  }

  #load(workspaceId: string, kind: CatalogueKind): Set<string> {
    const key = `${kind} ${workspaceId}`;
    let names = this.#names.get(key);
    if (names === undefined) {
      names = new Set(this.#read.all(workspaceId, kind));
      this.#names.set(key, names);
    }
    return names;
  }
}
