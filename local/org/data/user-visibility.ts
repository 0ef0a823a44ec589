import type { Store } from './store/store.ts';

/** Who may see rows of private objects that others own: users whose profile or permission sets view or modify all data. */
export class UserVisibility {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  viewsAll(userId: string): boolean {
    const byProfile = this.#store.rows(
      'SELECT 1 FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ? AND (p."PermissionsViewAllData" = 1 OR p."PermissionsModifyAllData" = 1)',
      userId,
    );
    if (byProfile.length > 0) return true;
    const bySet = this.#store.rows(
      'SELECT 1 FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? AND (s."PermissionsViewAllData" = 1 OR s."PermissionsModifyAllData" = 1) LIMIT 1',
      userId,
    );
    return bySet.length > 0;
  }
}
