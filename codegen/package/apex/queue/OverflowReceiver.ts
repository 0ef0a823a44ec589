import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { OverflowRows } from './OverflowRows.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * Makes the rows that a transaction near its limits could not make itself (RT-3). The events arrive at once, possibly before that transaction has
 * committed: then this run is given up and comes back later.
 */
@WithoutSharing
export class OverflowReceiver {
  /** A trigger on an event that gives up ten times is suspended by the platform. */
  private static readonly MOST_RETRIES: Integer = 6;

  private readonly log: ExceptionLog = new ExceptionLog('ChangeOverflow');
  private inserted: Integer = 0;

  /** @param events - in the order of publishing; those that are left when the limits near come back in another run */
  static receive(events: List<ChangeOverflow__e>): void {
    const receiver = new OverflowReceiver();
    for (const event of events) {
      const syncs = OverflowRows.syncsOf(event);
      if (syncs !== null && !syncs.isEmpty()) {
        OverflowReceiver.waitForCommit(event);
        const rows = new OverflowRows(event, receiver.log).of(syncs);
        if (receiver.inserted > 0 && !OverflowReceiver.hasRoom(rows)) {
          break;
        }
        receiver.save(rows);
      }
      EventBus.TriggerContext.currentContext().setResumeCheckpoint(event.ReplayId!);
    }
    if (receiver.inserted > 0) {
      EventBus.publish(new DrainRequested__e({ Reason__c: 'Overflow' }));
    }
    receiver.log.save();
  }

  /** A created record that can't be seen yet is one whose transaction has not committed. */
  private static waitForCommit(event: ChangeOverflow__e): void {
    const context = EventBus.TriggerContext.currentContext();
    if (!event.Operation__c.equals(QueueRows.CREATE) || context.retries >= OverflowReceiver.MOST_RETRIES) {
      return;
    }
    const recordId = Id.valueOf(event.RecordIds__c!.substringBefore(','));
    // The name of the object comes from its describe.
    const query = `SELECT Id FROM ${recordId.getSObjectType().getDescribe().getName()} WHERE Id = :recordId`;
    const found = Database.queryWithBinds(
      query,
      new Map<string, unknown>([['recordId', recordId]]),
      AccessLevel.SYSTEM_MODE,
    );
    if (found.isEmpty()) {
      throw new EventBus.RetryableException('The transaction that made these changes has not committed yet.');
    }
  }

  private static hasRoom(rows: List<SyncQueue__c>): boolean {
    return (
      Limits.getLimitDmlRows() - Limits.getDmlRows() > rows.size() &&
      Limits.getLimitDmlStatements() - Limits.getDmlStatements() > 3
    );
  }

  private save(rows: List<SyncQueue__c>): void {
    if (rows.isEmpty()) {
      return;
    }
    const results = Database.insert(rows, false, AccessLevel.SYSTEM_MODE);
    for (let index = 0; index < results.size(); index++) {
      if (!results.get(index).isSuccess()) {
        this.log.addRow(rows.get(index), null, 'Sync Queue', results.get(index).getErrors().get(0).getMessage(), null);
      }
    }
    this.inserted += rows.size();
  }
}
