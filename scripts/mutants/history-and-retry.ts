import type { Mutation } from './mutations.ts';

const mutation = (rule: string, file: string, says: string, find: string, replace: string): Mutation => ({ rule, file, says, find, replace });

/** Mutants of historic syncs, retries by hand, and clean-up. */
export const historyAndRetry: readonly Mutation[] = [
  mutation('HS-1', 'HistoricSyncs', 'any batch size is taken', 'HistoricSyncs.refuse(Settings.problemOfHistoricalBatchSize(size));\n    Sync__c sync = HistoricSyncs.find(syncId);\n    HistoricSyncs.refuse', 'Sync__c sync = HistoricSyncs.find(syncId);\n    HistoricSyncs.refuse'),
  mutation('HS-2', 'HistoricStatuses', 'a partial success looks like a success', "processed > failed ? 'Partial Success' : 'Failed'", "'Failed'"),
  mutation('HS-3', 'HistoricBooks', 'the job id has 18 characters where Apex Jobs shows 15', '.left(15)', '.left(18)'),
  mutation('HS-4', 'HistoricSyncs', 'no lock is taken', 'HistoricLock__c = sync.MoEngageEntity__c,', ''),
  mutation('HS-4', 'HistoricBooks', 'the lock is kept after the end', 'row.HistoricLock__c = null;\n    row.PendingKey__c = null;\n    row.RecordsTotal__c', 'row.PendingKey__c = null;\n    row.RecordsTotal__c'),
  mutation('HS-5', 'HistoricScope', 'a restart begins at the first record', "condition.text + ' AND Id > :afterId'", 'condition.text'),
  mutation('HS-5', 'HistoricRun', 'the reserve of daily executions is used up', 'if (DailyExecutions.isAtReserve())', 'if (false)'),
  mutation('HS-5', 'HistoricOutcomes', 'what was never sent counts as done', 'this.isKnown(recordIds.get(count))', 'true'),
  mutation('HS-6', 'HistoricLauncher', 'a full flex queue is not looked at', 'FlexQueue.isFull()', 'false'),
  mutation('HS-7', 'HistoricChildren', 'failures have no limit', 'index < failures.size() && index < room', 'index < failures.size()'),
  mutation('HS-7', 'HistoricParents', 'a parent is settled while a child has failed', '!open.contains(parent.Id) && ', ''),
  mutation('HS-8', 'HistoricRecovery', 'a failed start leaves the lock behind', 'HistoricRecovery.fail(row, reason);\n    } else', 'return;\n    } else'),
  mutation('HS-8', 'HistoricRows', 'a run goes on although its record was taken away', 'row != null && HistoricRows.belongsTo(row, jobId) ? row : null', 'row'),
  mutation('HS-9', 'HistoricBooks', 'a chunk writes twice', 'public static void save(SyncQueue__c row) {\n    update as system row;', 'public static void save(SyncQueue__c row) {\n    update as system row;\n    update as system row;'),
  mutation('ER-4', 'ManualRetry', 'a disabled sync may be retried', 'syncStatus == null || !syncStatus.equals(ManualRetry.ACTIVE)', 'false'),
  mutation('ER-4', 'ErrorTypes', 'a missing Customer ID can not be retried', 'ErrorTypes.UNSUPPORTED_MEDIA_TYPE,\n    ErrorTypes.MISSING_ATTRIBUTE', 'ErrorTypes.UNSUPPORTED_MEDIA_TYPE'),
  mutation('ER-5', 'RowClaims', 'two people claim the same row', 'if (row.ClaimToken__c != null)', 'if (false)'),
  mutation('ER-5', 'RowRetry', 'a row is sent without its token', 'AND ClaimToken__c = :token', ''),
  mutation('ER-6', 'RateLimitReset', 'a moment is taken for seconds', 'value < RateLimitReset.LARGEST_SECONDS_LEFT ? value : value - now', 'value'),
  mutation('ER-6', 'HistoricRun', 'the retry count is not reset', 'HistoricBooks.cleared(row);', ''),
  mutation('ER-6', 'WakeUps', 'a later wake-up holds an earlier one up', 'WakeUps.firesAt(kind, lease) <= wanted && ', ''),
  mutation('ER-6', 'BulkSender', 'another object of the connection pauses too', 'this.limitedPairs.containsKey(this.pairOf(delivery))', 'true'),
  mutation('RT-4', 'DrainCoordinator', 'a run ends the lease of another one', 'if (!DrainCoordinator.isHeldBy(lease, jobId)) {\n      return;', 'if (false) {\n      return;'),
  mutation('RT-7', 'BulkSender', 'deletions use up the callouts', 'MOST_DELETIONS = 90', 'MOST_DELETIONS = 100'),
  mutation('UI-7', 'BulkRetry', 'what waits already is queued again', "(status == 'Failed' ||\n      status == 'Partial Success')", '(true)'),
  mutation('CL-1', 'Schedules', 'an upgrade schedules again', 'schedule.NextFireTime == null', 'true'),
  mutation('CL-2', 'RecordDeletion', 'children of an unfinished parent go', "LastModifiedDate < :successfulBefore AND ParentSyncQueue__c = NULL", 'LastModifiedDate < :successfulBefore'),
  mutation('CL-2', 'RecordDeletion', '0 days delete all failures', 'failedDays == 0 ? Datetime.newInstance(0) : ', ''),
  mutation('CL-3', 'HeartbeatWork', 'a dead lease is not revived', 'DrainCoordinator.revive();', ''),
  mutation('CL-3', 'HeartbeatWork', 'dead historic syncs are not found', 'HistoricRecovery.recoverDead();', ''),
];
