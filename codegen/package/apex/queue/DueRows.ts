import { Clock } from '../shared/Clock.ts';

/** Questions about what waits in the queue. All go through the indexed PendingKey. */
@WithoutSharing
export class DueRows {
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

  /** @returns when the next row that waits for a time is due; null where none does */
  static nextAttempt(lanes: Set<string>): Datetime | null {
    const now = Clock.now();
    const next = soql<SyncQueue__c>`
      SELECT NextAttempt__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes} AND NextAttempt__c > ${now}
      WITH SYSTEM_MODE ORDER BY NextAttempt__c LIMIT 1`;
    return next.isEmpty() ? null : next.get(0).NextAttempt__c;
  }
}
