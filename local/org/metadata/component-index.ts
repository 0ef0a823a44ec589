import { createHash } from 'node:crypto';
import type { Store } from '../data/store/store.ts';
import type { PackageMetadata } from './package-metadata.ts';
import { contentOf, type Component } from './components.ts';
import { childType, componentType } from './component-types.ts';

/** What the Metadata API tells of a component beside its text. */
export interface IndexedComponent {
  readonly id: string;
  readonly createdDate: number;
  readonly createdById: string;
  readonly lastModifiedDate: number;
  readonly lastModifiedById: string;
}

/** Tables whose rows stand for components: a component has its row's id. */
const tables: Readonly<Record<string, { readonly table: string; readonly column: string }>> = {
  ApexClass: { table: 'ApexClass', column: 'Name' }, ApexTrigger: { table: 'ApexTrigger', column: 'Name' }, StaticResource: { table: 'StaticResource', column: 'Name' },
  PermissionSet: { table: 'PermissionSet', column: 'Name' }, CustomPermission: { table: 'CustomPermission', column: 'DeveloperName' },
};

/** Ids and dates of components, kept in the org's file. */
export class ComponentIndex {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.database.exec(`CREATE TABLE IF NOT EXISTS "_component" (namespace TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL COLLATE NOCASE, id TEXT NOT NULL, content TEXT NOT NULL,
      created INTEGER NOT NULL, createdBy TEXT NOT NULL, modified INTEGER NOT NULL, modifiedBy TEXT NOT NULL, PRIMARY KEY (namespace, type, name)) WITHOUT ROWID`);
  }

  find(namespace: string | null, type: string, fullName: string): IndexedComponent | null {
    const [row] = this.#store.rows('SELECT id, created, createdBy, modified, modifiedBy FROM "_component" WHERE namespace = ? AND type = ? AND name = ?', namespace ?? '', type, fullName);
    if (row === undefined) return null;
    const [id, created, createdBy, modified, modifiedBy] = row;
    return { id: String(id), createdDate: Number(created), createdById: String(createdBy), lastModifiedDate: Number(modified), lastModifiedById: String(modifiedBy) };
  }

  /** Notes what came, changed and went. Runs inside the transaction of the deployment, when the rows of the components are written. */
  update(packages: readonly PackageMetadata[], userId: string, now: number): void {
    const known = new Map(this.#store.rows('SELECT namespace, type, name, content FROM "_component"').map(([namespace, type, name, content]) => [key(String(namespace), String(type), String(name)), String(content)]));
    for (const { namespace, components } of packages) {
      for (const [id, { type, fullName, content }] of contents(namespace ?? '', components)) {
        const before = known.get(id);
        known.delete(id);
        if (before === content) continue;
        if (before === undefined) this.#store.run('INSERT INTO "_component" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', namespace ?? '', type, fullName, this.#idOf(namespace, type, fullName), content, now, userId, now, userId);
        else this.#store.run('UPDATE "_component" SET content = ?, modified = ?, modifiedBy = ? WHERE namespace = ? AND type = ? AND name = ?', content, now, userId, namespace ?? '', type, fullName);
      }
    }
    for (const gone of known.keys()) {
      const [namespace = '', type = '', name = ''] = gone.split('\n');
      this.#store.run('DELETE FROM "_component" WHERE namespace = ? AND type = ? AND name = ?', namespace, type, name);
    }
  }

  #idOf(namespace: string | null, type: string, fullName: string): string {
    const shown = tables[type];
    const [row] = shown === undefined ? [] : this.#store.rows(`SELECT "Id" FROM "${shown.table}" WHERE "${shown.column}" = ? AND "NamespacePrefix" IS ?`, fullName, namespace);
    return row === undefined ? this.#store.sequences.nextId((componentType(type) ?? childType(type))?.keyPrefix ?? '000') : String(row[0]);
  }
}

function key(namespace: string, type: string, name: string): string {
  return `${namespace}\n${type}\n${name.toLowerCase()}`;
}

/** A fingerprint of all files of each component: bundles have several. */
function contents(namespace: string, components: readonly Component[]): Map<string, { type: string; fullName: string; content: string }> {
  const found = new Map<string, { type: string; fullName: string; content: string }>();
  for (const component of components) {
    const { type, fullName } = component;
    if (type === null) continue;
    const id = key(namespace, type, fullName);
    const before = found.get(id)?.content ?? '';
    found.set(id, { type, fullName, content: fingerprint(before + contentOf(component)) });
  }
  return found;
}

function fingerprint(text: string): string {
  return createHash('sha1').update(text).digest('base64');
}
