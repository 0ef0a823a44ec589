import type { Field, ObjectComponent } from '../../../compiler/metadata/index.ts';
import { objects } from '../objects/index.ts';

/**
 * API names, types and lengths that a released package can never change, in short form: `Name: Type length marks`. Written down a second
 * time on purpose: a slip in the schema must not pass by agreeing with itself.
 */
const contract: Readonly<Record<string, string>> = {
  Connection__c: `WorkspaceId: Text 64; DataCenter: Text 10; Active: Checkbox; LastVerified: DateTime; OrganizationId: Text 18; ClearMode: Text 20`,
  ConnectionSecret__c: `DataKey1: Text 255; DataKey2: Text 255; DataKey3: Text 255`,
  Sync__c: `Connection: Lookup Connection__c Restrict; Direction: Picklist; SalesforceObject: Text 80; MoEngageEntity: Picklist; EventName: Text 200;
    Active: Checkbox; Archived: Checkbox; Filter: LongTextArea 32768; DeleteHandling: Text 40; DeleteEventName: Text 200; AllowEcho: Checkbox;
    LastSyncDateTime: DateTime; LastHistoricSyncApexBatchJobId: Text 18; LastHistoricSyncBatchRawJobId: Text 18; LastHistoricSyncQueueId: Text 18;
    LastHistoricSyncQueueRecord: Lookup SyncQueue__c SetNull; LastHistoricSyncStatus: Picklist`,
  FieldMapping__c: `Sync: MasterDetail Sync__c; SalesforceField: Text 255; MoEngageAttribute: Text 255; DataType: Text 40; IsIdentifier: Checkbox`,
  SyncQueue__c: `Sync: Lookup Sync__c SetNull; HistoricalSyncBatchSize: Number 9; Status: Picklist; NumberOfRetries: Number 9; SyncStatus: Text formula;
    ParentSyncQueue: Lookup SyncQueue__c SetNull; ErrorType: Text 80; LastProcessedRecordId: Text 18; RecordId: Text 18 externalId; Operation: Text 20;
    CustomerId: Text 255; Payload: LongTextArea 131072; ChangedAtMillis: Number 18; Sequence: Number 18; PendingKey: Text 80 externalId;
    NextAttempt: DateTime; ClaimToken: Text 64; JobId: Text 18; WaitReason: Text 255; HistoricLock: Text 40 unique; RecordsTotal: Number 9;
    RecordsProcessed: Number 9; RecordsFailed: Number 9`,
  Exception__c: `ApexClass: Text 80; SyncQueue: Lookup SyncQueue__c SetNull; Sync: Lookup Sync__c SetNull; Connection: Lookup Connection__c SetNull;
    RecordId: Text 18 externalId; RecordLink: Text formula; ErrorType: Text 80; Kind: Text 40; JobId: Text 18; ErrorMessage: LongTextArea 32768;
    MoEngageErrorMessage: LongTextArea 32768; SalesforceErrorMessage: LongTextArea 32768; StackTrace: LongTextArea 32768`,
  Pause__c: `Key: Text 120 unique; Until: DateTime; Step: Number 9`,
  DrainLease__c: `Key: Text 80 unique; JobId: Text 18; WakeRequested: Checkbox`,
  TriggerDeployment__c: `SalesforceObject: Text 80; Snippet: LongTextArea 131072; Status: Text 40; DeployId: Text 18; Result: LongTextArea 131072;
    DeployedBy: Lookup User SetNull; DeployedOn: DateTime; BodyHash: Text 64`,
  InboundReceipt__c: `EventUuid: Text 128 unique caseSensitive; Sync: Lookup Sync__c SetNull`,
  DrainRequested__e: `Reason: Text 80`,
  ChangeOverflow__e: `SalesforceObject: Text 80; Operation: Text 20; ChangedAtMillis: Number 18; RecordIds: LongTextArea 131072; Details: LongTextArea 131072`,
  MoEngageSettings__c: `SyncQueueBatchSize: Number 9 =20; SyncQueueSchedulerTime: Number 9 =5; FlexQueueLimit: Number 9 =50; HistoricalSyncSchedulerTime: Number 9 =5;
    RecordDeletionInterval: Number 9 =7; RecordDeletionBatchSize: Number 9 =2000; FailedRecordDeletionInterval: Number 9 =90;
    HistoricalSyncBatchSize: Number 9 =200; HistoricalFailureRecordLimit: Number 9 =1000; DeployCredential: Text 80; AlertRecipients: Text 255;
    AlertByEmail: Checkbox; AlertBacklogLimit: Number 9 =10000`,
};

function shortForm(field: Field): string {
  const parts = [
    field.type,
    field.length ?? field.precision ?? field.referenceTo,
    field.deleteConstraint,
    field.formula && 'formula',
    field.externalId && 'externalId',
    field.unique && 'unique',
    field.caseSensitive && 'caseSensitive',
    field.type === 'Number' && field.defaultValue && field.defaultValue !== '0' && `=${field.defaultValue}`,
  ];
  return `${field.fullName.replace(/__c$/, '')}: ${parts.filter(Boolean).join(' ')}`;
}

const words = (text: string): string[] => text.split(';').map((entry) => entry.trim().replace(/\s+/g, ' '));
const named = (name: string): ObjectComponent => {
  const object = objects.find((candidate) => candidate.fullName === name);
  if (!object) throw new Error(`The schema has no ${name}.`);
  return object;
};

describe('the data model', () => {
  test('has these objects and no others', () => {
    expect(objects.map((object) => object.fullName).sort()).toEqual(Object.keys(contract).sort());
  });

  test.each(Object.entries(contract))('%s has the fields of the contract', (name, fields) => {
    expect((named(name).fields ?? []).map(shortForm).sort()).toEqual(words(fields).sort());
  });

  test.each(objects.map((object) => [object.fullName, object] as const))('%s explains itself and each of its fields', (_name, object) => {
    const mute = (object.fields ?? []).filter((field) => !field.description || (!object.fullName.endsWith('__e') && !field.inlineHelpText));
    expect([object.description === undefined, mute.map((field) => field.fullName)]).toEqual([false, []]);
  });

  test('no picklist refuses values: an upgrade adds none to orgs that have the package', () => {
    const restricted = objects.flatMap((object) => object.fields ?? []).filter((field) => field.valueSet?.restricted);
    expect(restricted).toEqual([]);
  });

  test('names are counted where nobody types them', () => {
    const format = (name: string) => named(name).nameField?.displayFormat;
    expect([format('SyncQueue__c'), format('Exception__c')]).toEqual(['SQ-{0000000000}', 'EX-{0000000000}']);
    expect([named('Connection__c').nameField?.type, named('Sync__c').nameField?.type]).toEqual(['Text', 'Text']);
  });

  test('CN-3: the Data Key lies in a protected list setting, the settings of admins in a public hierarchy', () => {
    expect(named('ConnectionSecret__c')).toMatchObject({ customSettingsType: 'List', visibility: 'Protected' });
    expect(named('MoEngageSettings__c')).toMatchObject({ customSettingsType: 'Hierarchy', visibility: 'Public' });
  });

  test('RT-3, RT-4: a drain is asked for after commit, an overflow is told at once', () => {
    expect(named('DrainRequested__e').publishBehavior).toBe('PublishAfterCommit');
    expect(named('ChangeOverflow__e').publishBehavior).toBe('PublishImmediately');
  });

  test('rows of the queue and the log are shared with nobody by rows: object permissions alone decide', () => {
    expect(['SyncQueue__c', 'Exception__c'].map((name) => named(name).sharingModel)).toEqual(['ReadWrite', 'ReadWrite']);
    expect(named('FieldMapping__c').sharingModel).toBe('ControlledByParent');
  });

  test('no object keeps history or a feed', () => {
    expect(objects.filter((object) => object.enableHistory || object.enableFeeds)).toEqual([]);
  });
});
