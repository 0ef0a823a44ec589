import type { Org } from '../../../org.ts';
import { storeOf } from '../../org-store.ts';
import type { CodeUnit } from './coverage-book.ts';

/** Classes and triggers of the org with their ids. */
export function codeUnits(org: Org): CodeUnit[] {
  const store = storeOf(org);
  return (['ApexClass', 'ApexTrigger'] as const).flatMap((table) =>
    store.rows(`SELECT "Id", "Name", "NamespacePrefix" FROM "${table}"`).map(([id, name, namespace]) => {
      const qualified = namespace === null ? String(name) : `${String(namespace)}.${String(name)}`;
      const isTest = table === 'ApexClass' && org.services.classes.find(qualified)?.isTest === true;
      return { id: String(id), name: String(name), namespace: namespace === null ? null : String(namespace), key: qualified.toLowerCase(), isTest };
    }));
}
