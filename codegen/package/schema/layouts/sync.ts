import { layout, relatedList } from '../../../compiler/metadata/index.ts';
import { adminButtons } from '../buttons.ts';
import { sync } from '../objects/sync.ts';

export const syncLayout = layout(sync, {
  excludeButtons: adminButtons,
  sections: [
    {
      label: 'Sync',
      columns: [
        ['Name', 'Connection__c', 'Direction__c', 'Active__c', 'Archived__c'],
        ['SalesforceObject__c', 'MoEngageEntity__c', 'EventName__c', 'AllowEcho__c'],
      ],
    },
    {
      label: 'Last Historic Sync',
      columns: [
        ['LastSyncDateTime__c', 'LastHistoricSyncStatus__c', 'LastHistoricSyncQueueRecord__c'],
        ['LastHistoricSyncApexBatchJobId__c', 'LastHistoricSyncBatchRawJobId__c', 'LastHistoricSyncQueueId__c'],
      ],
    },
    { label: 'Deleted Records', columns: [['DeleteHandling__c'], ['DeleteEventName__c']] },
    { label: 'Records to Sync', columns: [['Filter__c']] },
  ],
  relatedLists: [
    relatedList('FieldMapping__c', 'Sync__c', ['SalesforceField__c', 'MoEngageAttribute__c', 'DataType__c', 'IsIdentifier__c']),
    relatedList('SyncQueue__c', 'Sync__c', ['RECORDTYPE', 'Status__c', 'NumberOfRetries__c', 'ErrorType__c', 'CREATED_DATE']),
    relatedList('Exception__c', 'Sync__c', ['ErrorType__c', 'RecordLink__c', 'ErrorMessage__c', 'CREATED_DATE']),
  ],
});
