import { listView, where } from '../../../compiler/metadata/index.ts';

const columns = ['NAME', 'SalesforceObject__c', 'MoEngageEntity__c', 'Connection__c', 'Active__c', 'LastSyncDateTime__c', 'LastHistoricSyncStatus__c'];
const kept = where('Archived__c', 'equals', '0');

export const syncListViews = [
  listView('All_Syncs', 'All Syncs', columns, kept),
  listView('Active_Syncs', 'Active Syncs', columns, kept, where('Active__c', 'equals', '1')),
  listView('Deactivated_Syncs', 'Deactivated Syncs', columns, kept, where('Active__c', 'equals', '0')),
  listView('Historic_Syncs_With_Failures', 'Historic Syncs With Failures', columns, kept, where('LastHistoricSyncStatus__c', 'equals', 'Failed,Partial Success')),
  listView('Archived_Syncs', 'Archived Syncs', columns, where('Archived__c', 'equals', '1')),
];
