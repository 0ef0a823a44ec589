import type { Org } from '../../org.ts';

/** May a user change metadata? Source: "Modify Metadata Through Metadata API Functions". */
export function mayDeploy(org: Org, userId: string): boolean {
  let allowed = false;
  org.security.runAs(userId, () => {
    allowed = ['ModifyMetadata', 'ModifyAllData'].some((permission) => org.security.hasUserPermission(permission));
  });
  return allowed;
}
