import { newWorkspace } from '../workspaces/workspace.ts';
import type { Workspace } from '../workspaces/workspace.ts';
import type { SQLite } from './database.ts';

/** The workspaces: read from the file once, kept in memory, written through. */
export class WorkspaceStore {
  readonly #byId = new Map<string, Workspace>();
  readonly #write;

  constructor(database: SQLite) {
    this.#write = database.prepare<[string, string]>(
      'INSERT INTO workspace (id, settings) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings',
    );
    for (const { settings } of database
      .prepare<[], { settings: string }>('SELECT settings FROM workspace ORDER BY id')
      .all()) {
      const stored = JSON.parse(settings) as Workspace;
      this.#byId.set(stored.id, newWorkspace(stored.id, stored.dataKey, stored));
    }
  }

  get(id: string): Workspace | undefined {
    return this.#byId.get(id);
  }

  list(): Workspace[] {
    return [...this.#byId.values()];
  }

  save(workspace: Workspace): Workspace {
    this.#write.run(workspace.id, JSON.stringify(workspace));
    this.#byId.set(workspace.id, workspace);
    return workspace;
  }
}
