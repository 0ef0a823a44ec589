import { packageComponents } from '../index.ts';

/** The words that the product's documentation uses, letter by letter. */
const fieldLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Connection__c: { Name: 'Connection Name', WorkspaceId__c: 'Workspace ID', DataCenter__c: 'MoEngage Data center' },
  Sync__c: {
    LastSyncDateTime__c: 'Last Sync Date Time',
    LastHistoricSyncApexBatchJobId__c: 'Last Historic Sync Apex Batch Job ID',
    LastHistoricSyncBatchRawJobId__c: 'Last Historic Sync Batch Raw Job ID',
    LastHistoricSyncQueueId__c: 'Last Historic Sync Queue ID',
    LastHistoricSyncQueueRecord__c: 'Last Historic Sync Queue Record',
    LastHistoricSyncStatus__c: 'Last Historic Sync Status',
  },
  SyncQueue__c: {
    Sync__c: 'Sync',
    HistoricalSyncBatchSize__c: 'Historical Sync Batch Size',
    Status__c: 'Status',
    NumberOfRetries__c: 'Number of retries',
    SyncStatus__c: 'Sync Status',
    ParentSyncQueue__c: 'Parent Sync Queue',
    ErrorType__c: 'Error Type',
    LastProcessedRecordId__c: 'Last Processed Record Id',
  },
  Exception__c: {
    Name: 'Exception',
    ApexClass__c: 'Apex Class',
    SyncQueue__c: 'Sync Queue',
    RecordLink__c: 'Record Id',
    ErrorMessage__c: 'Error Message',
    MoEngageErrorMessage__c: 'MoEngage Error Message',
    SalesforceErrorMessage__c: 'Salesforce Error Message',
  },
  MoEngageSettings__c: {
    SyncQueueBatchSize__c: 'Sync Queue Batch Size',
    SyncQueueSchedulerTime__c: 'Sync Queue Scheduler Time',
    FlexQueueLimit__c: 'Flex Queue Limit',
    HistoricalSyncSchedulerTime__c: 'Historical Sync Scheduler Time',
    RecordDeletionInterval__c: 'Record Deletion Interval',
  },
};

const components = packageComponents({ controllers: [], restResources: [] });
const object = (name: string) => components.objects!.find((candidate) => candidate.fullName === name)!;
const field = (objectName: string, name: string) => object(objectName).fields!.find((candidate) => candidate.fullName === name)!;
const shownOn = (objectName: string): string[] =>
  components
    .layouts!.find((layout) => layout.fullName.startsWith(`${objectName}-`))!
    .layoutSections!.flatMap((section) => section.layoutColumns ?? [])
    .flatMap((column) => (column.layoutItems ?? []).map((item) => item.field!));

describe('words of the product', () => {
  test.each(Object.entries(fieldLabels))('labels of %s', (name, labels) => {
    const actual = Object.keys(labels).map((fieldName) => [fieldName, fieldName === 'Name' ? object(name).nameField?.label : field(name, fieldName).label]);
    expect(Object.fromEntries(actual)).toEqual(labels);
  });

  test.each(['Sync__c', 'SyncQueue__c', 'Exception__c'])('the page of %s shows every field of its table', (name) => {
    expect(shownOn(name)).toEqual(expect.arrayContaining(Object.keys(fieldLabels[name]!)));
  });

  test('UI-2: a Sync Queue record shows its record type, its failed rows and its exceptions', () => {
    expect(shownOn('SyncQueue__c')).toContain('RecordTypeId');
    const [layout] = components.layouts!.filter(({ fullName }) => fullName.startsWith('SyncQueue__c-'));
    expect(layout?.relatedLists?.map(({ relatedList }) => relatedList)).toEqual(['SyncQueue__c.ParentSyncQueue__c', 'Exception__c.SyncQueue__c']);
    expect([field('SyncQueue__c', 'ParentSyncQueue__c').relationshipLabel, field('Exception__c', 'SyncQueue__c').relationshipLabel]).toEqual([
      'Failed Sync Queues',
      'Exceptions',
    ]);
  });

  test('record types of the queue', () => {
    expect(object('SyncQueue__c').recordTypes?.map(({ fullName, label }) => [fullName, label])).toEqual([
      ['Real_Time_Sync', 'Real-Time Sync'],
      ['Historical_Sync', 'Historical Sync'],
    ]);
  });

  test('list views that the documentation names', () => {
    const labels = (name: string) => object(name).listViews?.map((view) => view.label);
    expect(labels('Sync__c')).toContain('All Syncs');
    expect(labels('SyncQueue__c')).toEqual(expect.arrayContaining(['Real Time Syncs', 'Historical Syncs']));
    expect(labels('Exception__c')).toContain('Error Logs');
  });

  test('HS-7: records that failed in a Historical Sync stay out of "Real Time Syncs"', () => {
    const view = object('SyncQueue__c').listViews?.find(({ label }) => label === 'Real Time Syncs');
    expect(view?.filters).toContainEqual({ field: 'Operation__c', operation: 'notEqual', value: 'Historic' });
  });
});
