import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { DeletionPass } from './DeletionPass.ts';

/**
 * Deletes what is done with (CL-2): one object a pass, each pass a batch that starts the next one. Exceptions go before the rows that they belong
 * to, failed records of a historic sync before it. Rows that wait for an attempt are never deleted. System mode: it cleans up for everybody.
 */
@WithoutSharing
export class RecordDeletion implements Database.Batchable<SObject> {
  /** Tests look at one pass alone. */
  @TestVisible static isChained: boolean = true;

  private readonly pass: DeletionPass;

  constructor(pass: DeletionPass) {
    this.pass = pass;
  }

  static startFirst(): void {
    RecordDeletion.startPass(DeletionPass.EXCEPTIONS_OF_SUCCESSFUL);
  }

  start(context: Database.BatchableContext): Database.QueryLocator {
    const successfulBefore = RecordDeletion.daysAgo(Settings.recordDeletionDays());
    const failedDays = Settings.failedRecordDeletionDays();
    // With 0 days what failed is kept for ever (CL-2): nothing is older than the beginning of time.
    const failedBefore = failedDays === 0 ? Datetime.newInstance(0) : RecordDeletion.daysAgo(failedDays);
    const yesterday = RecordDeletion.daysAgo(1);
    switch (this.pass) {
      case DeletionPass.EXCEPTIONS_OF_SUCCESSFUL:
        return Database.getQueryLocator(soql<Exception__c>`
          SELECT Id FROM Exception__c
          WHERE
            (SyncQueue__r.Status__c = 'Successful' AND SyncQueue__r.LastModifiedDate < ${successfulBefore} AND SyncQueue__r.ParentSyncQueue__c = NULL)
            OR (SyncQueue__r.ParentSyncQueue__r.Status__c = 'Successful' AND SyncQueue__r.ParentSyncQueue__r.LastModifiedDate < ${successfulBefore})
          WITH SYSTEM_MODE`);
      case DeletionPass.CHILDREN_OF_SUCCESSFUL:
        return Database.getQueryLocator(soql<SyncQueue__c>`
          SELECT Id FROM SyncQueue__c
          WHERE ParentSyncQueue__r.Status__c = 'Successful' AND ParentSyncQueue__r.LastModifiedDate < ${successfulBefore}
          WITH SYSTEM_MODE`);
      case DeletionPass.SUCCESSFUL:
        return Database.getQueryLocator(soql<SyncQueue__c>`
          SELECT Id FROM SyncQueue__c
          WHERE Status__c = 'Successful' AND LastModifiedDate < ${successfulBefore} AND ParentSyncQueue__c = NULL
          WITH SYSTEM_MODE`);
      case DeletionPass.EXCEPTIONS_OF_FAILED:
        return Database.getQueryLocator(soql<Exception__c>`
          SELECT Id FROM Exception__c
          WHERE
            (SyncQueue__c = NULL AND LastModifiedDate < ${failedBefore})
            OR (SyncQueue__r.Status__c IN ('Failed', 'Partial Success') AND SyncQueue__r.LastModifiedDate < ${failedBefore} AND SyncQueue__r.PendingKey__c = NULL)
          WITH SYSTEM_MODE`);
      case DeletionPass.FAILED:
        return Database.getQueryLocator(soql<SyncQueue__c>`
          SELECT Id FROM SyncQueue__c
          WHERE Status__c IN ('Failed', 'Partial Success') AND LastModifiedDate < ${failedBefore} AND PendingKey__c = NULL
          WITH SYSTEM_MODE`);
      default:
        return Database.getQueryLocator(soql<InboundReceipt__c>`
          SELECT Id FROM InboundReceipt__c WHERE CreatedDate < ${yesterday} WITH SYSTEM_MODE`);
    }
  }

  /** Rows that can't be deleted now (locked, or held by something of the org's own) come again tomorrow. */
  execute(context: Database.BatchableContext, scope: List<SObject>): void {
    const problems = new List<string>();
    for (const result of Database.delete(scope, false, AccessLevel.SYSTEM_MODE)) {
      if (!result.isSuccess()) {
        problems.add(result.getErrors().get(0).getMessage());
      }
    }
    if (!problems.isEmpty()) {
      const log = new ExceptionLog('DeleteProcessedSyncs');
      log.addMessage(
        ExceptionLog.KIND_JOB,
        'Delete Processed Syncs',
        `${problems.size()} records could not be deleted; they come again with the next run. ${problems.get(0)}`,
      );
      log.save();
    }
  }

  finish(context: Database.BatchableContext): void {
    const next = this.pass.ordinal() + 1;
    if (RecordDeletion.isChained && next < Enum.values(DeletionPass).size()) {
      RecordDeletion.startPass(Enum.values(DeletionPass).get(next));
    }
  }

  private static startPass(pass: DeletionPass): void {
    Database.executeBatch(new RecordDeletion(pass), Settings.recordDeletionBatchSize());
  }

  private static daysAgo(days: Integer): Datetime {
    return Clock.now().addDays(-days);
  }
}
