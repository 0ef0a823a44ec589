import { OutboundSyncs } from './OutboundSyncs.ts';
import { QueueRows } from './QueueRows.ts';

/** Tells on each row why it waits for a person (RT-10): its sync or connection is off, or belongs to another org. */
@WithoutSharing
export class WaitReasons {
  private static readonly MOST_ROWS: Integer = 2000;

  /** Writes the reason where it is missing, a bounded number of rows each time; the next run goes on. */
  static tell(): void {
    const reasons = WaitReasons.reasonsByLane();
    if (reasons.isEmpty()) {
      return;
    }
    const rows = soql<SyncQueue__c>`
      SELECT Id, PendingKey__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${reasons.keySet()} AND WaitReason__c = NULL
      WITH SYSTEM_MODE LIMIT ${WaitReasons.MOST_ROWS}`;
    for (const row of rows) {
      row.WaitReason__c = reasons.get(row.PendingKey__c!);
    }
    if (!rows.isEmpty()) {
      Database.update(rows, false, AccessLevel.SYSTEM_MODE);
    }
  }

  private static reasonsByLane(): Map<string, string> {
    const reasons = new Map<string, string>();
    for (const sync of OutboundSyncs.load()) {
      if (sync.blockedBecause !== null) {
        reasons.put(QueueRows.lane(sync.id), sync.blockedBecause);
      }
    }
    return reasons;
  }
}
