import { Clock } from '../shared/Clock.ts';

/** Questions about what waits in the queue. All go through the indexed PendingKey. */
@WithoutSharing
export class DueRows {
  private static readonly MILLIS_PER_MINUTE: Integer = 60000;

  static exist(lanes: Set<string>): boolean {
    const now = Clock.now();
    return !soql<SyncQueue__c>`
      SELECT Id FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes} AND (NextAttempt__c = NULL OR NextAttempt__c <= ${now})
      WITH SYSTEM_MODE LIMIT 1`.isEmpty();
  }

  /** Due now or later. */
  static anyPending(lanes: Set<string>): boolean {
    return !soql<SyncQueue__c>`SELECT Id FROM SyncQueue__c WHERE PendingKey__c IN ${lanes} WITH SYSTEM_MODE LIMIT 1`.isEmpty();
  }

  /** @returns minutes, at least one, until the next row is due; null where none will be */
  static minutesUntilNext(lanes: Set<string>): Integer | null {
    const now = Clock.now();
    const next = soql<SyncQueue__c>`
      SELECT NextAttempt__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes} AND NextAttempt__c > ${now}
      WITH SYSTEM_MODE ORDER BY NextAttempt__c LIMIT 1`;
    if (next.isEmpty()) {
      return null;
    }
    const millis: Long = next.get(0).NextAttempt__c!.getTime() - now.getTime();
    const minutes: Long = (millis + DueRows.MILLIS_PER_MINUTE - 1) / DueRows.MILLIS_PER_MINUTE;
    return minutes.intValue();
  }
}
