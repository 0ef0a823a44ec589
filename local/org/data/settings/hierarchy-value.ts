import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { services, type DataService } from '../../runtime/services.ts';
import type { ObjectDescribe } from '../schema/describe.ts';

/** What hierarchy settings need of the data: the row of one owner. */
export interface SettingRows extends DataService {
  settingRow(object: ObjectDescribe, ownerId: string): SObjectRecord | null;
}

/** Rows that hold for a user, the nearest first: own, profile's, organization's. */
export function hierarchyRows(data: DataService, object: ObjectDescribe, userId: string): SObjectRecord[] {
  const rows = data as SettingRows;
  const user = data.read('User', userId);
  const profileId = user === null ? null : (valuesOf(user).ProfileId as string | null | undefined);
  return [userId, profileId ?? null, services().organizationId]
    .map((owner) => (owner === null ? null : rows.settingRow(object, owner)))
    .filter((row) => row !== null);
}

/** The value of one field for the running user: that of the nearest row that has one. */
export function hierarchyValue(data: DataService, object: ObjectDescribe, field: string): unknown {
  for (const row of hierarchyRows(data, object, services().security.userId)) {
    const value = valuesOf(row)[field];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
