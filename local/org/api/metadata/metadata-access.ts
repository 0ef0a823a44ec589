import type { Org } from '../../org.ts';

/** May a user change metadata? Source: "Modify Metadata Through Metadata API Functions". */
export function mayDeploy(org: Org, userId: string): boolean {
  return org.security.runAs(userId, () => ['ModifyMetadata', 'ModifyAllData'].some((permission) => org.security.hasUserPermission(permission)));
}
