import { listView, where } from '../../../compiler/metadata/index.ts';

const realTimeColumns = ['NAME', 'Sync__c', 'Status__c', 'RecordId__c', 'Operation__c', 'NumberOfRetries__c', 'ErrorType__c', 'SyncStatus__c', 'CREATED_DATE'];
const historicalColumns = ['NAME', 'Sync__c', 'Status__c', 'RecordsTotal__c', 'RecordsProcessed__c', 'RecordsFailed__c', 'NumberOfRetries__c', 'ErrorType__c', 'CREATED_DATE'];

const realTime = where('RECORDTYPE', 'equals', 'SyncQueue__c.Real_Time_Sync');
const historical = where('RECORDTYPE', 'equals', 'SyncQueue__c.Historical_Sync');
/** HS-7: records that failed in a Historical Sync are queued one by one, yet are no real-time changes. */
const notHistoric = where('Operation__c', 'notEqual', 'Historic');

export const syncQueueListViews = [
  listView('Real_Time_Syncs', 'Real Time Syncs', realTimeColumns, realTime, notHistoric),
  listView('Historical_Syncs', 'Historical Syncs', historicalColumns, historical),
  listView('Waiting_To_Be_Sent', 'What Is Waiting to Be Sent', [...realTimeColumns, 'NextAttempt__c', 'WaitReason__c'], where('Status__c', 'equals', 'Scheduled')),
  listView('Being_Processed', 'What Is Being Processed', [...realTimeColumns, 'JobId__c'], where('Status__c', 'equals', 'Processing')),
  listView('Needs_A_Person', 'What Needs a Person', realTimeColumns, where('Status__c', 'equals', 'Failed'), where('NextAttempt__c', 'equals')),
  listView('Retried_Automatically', 'What Is Retried Automatically', [...realTimeColumns, 'NextAttempt__c'], where('Status__c', 'equals', 'Failed'), where('NextAttempt__c', 'notEqual')),
  listView('Failed_In_Historical_Syncs', 'What Failed in Historical Syncs', [...realTimeColumns, 'ParentSyncQueue__c'], where('Operation__c', 'equals', 'Historic')),
];
