import type { Store } from '../store/store.ts';

/** A record of a custom metadata type that only its own package's Apex sees. */
export interface ProtectedRecord {
  /** Full name of the type. */
  readonly type: string;
  readonly developerName: string;
  readonly namespace: string;
}

/** Makes the place where they are noted; queries of custom metadata look there. */
export function makeProtectedRecords(store: Store): void {
  store.database.exec('CREATE TABLE IF NOT EXISTS "_protected_record" (id TEXT PRIMARY KEY, namespace TEXT NOT NULL COLLATE NOCASE) WITHOUT ROWID');
}

/** Notes which records are protected, in the place of those noted before. */
export function noteProtectedRecords(store: Store, records: readonly ProtectedRecord[]): void {
  store.run('DELETE FROM "_protected_record"');
  for (const { type, developerName, namespace } of records) {
    store.run(`INSERT INTO "_protected_record" (id, namespace) SELECT "Id", ? FROM "${type}" WHERE "DeveloperName" = ? AND "NamespacePrefix" = ?`, namespace, developerName, namespace);
  }
}

/** Condition on rows of a custom metadata type that code of a namespace sees; the namespace is its only parameter. */
export function visibleRecords(alias: string): string {
  return `NOT EXISTS (SELECT 1 FROM "_protected_record" AS p WHERE p.id = ${alias}."Id" AND p.namespace IS NOT ?)`;
}
