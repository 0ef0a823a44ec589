import type { Store } from '../data/store/store.ts';
import type { PackageMetadata } from './package-metadata.ts';
import type { Removals } from './removals.ts';

/** A row that stands for a component: table, and the columns that tell it. */
interface RowIdentity {
  readonly table: string;
  readonly columns: Readonly<Record<string, string | null>>;
}

/** Deletes what queries saw of components that are no more, and the data of objects and fields that went. */
export function deleteGoneRows(store: Store, before: readonly PackageMetadata[], after: readonly PackageMetadata[], removals: Removals): void {
  const kept = new Set(rowsOf(after).map(keyOf));
  for (const row of rowsOf(before)) if (!kept.has(keyOf(row))) deleteRow(store, row);
  const tables = new Set(store.rows("SELECT lower(name) FROM sqlite_master WHERE type = 'table'").map(([name]) => name));
  for (const object of removals.objects) {
    if (tables.has(object.toLowerCase())) store.run(`DELETE FROM "${object}"`);
    store.run('DELETE FROM "RecordType" WHERE "SobjectType" = ?', object);
  }
  for (const { object, field } of removals.fields) {
    const columns = tables.has(object.toLowerCase()) ? store.rows(`SELECT lower(name) FROM pragma_table_info('${object}')`).map(([name]) => name) : [];
    if (columns.includes(field.toLowerCase())) store.run(`UPDATE "${object}" SET "${field}" = NULL`);
  }
}

function deleteRow(store: Store, { table, columns }: RowIdentity): void {
  const where = Object.keys(columns).map((name) => `"${name}" IS ?`).join(' AND ');
  const values = Object.values(columns);
  if (table === 'PermissionSet') store.run(`DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" IN (SELECT "Id" FROM "PermissionSet" WHERE ${where})`, ...values);
  store.run(`DELETE FROM "${table}" WHERE ${where}`, ...values);
}

function rowsOf(packages: readonly PackageMetadata[]): RowIdentity[] {
  return packages.flatMap(({ namespace, apex, access, customPermissions, staticResources, records, objects }) => {
    const NamespacePrefix = namespace;
    return [
      ...apex.map(({ kind, name }) => ({ table: kind === 'class' ? 'ApexClass' : 'ApexTrigger', columns: { NamespacePrefix, Name: name } })),
      ...access.filter(({ kind }) => kind === 'permissionSet').map(({ name }) => ({ table: 'PermissionSet', columns: { NamespacePrefix, Name: name } })),
      ...customPermissions.map(({ name }) => ({ table: 'CustomPermission', columns: { NamespacePrefix, DeveloperName: name } })),
      ...staticResources.map(({ name }) => ({ table: 'StaticResource', columns: { NamespacePrefix, Name: name } })),
      ...records.map(({ type, developerName }) => ({ table: type, columns: { NamespacePrefix, DeveloperName: developerName } })),
      ...objects.flatMap(({ name, recordTypes = [] }) => recordTypes.map(({ developerName, namespace: owner }) => ({ table: 'RecordType', columns: { NamespacePrefix: owner, DeveloperName: developerName, SobjectType: qualified(name, namespace) } }))),
    ];
  });
}

/** Name of an object as the package writes it, with the package's namespace where it has one. */
function qualified(name: string, namespace: string | null): string {
  return namespace !== null && /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*__[a-z]+$/i.test(name) ? `${namespace}__${name}` : name;
}

function keyOf({ table, columns }: RowIdentity): string {
  return `${table} ${Object.values(columns).join(' ')}`.toLowerCase();
}
