import { HistoricRetry } from '../history/HistoricRetry.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { BulkRetry } from './BulkRetry.ts';
import { BulkRetryResult } from './BulkRetryResult.ts';
import { ManualRetry } from './ManualRetry.ts';
import { RetryClaim } from './RetryClaim.ts';
import { RetryResult } from './RetryResult.ts';
import { RowClaims } from './RowClaims.ts';
import { RowRetry } from './RowRetry.ts';

/**
 * What the Retry button calls (ER-4, ER-5, UI-7). Two calls for a record: {@link claimRetry}, which is committed, then {@link sendRetry} with the
 * token; one transaction can't write first and call out after (RT-11).
 */
@WithSharing
export class RetryController {
  /** Whether the button shows. False for people who lack the permission, without an error: the page is theirs too. */
  @AuraEnabled static isRetryOffered(rowId: Id): boolean {
    try {
      return FeatureManagement.checkPermission(Permissions.RETRY_SYNCS) && ManualRetry.isOffered(RetryController.find(rowId));
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Takes a real-time row for the caller; schedules the batch of a historic one, and says so. */
  @AuraEnabled static claimRetry(rowId: Id): RetryClaim {
    try {
      Permissions.require(Permissions.RETRY_SYNCS);
      const row = RetryController.find(rowId);
      if (row.RecordTypeId !== QueueRows.historicalRecordType()) {
        return new RetryClaim(RowClaims.claim(rowId), null);
      }
      ManualRetry.require(row);
      return new RetryClaim(null, HistoricRetry.schedule(rowId));
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Sends the claimed row at once. @returns MoEngage's acceptance, or the reason */
  @AuraEnabled static sendRetry(rowId: Id, token: string): RetryResult {
    try {
      Permissions.require(Permissions.RETRY_SYNCS);
      Given.required(rowId, 'the record');
      Given.required(token, 'the claim');
      return RowRetry.send(rowId, token);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Retries many failures; each gets one attempt more. */
  @AuraEnabled static retryAll(rowIds: List<Id>): BulkRetryResult {
    try {
      Permissions.require(Permissions.RETRY_SYNCS);
      Given.required(rowIds, 'the records');
      return BulkRetry.retry(rowIds);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  private static find(rowId: Id): SyncQueue__c {
    Given.required(rowId, 'the record');
    const found = soql<SyncQueue__c>`
      SELECT Id, Name, RecordTypeId, Status__c, SyncStatus__c, NumberOfRetries__c, ErrorType__c
      FROM SyncQueue__c WHERE Id = ${rowId} WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The Sync Queue record is gone: somebody deleted it. Reload the page.');
    }
    return found.get(0);
  }
}
