import type { Store } from '../data/store/store.ts';
import { componentsOf, type Component } from './components.ts';
import { elements, parseXml, text, texts } from './xml.ts';
import type { PackageSource, SourceFile } from './source-files.ts';

/** Files of everything that was deployed, in the org's file: a restarted org reads and compiles them again. */
export class PackageStore {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.database.exec('CREATE TABLE IF NOT EXISTS "_source" (namespace TEXT NOT NULL, path TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (namespace, path)) WITHOUT ROWID');
  }

  /** Packages with a namespace first, the org's own metadata last: it may use theirs. */
  packages(): PackageSource[] {
    const rows = this.#store.rows('SELECT namespace, path, text FROM "_source" ORDER BY namespace = \'\', namespace, path') as [string, string, string][];
    const found = new Map<string, SourceFile[]>();
    for (const [namespace, path, content] of rows) {
      const files = found.get(namespace) ?? [];
      files.push({ path, text: content });
      found.set(namespace, files);
    }
    return [...found].map(([namespace, files]) => ({ namespace: namespace === '' ? null : namespace, files }));
  }

  /** Replaces the files of one package. */
  save(source: PackageSource): void {
    const namespace = source.namespace ?? '';
    this.#store.run('DELETE FROM "_source" WHERE namespace = ?', namespace);
    for (const file of source.files) this.#store.run('INSERT INTO "_source" (namespace, path, text) VALUES (?, ?, ?)', namespace, file.path, file.text);
  }
}

/**
 * All packages after a deployment: a package with a namespace is replaced as a whole (an upgrade), the org's own metadata grow component by component, and
 * shrink by `destructiveChanges*.xml`.
 */
export function withDeployment(packages: readonly PackageSource[], deployed: PackageSource): PackageSource[] {
  const before = packages.find(({ namespace }) => namespace === deployed.namespace);
  const after = before === undefined || deployed.namespace !== null ? deployed : merged(before, deployed);
  const others = packages.filter(({ namespace }) => namespace !== deployed.namespace);
  const all = [...others, after];
  return [...all.filter(({ namespace }) => namespace !== null), ...all.filter(({ namespace }) => namespace === null)];
}

function merged(before: PackageSource, deployed: PackageSource): PackageSource {
  const removed = destructions(deployed.files);
  const replaced = new Set(componentsOf(deployed.files).map(keyOf));
  const gone = new Set<string>();
  for (const component of componentsOf(before.files)) {
    const key = keyOf(component);
    if (!replaced.has(key) && !removed.has(key)) continue;
    gone.add(component.file.path);
    if (component.metaXml !== null) gone.add(component.metaXml.path);
  }
  const files = new Map(before.files.filter(({ path }) => !gone.has(path)).map((file) => [file.path, file]));
  for (const file of deployed.files) if (!/(^|\/)(package|destructiveChanges\w*)\.xml$/.test(file.path)) files.set(file.path, file);
  return { namespace: before.namespace, files: [...files.values()] };
}

function keyOf({ type, fullName, file }: Component): string {
  // A bundle has many files and a file of unknown type no name: both go by their path.
  return type === null || type.endsWith('Bundle') ? file.path : `${type}:${fullName}`.toLowerCase();
}

/** Keys of the components that `destructiveChanges.xml`, `…Pre.xml` and `…Post.xml` name. */
function destructions(files: readonly SourceFile[]): Set<string> {
  const keys = new Set<string>();
  for (const file of files) {
    if (!/(^|\/)destructiveChanges\w*\.xml$/.test(file.path)) continue;
    for (const types of elements(parseXml(file.text, file.path, 'Package'), 'types')) {
      for (const member of texts(types, 'members')) keys.add(`${text(types, 'name')}:${member}`.toLowerCase());
    }
  }
  return keys;
}
