import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { DrainRun } from '../queue/DrainRun.ts';
import { QueueDrain } from '../queue/QueueDrain.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Pauses } from './Pauses.ts';
import { RetryResult } from './RetryResult.ts';
import { RowClaims } from './RowClaims.ts';

/** Sends a claimed row at once, and only this row (ER-5). User mode for what the person sees; the sending is the drain's. */
@WithSharing
export class RowRetry {
  /** Named by the Exceptions of failed retries */
  private static readonly APEX_CLASS: string = 'ManualRetry';

  /** @param token - of the claim; throws InvalidInputException where the claim is no longer there */
  static send(rowId: Id, token: string): RetryResult {
    const rows = soql<SyncQueue__c>`
      SELECT Id, Name, Sync__c, RecordId__c, Operation__c, CustomerId__c, Payload__c, NumberOfRetries__c, ChangedAtMillis__c, Sequence__c, PendingKey__c,
        WaitReason__c, ParentSyncQueue__c
      FROM SyncQueue__c
      WHERE Id = ${rowId} AND ClaimToken__c = ${token} AND Status__c = 'Processing'
      WITH USER_MODE`;
    if (rows.isEmpty()) {
      throw new InvalidInputException('The retry took too long, or somebody else has it. Reload the page and try again.');
    }
    const hindrance = RowRetry.hindrance(rows.get(0));
    if (hindrance !== null) {
      RowClaims.release(rowId, hindrance);
      return new RetryResult(false, hindrance);
    }
    new QueueDrain(new DrainRun(), null, RowRetry.APEX_CLASS).deliver(rows);
    return RowRetry.resultOf(rowId);
  }

  /** @returns why nothing may be sent now; null where it may */
  private static hindrance(row: SyncQueue__c): string | null {
    const sync: SyncDefinition | null =
      row.Sync__c === null ? null : SyncDefinitions.byId(new Set<Id>([row.Sync__c])).get(row.Sync__c);
    if (sync === null) {
      return 'The sync of this record was deleted.';
    }
    if (!sync.isRunnable()) {
      return sync.blockedBecause;
    }
    const pair = Pauses.key(sync.connectionId, sync.objectName);
    const until = Pauses.active(new Set<string>([pair])).get(pair);
    return until === null ? null : `MoEngage's rate limit holds "${sync.name}" back until ${until.format()}. Try again then.`;
  }

  private static resultOf(rowId: Id): RetryResult {
    const row = soql.one<SyncQueue__c>`
      SELECT Status__c, WaitReason__c, (SELECT ErrorMessage__c FROM Exceptions__r ORDER BY CreatedDate DESC, Name DESC LIMIT 1)
      FROM SyncQueue__c WHERE Id = ${rowId} WITH USER_MODE`;
    if (row.Status__c === 'Successful') {
      return new RetryResult(true, 'MoEngage accepted the record.');
    }
    if (row.WaitReason__c !== null) {
      return new RetryResult(false, row.WaitReason__c);
    }
    const logged = row.Exceptions__r;
    return new RetryResult(false, logged.isEmpty() ? 'The record was not sent.' : logged.get(0).ErrorMessage__c!);
  }
}
