import { mutation, type Mutation } from './mutation.ts';

/** Mutants of what keeps transactions within the platform's limits. */
export const limits: readonly Mutation[] = [
  mutation('RT-3', 'TransactionBudget', 'rows that a query may still read are not looked at', 'rowsLeft > TransactionBudget.RESERVED_QUERY_ROWS &&', ''),
  mutation('RT-3', 'ChangeOverflow', 'an event too many ends the save', '!TransactionBudget.allowsPublishing()', 'false'),
  mutation('RT-3', 'ChangeCapture', 'a log without room ends the save', 'TransactionBudget.allowsLog(this.log.size())', 'true'),
  mutation('RT-3', 'CapturedRows', 'what was worked on is lost when memory runs short', 'rows.size();\n    this.rows = new List<SyncQueue__c>();\n    if', 'rows.size();\n    this.rows = new List<SyncQueue__c>();\n    if (TransactionBudget.allowsWork() == false) {\n      return;\n    }\n    if'),
  mutation('RT-3', 'OverflowRows', 'created records without details make no events', 'this.addEvents(sync);', ''),
  mutation('RT-6', 'QueueDrain', 'one execution writes more rows than it may', 'LIMIT :QueueDrain.mostRows', ''),
  mutation('HS-6', 'HistoricLauncher', 'all that wait are tried in one transaction', 'tried == HistoricLauncher.MOST_TRIED', 'false'),
  mutation('HS-4', 'HistoricLauncher', 'those that wait for a person take the turns of others', 'row.WaitReason__c.equals(reason)', 'false'),
  mutation('HS-7', 'HistoricParents', 'more children are counted than a transaction may read', ' && counted + failed <= HistoricParents.MOST_COUNTED', ''),
  mutation('MP-1', 'ObjectCatalogue', 'objects without triggers look as if they had some', 'new ObjectOption(describe, isHistoryOnly || isUser)', 'new ObjectOption(describe, isHistoryOnly)'),
  mutation('MP-1', 'SyncRules', 'users may be written by inbound syncs', ' && !Directions.isInbound(direction);', ';'),
  mutation('UI-7', 'BulkRetry', 'any number of historic syncs is retried in one request', 'tried == BulkRetry.MOST_HISTORIC', 'false'),
  mutation('RT-7', 'HistoricChunk', 'requests of a historic sync go out half full', 'this.mostHeldBack == 0 || deliveries.isEmpty()', 'true'),
  mutation('HS-5', 'HistoricRun', 'what waits for a fuller request is never sent', 'if (!this.carried.isEmpty())', 'if (false)'),
  mutation('HS-8', 'HistoricRecovery', 'a killed chunk passes over what waited before it', '.isFirst(recordIds.get(0))', '.isFirst(recordIds.get(0)) || true'),
  mutation('HS-8', 'HistoricRecovery', 'a killed end loses what waited for it', 'if (HistoricBooks.isReached(row, 0))', 'if (true)'),
  mutation('MP-8', 'Syncs', 'what waited for the filter waits on when it is mended', 'EventBus.publish(new DrainRequested__e());\n    return sync.Id;', 'return sync.Id;'),
  mutation('RT-3', 'CapturedRows', 'only people with rights on the queue make rows', 'Database.insert(rows, false, AccessLevel.SYSTEM_MODE)', 'Database.insert(rows, false, AccessLevel.USER_MODE)'),
  mutation('HS-9', 'HistoricRun', 'small chunks are read again and again before they fill a request', '!isLast && this.isTooLittle(recordIds.size())', 'false'),
];
