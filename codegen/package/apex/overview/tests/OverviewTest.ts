import { HistoricRows } from '../../history/HistoricRows.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Pauses } from '../../retry/Pauses.ts';
import { Schedules } from '../../maintenance/Schedules.ts';
import { Clock } from '../../shared/Clock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { OverviewController } from '../OverviewController.ts';
import { OverviewView } from '../OverviewView.ts';
import { SyncHealth } from '../SyncHealth.ts';
import { SyncHealthView } from '../SyncHealthView.ts';

/** UI-5: the server's part of the Overview. */
@IsTest
export class OverviewTest {
  private static readonly HOUR_MILLIS: Long = 3600000;

  @IsTest static anIdleOrgShowsNothing(): void {
    System.runAs(TestData.admin(), () => {
      const view = OverviewController.getOverview(24);
      Assert.areEqual(24, view.buckets.size(), 'UI-5');
      Assert.areEqual(0, view.backlog.waiting, 'UI-5');
      Assert.isNull(view.backlog.oldestSince, 'UI-5');
      Assert.isFalse(view.backlog.isSending, 'UI-5');
      Assert.areEqual(0, view.pauses.size(), 'UI-5');
      Assert.areEqual(0, view.needAPerson, 'UI-5');
    });
  }

  @IsTest static theBacklogIsWhatWaits(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const rows = new List<SyncQueue__c>([
      OverviewTest.row(sync, 'Scheduled', QueueRows.lane(sync.Id)),
      OverviewTest.row(sync, 'Failed', QueueRows.lane(sync.Id)),
      OverviewTest.row(sync, 'Failed', null),
      OverviewTest.row(sync, 'Successful', null),
    ]);
    rows.get(0).WaitReason__c = 'The sync is deactivated.';
    insert(rows);
    const historic = OverviewTest.row(sync, 'Scheduled', HistoricRows.LANE);
    historic.RecordTypeId = QueueRows.historicalRecordType();
    insert(historic);

    System.runAs(TestData.admin(), () => {
      const backlog = OverviewController.getOverview(24).backlog;
      Assert.areEqual(3, backlog.waiting, 'UI-5: due, for a later time, historic');
      Assert.areEqual(rows.get(0).Id, backlog.oldestId, 'UI-5');
      Assert.isNotNull(backlog.oldestSince, 'UI-5');
      Assert.areEqual('The sync is deactivated.', backlog.oldestWaitReason, 'UI-5');
      Assert.areEqual(10000, backlog.alertLimit, 'UI-5');
      Assert.areEqual(1, OverviewController.getOverview(24).needAPerson, 'UI-5');
    });
  }

  @IsTest static whatHappenedStandsInItsBucket(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    insert(
      new List<SyncQueue__c>([
        OverviewTest.row(sync, 'Successful', null),
        OverviewTest.row(sync, 'Successful', null),
        OverviewTest.row(sync, 'Scheduled', QueueRows.lane(sync.Id)),
      ]),
    );
    insert(new Exception__c({ Sync__c: sync.Id, ErrorType__c: ErrorTypes.PAYLOAD_ERROR }));
    const historic = OverviewTest.row(sync, 'Partial Success', null);
    historic.RecordTypeId = QueueRows.historicalRecordType();
    historic.RecordsProcessed__c = 70;
    historic.RecordsFailed__c = 3;
    insert(historic);

    System.runAs(TestData.admin(), () => {
      OverviewTest.checkOnly(OverviewController.getOverview(24), 23);
      Clock.movedMillis = OverviewTest.HOUR_MILLIS * 5;
      OverviewTest.checkOnly(OverviewController.getOverview(24), 18);
      Clock.movedMillis = OverviewTest.HOUR_MILLIS * 25;
      const later = OverviewController.getOverview(24);
      for (const bucket of later.buckets) {
        Assert.areEqual(0, bucket.sent + bucket.failed + bucket.sentByHistoric, 'UI-5: of another day');
      }
      Assert.areEqual(0, later.needAPerson, 'UI-5: of another day');
    });
  }

  /** UI-5: a constant number of queries, and none that reads the rows it counts. */
  @IsTest static manyRowsCostNoMoreThanFew(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    System.runAs(TestData.admin(), () => {
      Test.startTest();
      OverviewController.getOverview(168);
      SyncHealth.page(0);
      const queries = Limits.getQueries();
      const rows = Limits.getQueryRows();
      const more = new List<SyncQueue__c>();
      for (let index = 0; index < 300; index++) {
        more.add(OverviewTest.row(sync, 'Successful', null));
        more.add(OverviewTest.row(sync, 'Scheduled', QueueRows.lane(sync.Id)));
        more.add(OverviewTest.row(sync, 'Failed', null));
      }
      insert(more);
      const queriesBefore = Limits.getQueries();
      const rowsBefore = Limits.getQueryRows();
      OverviewController.getOverview(168);
      SyncHealth.page(0);
      Assert.areEqual(queries, Limits.getQueries() - queriesBefore, 'UI-5');
      // One group of an hour (or two, at its turn), and the oldest waiting row.
      Assert.isTrue(Limits.getQueryRows() - rowsBefore <= rows + 3, `UI-5: ${rows}, then ${Limits.getQueryRows() - rowsBefore}`);
      Assert.isTrue(queries < 30, `UI-5: ${queries}`);
      Test.stopTest();
    });
  }

  @IsTest static pausesAreNamed(): void {
    const connection = TestData.connection('One');
    insert(
      new List<Pause__c>([
        new Pause__c({ Key__c: Pauses.key(connection.Id, 'Contact'), Step__c: 2, Until__c: Datetime.now().addMinutes(2) }),
        new Pause__c({ Key__c: Pauses.key(connection.Id, 'Lead'), Step__c: 1, Until__c: Datetime.now().addMinutes(-1) }),
      ]),
    );
    System.runAs(TestData.admin(), () => {
      const open = OverviewController.getOverview(24).pauses;
      Assert.areEqual(1, open.size(), 'UI-5: one is over');
      Assert.areEqual('One', open.get(0).connectionName, 'UI-5');
      Assert.areEqual('Contact', open.get(0).objectName, 'UI-5');
      Assert.areEqual(2, open.get(0).step, 'UI-5');
    });
  }

  @IsTest static theNextJobComesFirst(): void {
    System.runAs(TestData.admin(), () => {
      Schedules.ensure();
      const jobs = OverviewController.getOverview(24).jobs;
      Assert.areEqual(5, jobs.size(), 'UI-5');
      for (let index = 1; index < jobs.size(); index++) {
        Assert.isTrue(jobs.get(index - 1).nextFireTime! <= jobs.get(index).nextFireTime!, 'UI-5');
      }
    });
  }

  @IsTest static eachSyncSaysHowItFares(): void {
    const connection = TestData.connection('One');
    const healthy = TestData.contactSync(connection);
    const failing = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    const off = TestData.sync(connection, 'Account', 'Name', new Map<string, string>([['Phone', 'phone']]));
    update(new Sync__c({ Id: off.Id, Active__c: false }));
    const limited = TestData.sync(connection, 'Opportunity', 'AccountId', new Map<string, string>([['Name', 'name']]));
    insert(new Pause__c({ Key__c: Pauses.key(connection.Id, 'Opportunity'), Until__c: Datetime.now().addMinutes(2) }));
    insert(
      new List<SyncQueue__c>([
        OverviewTest.row(healthy, 'Scheduled', QueueRows.lane(healthy.Id)),
        OverviewTest.row(failing, 'Failed', null),
        OverviewTest.row(failing, 'Failed', QueueRows.lane(failing.Id)),
        OverviewTest.row(off, 'Failed', null),
      ]),
    );
    insert(new Exception__c({ Sync__c: failing.Id, ErrorType__c: ErrorTypes.MISSING_ATTRIBUTE }));

    System.runAs(TestData.admin(), () => {
      const page = OverviewController.getSyncHealth(0);
      Assert.areEqual(4, page.total, 'UI-5');
      const bySync = new Map<Id, SyncHealthView>();
      for (const view of page.syncs) {
        bySync.put(view.id, view);
      }
      Assert.areEqual('Healthy', bySync.get(healthy.Id)!.state, 'UI-5');
      Assert.areEqual(1, bySync.get(healthy.Id)!.waiting, 'UI-5');
      Assert.areEqual('Failing', bySync.get(failing.Id)!.state, 'UI-5');
      Assert.areEqual(1, bySync.get(failing.Id)!.failed, 'UI-5: the other one comes back by itself');
      Assert.areEqual(ErrorTypes.MISSING_ATTRIBUTE, bySync.get(failing.Id)!.lastErrorType, 'UI-5');
      Assert.isNotNull(bySync.get(failing.Id)!.lastErrorAt, 'UI-5');
      Assert.areEqual('Blocked', bySync.get(off.Id)!.state, 'UI-5');
      Assert.isTrue(bySync.get(off.Id)!.reason!.contains('deactivated'), 'UI-5');
      Assert.areEqual('Paused', bySync.get(limited.Id)!.state, 'UI-5');
    });
  }

  @IsTest static anInboundSyncFailsByItsEvents(): void {
    const sync = new Sync__c({
      Name: 'Clicks',
      Connection__c: TestData.connection('One').Id,
      Direction__c: 'MoEngage to Salesforce',
      SalesforceObject__c: 'Contact',
      MoEngageEntity__c: 'Users',
      Active__c: false,
    });
    insert(sync);
    insert(new Exception__c({ Sync__c: sync.Id, ErrorType__c: 'DmlException' }));
    System.runAs(TestData.admin(), () => {
      const view = OverviewController.getSyncHealth(0).syncs.get(0);
      Assert.areEqual(1, view.failed, 'UI-5');
      Assert.areEqual(0, view.waiting, 'UI-5');
    });
  }

  @IsTest static whatCantBeShownIsRefused(): void {
    System.runAs(TestData.admin(), () => {
      OverviewTest.checkRefused(5, 0, 'INVALID_INPUT');
      OverviewTest.checkRefused(null, 0, 'INVALID_INPUT');
      OverviewTest.checkRefused(24, -1, 'INVALID_INPUT');
      OverviewTest.checkRefused(24, 101, 'INVALID_INPUT');
    });
    System.runAs(TestData.stranger(), () => {
      OverviewTest.checkRefused(24, null, 'FORBIDDEN');
      OverviewTest.checkRefused(null, 0, 'FORBIDDEN');
    });
  }

  private static checkRefused(hours: Integer | null, pageNumber: Integer | null, code: string): void {
    try {
      OverviewController.getOverview(hours!);
      OverviewController.getSyncHealth(pageNumber!);
      Assert.fail(`UI-4: ${hours}, ${pageNumber}`);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(code), `UI-4: ${error.getMessage()}`);
      } else {
        throw error;
      }
    }
  }

  private static checkOnly(view: OverviewView, index: Integer): void {
    for (let other = 0; other < view.buckets.size(); other++) {
      const bucket = view.buckets.get(other);
      Assert.areEqual(other === index ? 2 : 0, bucket.sent, `UI-5: bucket ${other}`);
      Assert.areEqual(other === index ? 1 : 0, bucket.failed, `UI-5: bucket ${other}`);
      Assert.areEqual(other === index ? 67 : 0, bucket.sentByHistoric, `UI-5: bucket ${other}`);
    }
  }

  private static row(
    sync: Sync__c,
    status: 'Scheduled' | 'Processing' | 'Successful' | 'Partial Success' | 'Failed',
    lane: string | null,
  ): SyncQueue__c {
    return new SyncQueue__c({
      RecordTypeId: QueueRows.realTimeRecordType(),
      Sync__c: sync.Id,
      Status__c: status,
      PendingKey__c: lane,
    });
  }
}
