import { HistoricRun } from './HistoricRun.ts';

/**
 * Sends all records of a sync (HS-5). The admin finds it under this name in Apex Jobs. A chunk that the platform kills is told by an event (HS-8).
 * System mode: it sends what the mapping says, whoever started it.
 */
@WithoutSharing
export class HistoricalSyncBatch
  implements Database.Batchable<SObject>, Database.AllowsCallouts, Database.Stateful, Database.RaisesPlatformEvents
{
  private readonly run: HistoricRun;

  /** @param rowId - the Sync Queue record of the historic sync */
  constructor(rowId: Id) {
    this.run = new HistoricRun(rowId);
  }

  start(context: Database.BatchableContext): Database.QueryLocator {
    return this.run.start(context.getJobId());
  }

  execute(context: Database.BatchableContext, scope: List<SObject>): void {
    this.run.execute(context.getJobId(), scope);
  }

  finish(context: Database.BatchableContext): void {
    this.run.finish(context.getJobId());
  }
}
