import { layout, relatedList } from '../../../compiler/metadata/index.ts';
import { machineButtons } from '../buttons.ts';
import { syncQueue } from '../objects/sync-queue.ts';

export const syncQueueLayout = layout(syncQueue, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [
    {
      label: 'Sync Queue',
      columns: [
        ['Name', 'Sync__c', 'SyncStatus__c', 'RecordTypeId', 'ParentSyncQueue__c'],
        ['Status__c', 'NumberOfRetries__c', 'ErrorType__c', 'NextAttempt__c', 'WaitReason__c'],
      ],
    },
    {
      label: 'Historical Sync',
      columns: [
        ['HistoricalSyncBatchSize__c', 'LastProcessedRecordId__c', 'HistoricLock__c'],
        ['RecordsTotal__c', 'RecordsProcessed__c', 'RecordsFailed__c'],
      ],
    },
    {
      label: 'Change',
      columns: [
        ['RecordId__c', 'Operation__c', 'CustomerId__c'],
        ['ChangedAtMillis__c', 'Sequence__c'],
      ],
    },
    { label: 'Payload', columns: [['Payload__c']] },
    { label: 'Processing', columns: [['JobId__c', 'PendingKey__c'], ['ClaimToken__c']] },
  ],
  relatedLists: [
    relatedList('SyncQueue__c', 'ParentSyncQueue__c', ['RecordId__c', 'Status__c', 'NumberOfRetries__c', 'ErrorType__c', 'NextAttempt__c']),
    relatedList('Exception__c', 'SyncQueue__c', ['ApexClass__c', 'RecordLink__c', 'ErrorType__c', 'ErrorMessage__c', 'CREATED_DATE']),
  ],
});
