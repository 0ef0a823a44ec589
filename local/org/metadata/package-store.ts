import type { Store } from '../data/store/store.ts';
import { componentsOf, type Component } from './components.ts';
import { objectChildren } from './component-types.ts';
import { destructionsOf, isManifest, type Destruction } from './manifest.ts';
import type { PackageSource, SourceFile } from './source-files.ts';

/** Files of everything that was deployed, in the org's file: a restarted org reads and compiles them again. */
export class PackageStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.database.exec('CREATE TABLE IF NOT EXISTS "_source" (namespace TEXT NOT NULL, path TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (namespace, path)) WITHOUT ROWID');
    const columns = store.rows("SELECT name FROM pragma_table_info('_source')").flat();
    if (!columns.includes('base64')) store.database.exec('ALTER TABLE "_source" ADD COLUMN base64 TEXT');
  }

  /** Packages with a namespace first, the org's own metadata last: it may use theirs. */
  packages(): PackageSource[] {
    const rows = this.#store.rows('SELECT namespace, path, text, base64 FROM "_source" ORDER BY namespace = \'\', namespace, path') as [string, string, string, string | null][];
    const found = new Map<string, SourceFile[]>();
    for (const [namespace, path, content, base64] of rows) {
      const files = found.get(namespace) ?? [];
      files.push({ path, text: content, ...(base64 === null ? {} : { base64 }) });
      found.set(namespace, files);
    }
    return [...found].map(([namespace, files]) => ({ namespace: namespace === '' ? null : namespace, files }));
  }

  remove(namespace: string | null): void {
    this.#store.run('DELETE FROM "_source" WHERE namespace = ?', namespace ?? '');
  }

  /** Replaces the files of one package. */
  save(source: PackageSource): void {
    const namespace = source.namespace ?? '';
    this.remove(source.namespace);
    for (const file of source.files) this.#store.run('INSERT INTO "_source" (namespace, path, text, base64) VALUES (?, ?, ?, ?)', namespace, file.path, file.text, file.base64 ?? null);
  }
}

/**
 * All packages after a deployment: a package with a namespace is replaced as a whole (an upgrade), the org's own metadata grow component by component, and
 * shrink by `destructiveChanges*.xml`.
 */
export function withDeployment(packages: readonly PackageSource[], deployed: PackageSource): PackageSource[] {
  const before = packages.find(({ namespace }) => namespace === deployed.namespace);
  const after = deployed.namespace !== null ? deployed : merged(before ?? { namespace: null, files: [] }, deployed);
  const others = packages.filter(({ namespace }) => namespace !== deployed.namespace);
  const all = [...others, after];
  return [...all.filter(({ namespace }) => namespace !== null), ...all.filter(({ namespace }) => namespace === null)];
}

function merged(before: PackageSource, deployed: PackageSource): PackageSource {
  const destructions = destructionsOf(deployed.files);
  const replaced = new Set(componentsOf(deployed.files).map(keyOf));
  const removed = removalBy(destructions);
  const gone = new Set<string>();
  for (const component of componentsOf(before.files)) {
    if (!replaced.has(keyOf(component)) && !removed(component)) continue;
    gone.add(component.file.path);
    if (component.metaXml !== null) gone.add(component.metaXml.path);
  }
  const files = new Map(before.files.filter(({ path }) => !gone.has(path)).map((file) => [file.path, file]));
  for (const file of deployed.files) if (!isManifest(file.path)) files.set(file.path, file);
  return { namespace: before.namespace, files: withoutRemoved([...files.values()], removalBy(destructions.filter(({ when }) => when === 'post'))) };
}

function withoutRemoved(files: readonly SourceFile[], removed: (component: Component) => boolean): SourceFile[] {
  const gone = new Set(componentsOf(files).filter(removed).flatMap(({ file, metaXml }) => [file.path, ...(metaXml === null ? [] : [metaXml.path])]));
  return files.filter(({ path }) => !gone.has(path));
}

/** Is a component one that goes? With an object go its fields and all else of it, and records of a custom metadata type with the type. */
function removalBy(destructions: readonly Destruction[]): (component: Component) => boolean {
  const keys = new Set(destructions.map(({ type, fullName }) => `${type}:${fullName}`.toLowerCase()));
  const objects = new Set(destructions.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => fullName.toLowerCase()));
  const tokens = new Set([...objects].map((name) => name.replace(/__mdt$/, '')));
  return ({ type, fullName }) => {
    if (type === null) return false;
    if (keys.has(`${type}:${fullName}`.toLowerCase())) return true;
    const owner = fullName.slice(0, Math.max(0, fullName.indexOf('.'))).toLowerCase();
    return (isObjectChild(type) && objects.has(owner)) || (type === 'CustomMetadata' && tokens.has(owner));
  };
}

function keyOf({ type, fullName, file }: Component): string {
  // A file of unknown type has no name. All files of a bundle have one key: a bundle is replaced as a whole.
  return type === null ? file.path : `${type}:${fullName}`.toLowerCase();
}

function isObjectChild(type: string): boolean {
  return objectChildren.some(({ name }) => name === type);
}
