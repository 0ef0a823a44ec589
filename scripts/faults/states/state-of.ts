import type { OrgData } from '../../../local/org/data/org-data.ts';
import type { Org } from '../../../local/org/org.ts';

export type RowKind = 'real-time' | 'historic';

/** A committed state of one Sync Queue record. */
export interface RowState {
  readonly id: string;
  readonly kind: RowKind;
  /** A state of the picture, or what the fields are where they are none of them. */
  readonly state: string;
}

type Cells = readonly [id: string, recordType: string, status: string, pendingKey: string | null, nextAttempt: number | null, waitReason: string | null, claimToken: string | null];

/** All Sync Queue records that are not deleted. */
export function rowStates(org: Org): RowState[] {
  const rows = (org.services.data as OrgData).store.rows(
    `SELECT q.Id, r.DeveloperName, q.Status__c, q.PendingKey__c, q.NextAttempt__c, q.WaitReason__c, q.ClaimToken__c FROM "SyncQueue__c" q
     JOIN "RecordType" r ON r.Id = q.RecordTypeId WHERE q.IsDeleted = 0 ORDER BY q.Name`,
  ) as unknown as Cells[];
  return rows.map((cells) => {
    const kind = cells[1] === 'Historical_Sync' ? 'historic' : 'real-time';
    const state = (kind === 'historic' ? historicState(cells) : realTimeState(cells)) ?? JSON.stringify(cells.slice(2));
    return { id: cells[0], kind, state };
  });
}

function realTimeState([, , status, pendingKey, nextAttempt, waitReason, claimToken]: Cells): string | null {
  switch (status) {
    case 'Scheduled':
      if (pendingKey === null) return null;
      return nextAttempt !== null ? 'Limited' : waitReason === null ? 'Queued' : 'Held';
    case 'Processing':
      return claimToken === null ? null : 'Claimed';
    case 'Failed':
      if ((nextAttempt === null) !== (pendingKey === null)) return null;
      return nextAttempt === null ? 'Failed' : 'Returning';
    case 'Successful':
      return pendingKey === null && nextAttempt === null && claimToken === null ? 'Sent' : null;
    default:
      return null;
  }
}

function historicState([, , status, pendingKey, nextAttempt]: Cells): string | null {
  if ((status === 'Failed' || status === 'Partial Success') && nextAttempt !== null) return pendingKey === 'historic' ? 'Returning' : null;
  switch (status) {
    case 'Scheduled':
      return pendingKey === null ? 'Submitted' : nextAttempt === null ? 'Held' : 'Waiting';
    case 'Processing':
      return pendingKey === null ? 'Running' : null;
    case 'Partial Success':
      return pendingKey === null ? 'Partial' : null;
    default:
      return pendingKey === null ? status : null;
  }
}
