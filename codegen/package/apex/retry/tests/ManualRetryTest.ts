import { HistoricRows } from '../../history/HistoricRows.ts';
import { HistoricTestData } from '../../history/tests/HistoricTestData.ts';
import { DrainRun } from '../../queue/DrainRun.ts';
import { QueueDrain } from '../../queue/QueueDrain.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { DrainTestData } from '../../queue/tests/DrainTestData.ts';
import { Clock } from '../../shared/Clock.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ErrorTypes } from '../ErrorTypes.ts';
import { ManualRetry } from '../ManualRetry.ts';
import { Pauses } from '../Pauses.ts';
import { RetryController } from '../RetryController.ts';
import { RowClaims } from '../RowClaims.ts';

/** ER-4, ER-5, UI-7 */
@IsTest
export class ManualRetryTest {
  @IsTest static theButtonShowsWhereAPersonIsNeeded(): void {
    Assert.isTrue(ManualRetry.isOfferedFor('Failed', 'Active', 4, ErrorTypes.SERVER_ERROR), 'ER-4: A');
    Assert.isTrue(ManualRetry.isOfferedFor('Partial Success', 'Active', 5, null), 'ER-4: A');
    Assert.isFalse(ManualRetry.isOfferedFor('Failed', 'Active', 3, ErrorTypes.SERVER_ERROR), 'ER-4: retried by itself');
    for (const errorType of new List<string>([
      ErrorTypes.ACCOUNT_SUSPENDED,
      ErrorTypes.AUTHENTICATION_REQUIRED,
      ErrorTypes.BLOCKED_CLIENT,
      ErrorTypes.UNSUPPORTED_MEDIA_TYPE,
      ErrorTypes.MISSING_ATTRIBUTE,
    ])) {
      Assert.isTrue(ManualRetry.isOfferedFor('Failed', 'Active', 1, errorType), `ER-4: B, ${errorType}`);
      Assert.isFalse(
        ManualRetry.isOfferedFor('Failed', 'Disabled', 1, errorType),
        'ER-4: only while the sync is active',
      );
    }
    Assert.isFalse(ManualRetry.isOfferedFor('Scheduled', 'Active', 4, null), 'ER-4');
    Assert.isFalse(ManualRetry.isOfferedFor('Processing', 'Active', 4, null), 'ER-4');
    Assert.isFalse(ManualRetry.isOfferedFor('Successful', 'Active', 4, null), 'ER-4');
    Assert.isFalse(ManualRetry.isOfferedFor('Failed', 'Active', null, null), 'ER-4');
  }

  @IsTest static aRowIsSentAtOnceAndSaysSo(): void {
    const mock = MoEngageMock.accepting();
    const row = ManualRetryTest.failedRow();

    System.runAs(TestData.admin(), () => {
      Assert.isTrue(RetryController.isRetryOffered(row.Id), 'ER-4');
      const token = RetryController.claimRetry(row.Id).token!;
      Test.startTest();
      const result = RetryController.sendRetry(row.Id, token);
      Test.stopTest();
      Assert.isTrue(result.success, result.message);
    });

    Assert.areEqual(1, mock.requests.size(), 'ER-5');
    const after = TestData.rows().get(0);
    Assert.areEqual('Successful', after.Status__c, 'ER-5');
    Assert.areEqual(5, after.NumberOfRetries__c, 'ER-5: counts the attempt');
    Assert.isNull(after.PendingKey__c);
  }

  @IsTest static aFailureIsToldCountedAndLogged(): void {
    MoEngageMock.answering(503, '{"status":"fail","error":{"type":"Server Error","message":"still down"}}');
    const row = ManualRetryTest.failedRow();

    System.runAs(TestData.admin(), () => {
      const token = RetryController.claimRetry(row.Id).token!;
      Test.startTest();
      const result = RetryController.sendRetry(row.Id, token);
      Test.stopTest();
      Assert.isFalse(result.success, 'ER-5');
      Assert.isTrue(result.message.contains('still down'), `ER-5: ${result.message}`);
    });

    const after = TestData.rows().get(0);
    Assert.areEqual('Failed', after.Status__c, 'ER-5');
    Assert.areEqual(5, after.NumberOfRetries__c, 'ER-5');
    Assert.isNull(after.NextAttempt__c, 'ER-1: beyond four attempts a person is needed');
    const logged = TestData.exceptions().get(0);
    Assert.areEqual('ManualRetry', logged.ApexClass__c, 'ER-5: logs an Exception');
    Assert.areEqual(row.Id, logged.SyncQueue__c, 'ER-7');
  }

  @IsTest static twoAdminsSendOnce(): void {
    MoEngageMock.accepting();
    const row = ManualRetryTest.failedRow();
    System.runAs(TestData.admin(), () => {
      RetryController.claimRetry(row.Id);
      ManualRetryTest.checkRefused(row.Id, 'somebody else', 'ER-5');
    });
  }

  @IsTest static theDrainLeavesAClaimedRowAlone(): void {
    const mock = MoEngageMock.accepting();
    const row = ManualRetryTest.failedRow();
    RowClaims.claim(row.Id);
    const claimed = TestData.rows();

    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(
      new List<SyncQueue__c>([new SyncQueue__c({ Id: row.Id, RecordId__c: row.RecordId__c, Sync__c: row.Sync__c })]),
    );
    Test.stopTest();

    Assert.areEqual(1, claimed.size());
    Assert.areEqual(0, mock.requests.size(), 'ER-5: the drain at the same time sends nothing');
  }

  @IsTest static withoutItsTokenNothingIsSent(): void {
    const mock = MoEngageMock.accepting();
    const row = ManualRetryTest.failedRow();
    System.runAs(TestData.admin(), () => {
      RetryController.claimRetry(row.Id);
      try {
        RetryController.sendRetry(row.Id, 'guessed');
        Assert.fail('ER-5');
      } catch (error) {
        if (error instanceof AuraHandledException) {
          Assert.isTrue(error.getMessage().contains('INVALID_INPUT'), 'ER-5');
        } else {
          throw error;
        }
      }
    });
    Assert.areEqual(0, mock.requests.size(), 'ER-5');
  }

  @IsTest static whatIsRetriedByItselfIsNotClaimed(): void {
    const row = ManualRetryTest.failedRow();
    update(new SyncQueue__c({ Id: row.Id, NumberOfRetries__c: 2 }));
    System.runAs(TestData.admin(), () => {
      ManualRetryTest.checkRefused(row.Id, "can't be retried", 'ER-4: the server checks the same');
    });
  }

  @IsTest static withoutThePermissionNothingIsClaimed(): void {
    const row = ManualRetryTest.failedRow();
    System.runAs(TestData.stranger(), () => {
      Assert.isFalse(RetryController.isRetryOffered(row.Id), 'ER-4');
      ManualRetryTest.checkRefused(row.Id, 'MoEngage Admin User', 'ER-4');
    });
  }

  @IsTest static aPausedPairGivesTheRowBack(): void {
    const mock = MoEngageMock.accepting();
    const row = ManualRetryTest.failedRow();
    const connectionId = soql.one<Connection__c>`SELECT Id FROM Connection__c`.Id;
    insert(
      new Pause__c({ Key__c: Pauses.key(connectionId, 'Contact'), Step__c: 1, Until__c: Datetime.now().addMinutes(1) }),
    );
    System.runAs(TestData.admin(), () => {
      const token = RetryController.claimRetry(row.Id).token!;
      Assert.isTrue(RetryController.sendRetry(row.Id, token).message.contains('rate limit'), 'ER-6');
    });
    Assert.areEqual(0, mock.requests.size(), 'ER-6');
    Assert.areEqual('Failed', TestData.rows().get(0).Status__c, 'ER-5: it can be retried again');
  }

  @IsTest static aForgottenClaimIsGivenBack(): void {
    const row = ManualRetryTest.failedRow();
    RowClaims.claim(row.Id);
    RowClaims.releaseForgotten();
    Assert.areEqual('Processing', TestData.rows().get(0).Status__c, 'ER-5: a fresh claim holds');
    Clock.movedMillis = 660000;

    RowClaims.releaseForgotten();

    Assert.areEqual('Failed', TestData.rows().get(0).Status__c, 'ER-8');
    Assert.isNotNull(RowClaims.claim(row.Id), 'ER-8: it can be claimed again');
  }

  @IsTest static manyAreRetriedWithOneAttemptMore(): void {
    MoEngageMock.answering(503, '{"status":"fail","error":{"type":"Server Error","message":"still down"}}');
    const row = ManualRetryTest.failedRow();
    System.runAs(TestData.admin(), () => {
      const result = RetryController.retryAll(new List<Id>([row.Id]));
      Assert.areEqual(1, result.queued, 'UI-7');
      Assert.areEqual(0, result.refused.size(), 'UI-7');
      Assert.areEqual(1, RetryController.retryAll(new List<Id>([row.Id])).refused.size(), 'UI-7: it waits already');
    });
    Assert.areEqual('Scheduled', TestData.rows().get(0).Status__c, 'UI-7');

    DrainTestData.drain();

    const after = TestData.rows().get(0);
    Assert.areEqual(5, after.NumberOfRetries__c, 'UI-7: one attempt beyond four');
    Assert.isNull(after.NextAttempt__c, 'UI-7: and only one');
  }

  @IsTest static aHistoricSyncIsScheduledAgain(): void {
    MoEngageMock.accepting();
    const sync = TestData.contactSync(TestData.connection('One'));
    const contacts = TestData.contacts(2);
    insert(contacts);
    const parent = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      Status__c: 'Failed',
      ErrorType__c: ErrorTypes.AUTHENTICATION_REQUIRED,
      NumberOfRetries__c: 1,
      HistoricalSyncBatchSize__c: 100,
      LastProcessedRecordId__c: contacts.get(0).Id,
    });
    insert(parent);
    insert(
      new SyncQueue__c({
        RecordTypeId: QueueRows.realTimeRecordType(),
        Sync__c: sync.Id,
        ParentSyncQueue__c: parent.Id,
        Status__c: 'Failed',
        RecordId__c: contacts.get(0).Id,
        Operation__c: 'Historic',
        NumberOfRetries__c: 4,
      }),
    );
    System.runAs(TestData.admin(), () => {
      const claim = RetryController.claimRetry(parent.Id);
      Assert.isNull(claim.token, 'ER-5: nothing is left to send');
      Assert.isTrue(claim.message!.contains('scheduled'), 'ER-5: says so');
      Assert.isTrue(claim.message!.contains(contacts.get(0).Id), 'ER-5: from the last processed record');
      ManualRetryTest.checkRefused(parent.Id, "can't be retried", 'HS-4');
    });
    const after = soql.one<SyncQueue__c>`SELECT Status__c, HistoricLock__c, JobId__c FROM SyncQueue__c WHERE Id = ${parent.Id}`;
    Assert.areEqual('Scheduled', after.Status__c, 'ER-5');
    Assert.areEqual('Users', after.HistoricLock__c, 'HS-4');
    Assert.isNotNull(after.JobId__c, 'ER-5');
    const child = soql.one<SyncQueue__c>`SELECT PendingKey__c FROM SyncQueue__c WHERE ParentSyncQueue__c = ${parent.Id}`;
    Assert.areEqual(sync.Id as string, child.PendingKey__c, 'ER-5: its failed records are tried again');
    Assert.areEqual(0, HistoricRows.due(Clock.now()).size());
  }

  @IsTest static historicSyncsAreRetriedInBulkOneAtATime(): void {
    MoEngageMock.accepting();
    const connection = TestData.connection('One');
    const ids = HistoricTestData.failed(
      new List<Sync__c>([
        TestData.contactSync(connection),
        TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']])),
      ]),
    );
    System.runAs(TestData.admin(), () => {
      const result = RetryController.retryAll(ids);
      Assert.areEqual(1, result.scheduled, 'UI-7');
      Assert.areEqual(1, result.refused.size(), 'HS-4: one at a time');
      Assert.isTrue(result.refused.get(0).contains('is under way'), `HS-4: ${result.refused.get(0)}`);
    });
  }

  @IsTest static aLaterHistoricSyncIsTheOneToRetry(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const older = new SyncQueue__c({
      RecordTypeId: QueueRows.historicalRecordType(),
      Sync__c: sync.Id,
      Status__c: 'Failed',
      NumberOfRetries__c: 4,
      HistoricalSyncBatchSize__c: 100,
    });
    const newer = older.clone();
    insert(older);
    insert(newer);
    update(new Sync__c({ Id: sync.Id, LastHistoricSyncQueueRecord__c: newer.Id }));
    System.runAs(TestData.admin(), () => {
      ManualRetryTest.checkRefused(older.Id, 'A later historic sync', 'HS-4');
    });
  }

  /** A row that failed four times */
  private static failedRow(): SyncQueue__c {
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(1));
    const row = TestData.rows().get(0);
    row.Status__c = 'Failed';
    row.NumberOfRetries__c = 4;
    row.ErrorType__c = ErrorTypes.SERVER_ERROR;
    row.PendingKey__c = null;
    update(row);
    return row;
  }

  private static checkRefused(rowId: Id, words: string, rule: string): void {
    try {
      RetryController.claimRetry(rowId);
      Assert.fail(`${rule}: refused`);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(words), `${rule}: ${error.getMessage()}`);
      } else {
        throw error;
      }
    }
  }
}
