import { readSource } from '../../local/org/metadata/index.ts';
import { openOrg, type Org } from '../../local/org/org.ts';
import { root } from '../test-stages/stage.ts';

/** Rows that one transaction may write. */
const ROWS_OF_A_TRANSACTION = 10_000;
const WAITING = 60_000;
const SENT = 50_000;
const FAILURES = 20_000;

let org: Org;

beforeAll(() => {
  org = openOrg();
  expect(org.deploy(readSource(root, null)).errors).toEqual([]);
  run(
    "insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'MoEngage_Admin_User'].Id);",
  );
  run(`
    Connection__c connection = new Connection__c(Name = 'Prod', WorkspaceId__c = 'W', DataCenter__c = 'DC-01', Active__c = true, OrganizationId__c = UserInfo.getOrganizationId());
    insert connection;
    insert new Sync__c(Name = 'Contacts', Connection__c = connection.Id, Direction__c = 'Salesforce to MoEngage', SalesforceObject__c = 'Contact', MoEngageEntity__c = 'Users', Active__c = false);
    insert new MoEngageSettings__c(SetupOwnerId = UserInfo.getOrganizationId(), AlertRecipients__c = UserInfo.getUserName());`);
  many(
    WAITING,
    "new SyncQueue__c(RecordTypeId = realTime, Sync__c = syncId, Status__c = 'Scheduled', PendingKey__c = syncId)",
  );
  many(SENT, "new SyncQueue__c(RecordTypeId = realTime, Sync__c = syncId, Status__c = 'Successful')");
  many(FAILURES, "new Exception__c(Sync__c = syncId, ErrorType__c = 'Payload Error', ErrorMessage__c = 'Refused')");
}, 600_000);

afterAll(() => org.close());

function run(apex: string): string[] {
  const { compileProblem, exceptionMessage, log } = org.runAnonymous(apex);
  expect(compileProblem ?? exceptionMessage).toBeNull();
  return log.map((line) => line.slice(line.lastIndexOf('|') + 1));
}

function many(count: number, record: string): void {
  for (let written = 0; written < count; written += ROWS_OF_A_TRANSACTION) {
    run(`
      Id syncId = [SELECT Id FROM Sync__c].Id;
      Id realTime = SyncQueue__c.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().get('Real_Time_Sync').getRecordTypeId();
      List<SObject> rows = new List<SObject>();
      for (Integer index = 0; index < ${ROWS_OF_A_TRANSACTION}; index++) { rows.add(${record}); }
      insert rows;`);
  }
}

/** @returns what the Apex prints, then the queries and query rows that it used */
function measured(apex: string): { printed: string[]; queries: number; rows: number } {
  const lines = run(`${apex} System.debug(Limits.getQueries()); System.debug(Limits.getQueryRows());`);
  return { printed: lines.slice(0, -2), queries: Number(lines.at(-2)), rows: Number(lines.at(-1)) };
}

test('UI-5: the overview of 110,000 Sync Queue records is exact, in a handful of query rows', () => {
  const { printed, queries, rows } = measured(`
    OverviewView view = OverviewController.getOverview(24);
    Integer sent = 0; Integer failed = 0;
    for (TimeBucketView bucket : view.buckets) { sent += bucket.sent; failed += bucket.failed; }
    System.debug(view.backlog.waiting); System.debug(sent); System.debug(failed); System.debug(view.backlog.oldestName);`);
  expect(printed).toEqual([String(WAITING), String(SENT), String(FAILURES), 'SQ-0000000001']);
  expect(queries).toBeLessThan(20);
  expect(rows).toBeLessThan(100);
});

test('UI-5: so is the health of its sync', () => {
  const { printed, rows } = measured(`
    SyncHealthView view = OverviewController.getSyncHealth(0).syncs.get(0);
    System.debug(view.waiting); System.debug(view.state); System.debug(view.lastErrorType);`);
  expect(printed).toEqual([String(WAITING), 'Blocked', 'Payload Error']);
  expect(rows).toBeLessThan(100);
});

test('UI-6: looking for alerts costs no more, and tells the backlog', () => {
  const { rows } = measured('AlertCheck.run();');
  expect(rows).toBeLessThan(100);
  expect(org.messages.map(({ subject }) => subject)).toEqual(['More than 10000 records wait to be sent to MoEngage']);
});

test('UI-7: a page of 20,000 failures, and its total', () => {
  const { printed, rows } = measured(`
    FailureFilter filter = new FailureFilter();
    filter.errorType = 'Payload Error';
    FailurePage page = FailuresController.getFailures(filter, null, 50);
    System.debug(page.total); System.debug(page.failures.size());`);
  expect(printed).toEqual([String(FAILURES), '50']);
  expect(rows).toBeLessThan(200);
});
