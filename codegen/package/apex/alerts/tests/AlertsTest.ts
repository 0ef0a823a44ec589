import { Heartbeat } from '../../maintenance/Heartbeat.ts';
import { QueueRows } from '../../queue/QueueRows.ts';
import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { Clock } from '../../shared/Clock.ts';
import { ExceptionLog } from '../../shared/ExceptionLog.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { AlertCheck } from '../AlertCheck.ts';
import { AlertMessenger } from '../AlertMessenger.ts';
import { AlertRecipients } from '../AlertRecipients.ts';
import { OpenAlerts } from '../OpenAlerts.ts';

/** UI-6: told once when it begins, told once when it is over. */
@IsTest
export class AlertsTest {
  @IsTest static aConnectionThatLosesItsAccessIsTold(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    AlertsTest.fail(sync, connection, ErrorTypes.AUTHENTICATION_REQUIRED, null);

    AlertsTest.checkTold('The MoEngage connection "Prod" has lost its access');
    AlertsTest.checkNothingTold();
    Assert.areEqual('The MoEngage connection "Prod" has lost its access', OpenAlerts.titles().get(0), 'UI-5');
    const logged = soql.one<Exception__c>`SELECT RecordId__c, Kind__c, ErrorMessage__c FROM Exception__c WHERE ErrorType__c = 'Access Lost'`;
    Assert.isNull(logged.RecordId__c, 'UI-3: Error Logs shows it');
    Assert.areEqual('Connection', logged.Kind__c, 'UI-3');

    update(new Connection__c({ Id: connection.Id, LastVerified__c: Clock.inMinutes(1) }));
    AlertsTest.checkTold('The MoEngage connection "Prod" has access again');
    AlertsTest.checkNothingTold();
    Assert.areEqual(0, OpenAlerts.titles().size(), 'UI-5');
  }

  @IsTest static whatWasSentSinceIsAProofOfAccess(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    AlertsTest.fail(sync, connection, ErrorTypes.BLOCKED_CLIENT, null);
    const refusal = soql.one<Exception__c>`SELECT Id FROM Exception__c LIMIT 1`;
    Test.setCreatedDate(refusal.Id, Datetime.now().addHours(-1));
    insert(AlertsTest.row(sync, 'Successful', null, null));

    AlertsTest.checkNothingTold();
  }

  /** UI-6: a run looks at a bounded number of connections; what it does not look at is not over. */
  @IsTest static whatIsNotLookedAtStaysAsItIs(): void {
    AlertsTest.settings(null);
    const last = TestData.connection('Z last by name');
    insert(new Exception__c({ Connection__c: last.Id, ErrorType__c: ErrorTypes.BLOCKED_CLIENT }));
    AlertsTest.checkTold('The MoEngage connection "Z last by name" has lost its access');
    const refusals = new List<Exception__c>();
    for (let index = 0; index < 20; index++) {
      refusals.add(new Exception__c({ Connection__c: TestData.connection(`A ${index}`).Id, ErrorType__c: ErrorTypes.BLOCKED_CLIENT }));
    }
    insert(refusals);

    AlertsTest.checkTold('20 things have changed in the MoEngage App');
    AlertsTest.checkNothingTold();
  }

  @IsTest static aConnectionThatIsSwitchedOffIsNoNews(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    AlertsTest.fail(TestData.contactSync(connection), connection, ErrorTypes.ACCOUNT_SUSPENDED, null);
    update(new Connection__c({ Id: connection.Id, Active__c: false }));

    AlertsTest.checkNothingTold();
  }

  @IsTest static aSyncWhoseRecordsNeedAPersonIsTold(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    const first = AlertsTest.fail(sync, connection, ErrorTypes.MISSING_ATTRIBUTE, null);

    AlertsTest.checkTold('The MoEngage sync "Contact to MoEngage" fails: MissingAttributeError');
    AlertsTest.fail(sync, connection, ErrorTypes.MISSING_ATTRIBUTE, null);
    AlertsTest.checkNothingTold();
    AlertsTest.fail(sync, connection, ErrorTypes.SERVER_ERROR, null);
    AlertsTest.checkTold('The MoEngage sync "Contact to MoEngage" fails: Server Error');

    Clock.movedMillis = 86400000;
    AlertsTest.checkNothingTold();
    update(new SyncQueue__c({ Id: first.Id, Status__c: 'Successful', ErrorType__c: null }));
    AlertsTest.checkNothingTold();
    for (const row of TestData.rows()) {
      if (row.ErrorType__c !== null && row.ErrorType__c.equals(ErrorTypes.MISSING_ATTRIBUTE)) {
        update(new SyncQueue__c({ Id: row.Id, Status__c: 'Successful', ErrorType__c: null }));
      }
    }
    AlertsTest.checkTold('The MoEngage sync "Contact to MoEngage" is well again: MissingAttributeError');
    AlertsTest.checkNothingTold();
  }

  @IsTest static whatIsTriedAgainByItselfIsNoNews(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    AlertsTest.fail(sync, connection, ErrorTypes.SERVER_ERROR, QueueRows.lane(sync.Id));

    AlertsTest.checkNothingTold();
  }

  /** UI-6: SOQL takes a missing parent's checkbox for unchecked, so failures without a sync pass a condition on it. */
  @IsTest static failuresWithoutASyncAreNoNews(): void {
    AlertsTest.settings(null);
    const row = new SyncQueue__c({ Status__c: 'Failed', ErrorType__c: ErrorTypes.SYNC_DELETED });
    insert(row);
    insert(
      new List<Exception__c>([
        new Exception__c({ SyncQueue__c: row.Id, Kind__c: ExceptionLog.KIND_RECORD, ErrorType__c: ErrorTypes.SYNC_DELETED }),
        new Exception__c({ Kind__c: ExceptionLog.KIND_INBOUND, ErrorType__c: 'JSONException' }),
      ]),
    );

    AlertsTest.checkNothingTold();
    AlertsTest.checkNothingTold();
  }

  @IsTest static eventsThatCouldNotBeTakenAreTold(): void {
    AlertsTest.settings(null);
    const sync = TestData.contactSync(TestData.connection('Prod'));
    insert(new Exception__c({ Sync__c: sync.Id, Kind__c: ExceptionLog.KIND_INBOUND, ErrorType__c: 'DmlException' }));

    AlertsTest.checkTold('The MoEngage sync "Contact to MoEngage" could not take events');
    AlertsTest.checkNothingTold();
    Clock.movedMillis = 3 * 3600000;
    AlertsTest.checkTold('The MoEngage sync "Contact to MoEngage" takes events again');
  }

  @IsTest static aBacklogAboveItsLimitIsTold(): void {
    AlertsTest.settings(5);
    const sync = TestData.contactSync(TestData.connection('Prod'));
    const rows = new List<SyncQueue__c>();
    for (let index = 0; index < 5; index++) {
      rows.add(AlertsTest.row(sync, 'Scheduled', null, QueueRows.lane(sync.Id)));
    }
    insert(rows);
    AlertsTest.checkNothingTold();
    const sixth = AlertsTest.row(sync, 'Scheduled', null, QueueRows.lane(sync.Id));
    insert(sixth);
    AlertsTest.checkTold('More than 5 records wait to be sent to MoEngage');
    AlertsTest.checkNothingTold();
    remove(sixth);
    AlertsTest.checkNothingTold();
    remove(rows.get(0));
    AlertsTest.checkTold('The backlog of the MoEngage App is back below its limit');
    AlertsTest.checkNothingTold();
  }

  @IsTest static withALimitOf0NoBacklogIsTold(): void {
    AlertsTest.settings(0);
    const sync = TestData.contactSync(TestData.connection('Prod'));
    insert(AlertsTest.row(sync, 'Scheduled', null, QueueRows.lane(sync.Id)));

    AlertsTest.checkNothingTold();
  }

  @IsTest static whoIsChosenLaterIsToldWhatIsStillWrong(): void {
    const connection = TestData.connection('Prod');
    AlertsTest.fail(TestData.contactSync(connection), connection, ErrorTypes.BLOCKED_CLIENT, null);
    AlertsTest.checkNothingTold();

    AlertsTest.settings(null);
    AlertsTest.checkTold('The MoEngage connection "Prod" has lost its access');
    AlertsTest.checkNothingTold();
  }

  @IsTest static whatNobodyWasToldOfEndsInSilence(): void {
    const connection = TestData.connection('Prod');
    AlertsTest.fail(TestData.contactSync(connection), connection, ErrorTypes.BLOCKED_CLIENT, null);
    AlertCheck.run();
    AlertsTest.settings(null);
    update(new Connection__c({ Id: connection.Id, LastVerified__c: Clock.inMinutes(1) }));

    AlertsTest.checkNothingTold();
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM DrainLease__c WHERE Key__c LIKE 'alert:%'`, 'UI-6');
  }

  @IsTest static aDeletedSyncEndsInSilence(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    AlertsTest.fail(sync, connection, ErrorTypes.MISSING_ATTRIBUTE, null);
    AlertCheck.run();
    AlertMessenger.SENT.clear();
    update(new Sync__c({ Id: sync.Id, Active__c: false, Archived__c: true }));

    AlertsTest.checkNothingTold();
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM DrainLease__c WHERE Key__c LIKE 'alert:%'`, 'UI-6');
  }

  @IsTest static theAutomatedProcessUserSendsNothingAndSaysSo(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    AlertsTest.fail(TestData.contactSync(connection), connection, ErrorTypes.BLOCKED_CLIENT, null);
    AlertCheck.userType = 'AutomatedProcess';
    AlertsTest.checkNothingTold();
    AlertsTest.checkNothingTold();
    const logged = soql<Exception__c>`SELECT ErrorMessage__c FROM Exception__c WHERE ApexClass__c = 'Alerts' AND ErrorType__c = 'Alerts'`;
    Assert.areEqual(1, logged.size(), 'UI-6: once');
    Assert.isTrue(logged.get(0).ErrorMessage__c!.contains('Reschedule'), 'UI-6: and what to do');

    AlertCheck.userType = 'Standard';
    AlertsTest.checkTold('The MoEngage connection "Prod" has lost its access');
  }

  @IsTest static mailsGoWhereTheSettingsAskForThem(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    AlertsTest.fail(sync, connection, ErrorTypes.MISSING_ATTRIBUTE, null);
    AlertCheck.run();
    Assert.areEqual(0, Limits.getEmailInvocations(), 'UI-6');

    update(new MoEngageSettings__c({ Id: MoEngageSettings__c.getOrgDefaults()!.Id, AlertByEmail__c: true }));
    AlertsTest.fail(sync, connection, ErrorTypes.SERVER_ERROR, null);
    AlertCheck.run();
    Assert.areEqual(1, Limits.getEmailInvocations(), 'UI-6');
    AlertCheck.run();
    Assert.areEqual(1, Limits.getEmailInvocations(), 'UI-6: once');
  }

  @IsTest static manyAtOnceComeAsOne(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    const sync = TestData.contactSync(connection);
    for (let index = 0; index < 12; index++) {
      AlertsTest.fail(sync, connection, `Kind ${index}`, null);
    }
    AlertsTest.checkTold('12 things have changed in the MoEngage App');
    AlertsTest.checkNothingTold();
  }

  @IsTest static theHeartbeatAsks(): void {
    AlertsTest.settings(null);
    const connection = TestData.connection('Prod');
    AlertsTest.fail(TestData.contactSync(connection), connection, ErrorTypes.MISSING_ATTRIBUTE, null);

    Test.startTest();
    new Heartbeat().execute(null!);
    Test.stopTest();

    Assert.areEqual(1, AlertMessenger.SENT.size(), 'UI-6');
  }

  @IsTest static onlyActiveUsersAreRecipients(): void {
    Assert.isNull(AlertRecipients.problemOf(null), 'UI-6');
    Assert.isNull(AlertRecipients.problemOf(` ${UserInfo.getUserName().toUpperCase()} ,`), 'UI-6');
    Assert.isTrue(
      AlertRecipients.problemOf(`${UserInfo.getUserName()}, nobody@example.com`)!.contains('user name nobody@example.com'),
      'UI-6',
    );
  }

  private static checkTold(title: string): void {
    AlertCheck.run();
    Assert.areEqual(1, AlertMessenger.SENT.size(), `UI-6: ${title}`);
    Assert.areEqual(title, AlertMessenger.SENT.get(0).title, 'UI-6');
    Assert.isFalse(String.isBlank(AlertMessenger.SENT.get(0).body), 'UI-6');
    AlertMessenger.SENT.clear();
  }

  private static checkNothingTold(): void {
    AlertCheck.run();
    Assert.areEqual(0, AlertMessenger.SENT.size(), 'UI-6: told once');
  }

  private static settings(backlogLimit: Integer | null): void {
    insert(
      new MoEngageSettings__c({
        SetupOwnerId: UserInfo.getOrganizationId(),
        AlertRecipients__c: UserInfo.getUserName(),
        AlertBacklogLimit__c: backlogLimit,
      }),
    );
  }

  private static fail(sync: Sync__c, connection: Connection__c, errorType: string, lane: string | null): SyncQueue__c {
    const row = AlertsTest.row(sync, 'Failed', errorType, lane);
    insert(row);
    insert(
      new Exception__c({
        Sync__c: sync.Id,
        Connection__c: connection.Id,
        SyncQueue__c: row.Id,
        Kind__c: ExceptionLog.KIND_RECORD,
        ErrorType__c: errorType,
      }),
    );
    return row;
  }

  private static row(
    sync: Sync__c,
    status: 'Scheduled' | 'Successful' | 'Failed',
    errorType: string | null,
    lane: string | null,
  ): SyncQueue__c {
    return new SyncQueue__c({
      RecordTypeId: QueueRows.realTimeRecordType(),
      Sync__c: sync.Id,
      Status__c: status,
      ErrorType__c: errorType,
      PendingKey__c: lane,
    });
  }
}
