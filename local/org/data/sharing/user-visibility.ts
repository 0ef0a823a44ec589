import type { Store } from '../store/store.ts';

/** Who a user stands for where records are shared. Lists are JSON, ready for a query. */
export interface SharingIdentity {
  readonly userId: string;
  /** Owners whose records are as good as the user's own: the user, everyone below in the role hierarchy, and the queues of all of them. */
  readonly owners: string;
  /** Who a share may name so that the user has it: the same users, and all their groups. */
  readonly principals: string;
}

/** Users seen through roles and groups. Kept until the file changes. Source: "Record-Level Security", "Groups", "Role Hierarchy". */
export class UserVisibility {
  readonly #store: Store;
  readonly #known = new Map<string, SharingIdentity>();
  #version = -1;

  constructor(store: Store) {
    this.#store = store;
  }

  /** May the user see everything of every object? Modifying all data is seeing it. */
  viewsAllData(userId: string): boolean {
    return this.#has(userId, ['PermissionsViewAllData', 'PermissionsModifyAllData']);
  }

  modifiesAllData(userId: string): boolean {
    return this.#has(userId, ['PermissionsModifyAllData']);
  }

  identity(userId: string): SharingIdentity {
    const version = this.#store.rows('SELECT total_changes()')[0]?.[0] as number;
    if (version !== this.#version) {
      this.#known.clear();
      this.#version = version;
    }
    let identity = this.#known.get(userId);
    if (identity === undefined) this.#known.set(userId, (identity = this.#identityOf(userId)));
    return identity;
  }

  #identityOf(userId: string): SharingIdentity {
    const users = [userId, ...this.#subordinates(userId)];
    const groups = this.#groupsOf(users);
    const queues = groups.filter(({ type }) => type === 'Queue').map(({ id }) => id);
    return { userId, owners: JSON.stringify([...users, ...queues]), principals: JSON.stringify([...users, ...groups.map(({ id }) => id)]) };
  }

  /** Users whose role is below the user's. */
  #subordinates(userId: string): string[] {
    const rows = this.#store.rows(
      `WITH RECURSIVE below (id) AS (
         SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId" WHERE u."Id" = ?
         UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id)
       SELECT "Id" FROM "User" WHERE "UserRoleId" IN (SELECT id FROM below)`,
      userId,
    );
    return rows.map(([id]) => id as string);
  }

  /** Groups and queues that have one of the users as a member, by itself, by its role, or through another group. */
  #groupsOf(users: readonly string[]): { readonly id: string; readonly type: string | null }[] {
    const rows = this.#store.rows(
      `WITH RECURSIVE roles (id) AS (SELECT "UserRoleId" FROM "User" WHERE "Id" IN (SELECT value FROM json_each(?)) AND "UserRoleId" IS NOT NULL),
         above (id) AS (SELECT id FROM roles UNION SELECT r."ParentRoleId" FROM "UserRole" r JOIN above ON r."Id" = above.id WHERE r."ParentRoleId" IS NOT NULL),
         mine (id) AS (
           SELECT "GroupId" FROM "GroupMember" WHERE "UserOrGroupId" IN (SELECT value FROM json_each(?))
           UNION SELECT "Id" FROM "Group" WHERE "Type" = 'Organization'
           UNION SELECT "Id" FROM "Group" WHERE "Type" = 'Role' AND "RelatedId" IN (SELECT id FROM roles)
           UNION SELECT "Id" FROM "Group" WHERE "Type" IN ('RoleAndSubordinates', 'RoleAndSubordinatesInternal') AND "RelatedId" IN (SELECT id FROM above)
           UNION SELECT m."GroupId" FROM "GroupMember" m JOIN mine ON m."UserOrGroupId" = mine.id)
       SELECT g."Id", g."Type" FROM "Group" g WHERE g."Id" IN (SELECT id FROM mine)`,
      JSON.stringify(users), JSON.stringify(users),
    );
    return rows.map(([id, type]) => ({ id: id as string, type: type as string | null }));
  }

  #has(userId: string, permissions: readonly string[]): boolean {
    const any = (alias: string): string => permissions.map((name) => `${alias}."${name}" = 1`).join(' OR ');
    const byProfile = this.#store.rows(`SELECT 1 FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ? AND (${any('p')})`, userId);
    if (byProfile.length > 0) return true;
    const bySet = `SELECT 1 FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? AND (${any('s')}) LIMIT 1`;
    return this.#store.rows(bySet, userId).length > 0;
  }
}
