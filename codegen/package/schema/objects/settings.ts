import { checkbox, customSetting, text, wholeNumber } from '../../../compiler/metadata/index.ts';

const number = (name: string, label: string, defaultValue: number, description: string) =>
  wholeNumber(name, { label, digits: 9, defaultValue, description });

/**
 * What an admin may tune. Read by `getOrgDefaults()` only; a missing or invalid value falls back to the default that stands here, as
 * field defaults do not reach an org that has no row.
 */
export const moEngageSettings = customSetting({
  name: 'MoEngageSettings__c',
  label: 'MoEngage Settings',
  description: 'Sizes, intervals and limits of the MoEngage App for the whole org. Only the organization-wide values count.',
  kind: 'Hierarchy',
  visibility: 'Public',
  fields: [
    number('SyncQueueBatchSize', 'Sync Queue Batch Size', 20, 'Real-time rows processed in one batch execution (1 to 2000). Default: 20.'),
    number('SyncQueueSchedulerTime', 'Sync Queue Scheduler Time', 5, 'Minutes until processing is tried again where the Flex Queue is full. Default: 5.'),
    number('FlexQueueLimit', 'Flex Queue Limit', 50, 'Waiting jobs in the Flex Queue from which on it counts as full (1 to 99). Default: 50.'),
    number('HistoricalSyncSchedulerTime', 'Historical Sync Scheduler Time', 5, 'Minutes until a Historical Sync is tried again where the Flex Queue is full. Default: 5.'),
    number('RecordDeletionInterval', 'Record Deletion Interval', 7, 'Days after which Successful Sync Queue records are deleted with what belongs to them. Default: 7.'),
    number('RecordDeletionBatchSize', 'Record Deletion Batch Size', 2000, 'Records deleted in one batch execution (1 to 2000). Default: 2000.'),
    number('FailedRecordDeletionInterval', 'Failed Record Deletion Interval', 90, 'Days after which failed Sync Queue records are deleted; 0 keeps them. Default: 90.'),
    number('HistoricalSyncBatchSize', 'Historical Sync Batch Size', 200, 'Records of a Historical Sync in one batch execution (1 to 2000). Default: 200.'),
    number('HistoricalFailureRecordLimit', 'Historical Failure Record Limit', 1000, 'Failed records of one Historical Sync that get rows of their own; more are counted only. Default: 1000.'),
    text('DeployCredential', {
      label: 'Deploy Credential',
      length: 80,
      // TD-8
      description: 'API name of the named credential by which triggers are deployed into this org.',
    }),
    text('AlertRecipients', {
      label: 'Alert Recipients',
      length: 255,
      // UI-6
      description: 'User names, separated by commas, of those who are told when a sync fails, a connection loses access or the backlog grows.',
    }),
    checkbox('AlertByEmail', { label: 'Alert by Email', defaultValue: false, description: 'Whether alerts are also sent by e-mail.' }),
    number('AlertBacklogLimit', 'Alert Backlog Limit', 10000, 'Waiting Sync Queue records from which on an alert is sent; 0: never. Default: 10000.'),
  ],
});
