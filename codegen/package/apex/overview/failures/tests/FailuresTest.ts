import { QueueRows } from '../../../queue/QueueRows.ts';
import { ErrorTypes } from '../../../retry/ErrorTypes.ts';
import { RetryController } from '../../../retry/RetryController.ts';
import { Clock } from '../../../shared/Clock.ts';
import { TestData } from '../../../shared/tests/TestData.ts';
import { FailureExport } from '../FailureExport.ts';
import { FailureFilter } from '../FailureFilter.ts';
import { FailuresController } from '../FailuresController.ts';

/** UI-7: the server's part of the list of failures. */
@IsTest
export class FailuresTest {
  @IsTest static everyConditionNarrows(): void {
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    const other = TestData.sync(connection, 'Lead', 'Email', new Map<string, string>([['LastName', 'last_name']]));
    const failed = FailuresTest.row(sync, 'Failed');
    const sent = FailuresTest.row(sync, 'Successful');
    insert(new List<SyncQueue__c>([failed, sent]));
    insert(
      new List<Exception__c>([
        new Exception__c({
          Sync__c: sync.Id,
          SyncQueue__c: failed.Id,
          Connection__c: connection.Id,
          Kind__c: 'Record',
          ErrorType__c: ErrorTypes.PAYLOAD_ERROR,
          ErrorMessage__c: 'MoEngage says: Could not DECODE.',
          RecordId__c: '003000000000001AAA',
        }),
        new Exception__c({ Sync__c: sync.Id, SyncQueue__c: sent.Id, ErrorType__c: ErrorTypes.SERVER_ERROR, Kind__c: 'Record' }),
        new Exception__c({ Sync__c: other.Id, ErrorType__c: 'NullPointerException', Kind__c: 'Trigger' }),
      ]),
    );
    System.runAs(TestData.admin(), () => {
      Assert.areEqual(3, FailuresTest.count(new FailureFilter()), 'UI-7');
      const bySync = new FailureFilter();
      bySync.syncId = sync.Id;
      Assert.areEqual(2, FailuresTest.count(bySync), 'UI-7: sync');
      const byConnection = new FailureFilter();
      byConnection.connectionId = connection.Id;
      Assert.areEqual(1, FailuresTest.count(byConnection), 'UI-7: connection');
      const byType = new FailureFilter();
      byType.errorType = ErrorTypes.SERVER_ERROR;
      Assert.areEqual(1, FailuresTest.count(byType), 'UI-7: error type');
      const byKind = new FailureFilter();
      byKind.kind = 'Trigger';
      Assert.areEqual(1, FailuresTest.count(byKind), 'UI-7: kind');
      const since = new FailureFilter();
      since.since = Clock.inMinutes(1);
      Assert.areEqual(0, FailuresTest.count(since), 'UI-7: period');
      const before = new FailureFilter();
      before.before = Clock.inMinutes(-1);
      Assert.areEqual(0, FailuresTest.count(before), 'UI-7: period');
      before.before = Clock.inMinutes(1);
      Assert.areEqual(3, FailuresTest.count(before), 'UI-7: period');
      const byText = new FailureFilter();
      byText.text = 'could not decode';
      Assert.areEqual(1, FailuresTest.count(byText), 'UI-7: text of a message, whatever its case');
      byText.text = '003000000000001';
      Assert.areEqual(1, FailuresTest.count(byText), 'UI-7: text of an id');
      byText.text = "nothing' OR Name != '";
      Assert.areEqual(0, FailuresTest.count(byText), 'UI-7: a text is no query');
      const open = new FailureFilter();
      open.needAPerson = true;
      Assert.areEqual(1, FailuresTest.count(open), 'UI-7: those that need a person');
    });
  }

  @IsTest static aFailureTellsWhatAPersonNeeds(): void {
    const connection = TestData.connection('One');
    const sync = TestData.contactSync(connection);
    const row = FailuresTest.row(sync, 'Failed');
    insert(row);
    insert(
      new Exception__c({
        Sync__c: sync.Id,
        SyncQueue__c: row.Id,
        Connection__c: connection.Id,
        ErrorType__c: ErrorTypes.PAYLOAD_ERROR,
        ErrorMessage__c: 'x'.repeat(3000),
        StackTrace__c: 'Class.Secret: line 1',
      }),
    );
    System.runAs(TestData.admin(), () => {
      const failure = FailuresController.getFailures(new FailureFilter(), null, 50).failures.get(0);
      Assert.areEqual('One', failure.connectionName, 'UI-7');
      Assert.areEqual(sync.Id, failure.syncId, 'UI-7');
      Assert.areEqual('Failed', failure.rowStatus, 'UI-7');
      Assert.areEqual(4, failure.attempts, 'UI-7');
      Assert.areEqual(2000, failure.message!.length(), 'UI-7');
      Assert.isFalse(JSON.serialize(failure).contains('Class.Secret'), 'UI-8: no stack trace');
      Assert.isTrue(failure.isRetriable, 'UI-7');
      RetryController.retryAll(new List<Id>([failure.rowId!]));
      Assert.isFalse(FailuresController.getFailures(new FailureFilter(), null, 50).failures.get(0).isRetriable, 'UI-7: it waits now');
    });
  }

  @IsTest static pagesFollowEachOtherWithoutGapsWhileNewOnesComeIn(): void {
    FailuresTest.insertMany(95, 'Payload Error');
    System.runAs(TestData.admin(), () => {
      const names = new Set<string>();
      let pages: Integer = 0;
      let next: string | null = null;
      do {
        const page = FailuresController.getFailures(new FailureFilter(), next, 40);
        for (const failure of page.failures) {
          Assert.isTrue(names.add(failure.name), `UI-7: ${failure.name} stands on two pages`);
        }
        if (pages === 0) {
          Assert.areEqual(95, page.total, 'UI-7');
          insert(new Exception__c({ ErrorMessage__c: 'Meanwhile' }));
        }
        next = page.next;
        pages++;
      } while (next !== null);
      Assert.areEqual(3, pages, 'UI-7');
      Assert.areEqual(95, names.size(), 'UI-7');
    });
  }

  @IsTest static theLastFullPageIsTheLastOne(): void {
    FailuresTest.insertMany(40, 'Payload Error');
    System.runAs(TestData.admin(), () => {
      Assert.isNull(FailuresController.getFailures(new FailureFilter(), null, 40).next, 'UI-7');
    });
  }

  /** UI-7: a text is looked for in a bounded number of failures a call, and none is left out. */
  @IsTest static aTextIsFoundHoweverFarBack(): void {
    insert(new Exception__c({ ErrorMessage__c: 'The needle' }));
    FailuresTest.insertMany(1100, 'Payload Error');
    System.runAs(TestData.admin(), () => {
      const filter = new FailureFilter();
      filter.text = 'needle';
      const first = FailuresController.getFailures(filter, null, 50);
      Assert.areEqual(0, first.failures.size(), 'UI-7: not within this call');
      Assert.isNull(first.total, 'UI-7');
      Assert.isNotNull(first.next, 'UI-7: so there is a next one');
      const second = FailuresController.getFailures(filter, first.next, 50);
      Assert.areEqual(1, second.failures.size(), 'UI-7');
      Assert.isNull(second.next, 'UI-7');
    });
  }

  @IsTest static theExportComesInParts(): void {
    FailuresTest.insertMany(520, '=cmd()');
    System.runAs(TestData.admin(), () => {
      const first: FailureExport = FailuresController.exportFailures(new FailureFilter(), null);
      Assert.areEqual(500, first.rows, 'UI-7');
      Assert.areEqual(501, first.csv.countMatches('\r\n'), 'UI-7: with headings');
      Assert.isTrue(first.csv.startsWith('"Exception","Time (UTC)"'), 'UI-7');
      Assert.isTrue(first.csv.contains(`"'=cmd()"`), 'UI-7: no formula runs');
      const second = FailuresController.exportFailures(new FailureFilter(), first.next);
      Assert.areEqual(20, second.rows, 'UI-7');
      Assert.areEqual(20, second.csv.countMatches('\r\n'), 'UI-7: headings once');
      Assert.isNull(second.next, 'UI-7');
    });
  }

  @IsTest static theChoicesAreWhatThereIs(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    FailuresTest.insertMany(2, 'Payload Error');
    FailuresTest.insertMany(3, 'Server Error');
    System.runAs(TestData.admin(), () => {
      const choices = FailuresController.getFailureChoices();
      Assert.areEqual(sync.Id as string, choices.syncs.get(0).value, 'UI-7');
      Assert.areEqual('One', choices.connections.get(0).label, 'UI-7');
      Assert.areEqual('Server Error', choices.errorTypes.get(0).value, 'UI-7');
      Assert.areEqual('Payload Error (2)', choices.errorTypes.get(1).label, 'UI-7');
    });
  }

  @IsTest static whatCantBeUsedIsRefused(): void {
    System.runAs(TestData.admin(), () => {
      FailuresTest.checkRefused(null, 50, 'the filter');
      FailuresTest.checkRefused(new FailureFilter(), 0, '1 to 200');
      FailuresTest.checkRefused(new FailureFilter(), 201, '1 to 200');
      FailuresTest.checkRefused(new FailureFilter(), null, 'the size of a page');
      const tooShort = new FailureFilter();
      tooShort.text = ' x ';
      FailuresTest.checkRefused(tooShort, 50, 'two characters');
    });
    System.runAs(TestData.stranger(), () => {
      FailuresTest.checkRefused(new FailureFilter(), 50, 'FORBIDDEN');
      try {
        FailuresController.exportFailures(new FailureFilter(), null);
        Assert.fail('UI-4');
      } catch (error) {
        caught(error);
        Assert.isTrue(error.getMessage().contains('FORBIDDEN'), `UI-4: ${error.getMessage()}`);
      }
      try {
        FailuresController.getFailureChoices();
        Assert.fail('UI-4');
      } catch (error) {
        caught(error);
        Assert.isTrue(error.getMessage().contains('FORBIDDEN'), `UI-4: ${error.getMessage()}`);
      }
    });
  }

  private static checkRefused(filter: FailureFilter | null, pageSize: Integer | null, words: string): void {
    try {
      FailuresController.getFailures(filter!, null, pageSize!);
      Assert.fail(`UI-4: ${words}`);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(words), `UI-4: ${error.getMessage()}`);
      } else {
        throw error;
      }
    }
  }

  private static count(filter: FailureFilter): Integer {
    const page = FailuresController.getFailures(filter, null, 50);
    if (page.total !== null) {
      Assert.areEqual(page.failures.size(), page.total, 'UI-7');
    }
    return page.failures.size();
  }

  private static insertMany(count: Integer, errorType: string): void {
    const failures = new List<Exception__c>();
    for (let index = 0; index < count; index++) {
      failures.add(new Exception__c({ ErrorType__c: errorType, ErrorMessage__c: `Failure ${index}` }));
    }
    insert(failures);
  }

  private static row(sync: Sync__c, status: 'Failed' | 'Successful'): SyncQueue__c {
    return new SyncQueue__c({
      RecordTypeId: QueueRows.realTimeRecordType(),
      Sync__c: sync.Id,
      Status__c: status,
      NumberOfRetries__c: 4,
    });
  }
}
