import type { OrgClient, Row } from '../story/org-client.ts';

/** A Sync Queue record, with the names of its fields without prefix and suffix. */
export interface QueueRow {
  readonly id: string;
  readonly status: string;
  readonly attempts: number;
  readonly errorType: string | null;
  readonly nextAttempt: string | null;
  readonly pendingKey: string | null;
  readonly waitReason: string | null;
  readonly recordId: string;
  readonly syncId: string;
}

/** Sync Queue records, oldest first. */
export async function queueRows(org: OrgClient, where = ''): Promise<QueueRow[]> {
  const rows = await org.query(
    `SELECT Id, moengage__Status__c, moengage__NumberOfRetries__c, moengage__ErrorType__c, moengage__NextAttempt__c, moengage__PendingKey__c,
       moengage__WaitReason__c, moengage__RecordId__c, moengage__Sync__c FROM moengage__SyncQueue__c ${where} ORDER BY Name`,
  );
  return rows.map((row) => ({
    id: row.Id!,
    status: row.moengage__Status__c as string,
    attempts: row.moengage__NumberOfRetries__c as number,
    errorType: row.moengage__ErrorType__c as string | null,
    nextAttempt: row.moengage__NextAttempt__c as string | null,
    pendingKey: row.moengage__PendingKey__c as string | null,
    waitReason: row.moengage__WaitReason__c as string | null,
    recordId: row.moengage__RecordId__c as string,
    syncId: row.moengage__Sync__c as string,
  }));
}

/** Exception records with the fields that ER-7 asks for. */
export function exceptions(org: OrgClient, where = ''): Promise<Row[]> {
  return org.query(
    `SELECT Id, moengage__ApexClass__c, moengage__RecordId__c, moengage__SyncQueue__c, moengage__ErrorType__c, moengage__ErrorMessage__c,
       moengage__MoEngageErrorMessage__c, moengage__Kind__c FROM moengage__Exception__c ${where}`,
  );
}

/** Every field of every row of an object, as the API gives them. */
export async function everything(org: OrgClient, type: string): Promise<Row[]> {
  return org.query(`SELECT ${(await org.fieldNames(type)).join(', ')} FROM ${type}`);
}
