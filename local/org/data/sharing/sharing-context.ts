import { services } from '../../runtime/services.ts';
import type { SharingIdentity, UserVisibility } from './user-visibility.ts';

/** What conditions on shared rows ask of the running user when a query runs. */
export interface SharingContext {
  viewsAll(object: string): boolean;
  modifiesAll(object: string): boolean;
  owners(): string;
  principals(): string;
}

/** Asks only for what a condition needs, once. */
export function sharingContext(visibility: UserVisibility, userId: string): SharingContext {
  let identity: SharingIdentity | undefined;
  let views: boolean | undefined;
  let modifies: boolean | undefined;
  const of = (): SharingIdentity => (identity ??= visibility.identity(userId));
  const granted = (right: 'viewsAllRecords' | 'modifiesAllRecords', object: string): boolean => {
    const { security } = services();
    const ask = (): boolean => security[right]?.(object) ?? false;
    // Rights on objects are the running user's.
    return security.userId === userId ? ask() : security.runAs(userId, ask);
  };
  return {
    viewsAll: (object) => (views ??= visibility.viewsAllData(userId)) || granted('viewsAllRecords', object),
    modifiesAll: (object) => (modifies ??= visibility.modifiesAllData(userId)) || granted('modifiesAllRecords', object),
    owners: () => of().owners,
    principals: () => of().principals,
  };
}
