import type { OrgClient, Row } from './org-client.ts';

/** @returns the number of Sync Queue records by status */
export async function queueByStatus(org: OrgClient): Promise<Record<string, number>> {
  const statuses = await org.query<Row & { status: string; total: number }>(
    'SELECT moengage__Status__c status, COUNT(Id) total FROM moengage__SyncQueue__c GROUP BY moengage__Status__c',
  );
  return Object.fromEntries(statuses.map(({ status, total }) => [status, total]));
}
