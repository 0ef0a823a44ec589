import { AlertKey } from './AlertKey.ts';

/**
 * Which alerts are open (UI-6): a row of DrainLease each, whose unique key lets two heartbeats at once tell an alert once. WakeRequested says that
 * nobody could be told yet, for want of recipients. System mode: it is bookkeeping of a job.
 */
@WithoutSharing
export class AlertMarks {
  /** @returns by key */
  static open(): Map<string, DrainLease__c> {
    const pattern = `${AlertKey.PREFIX}%`;
    const marks = new Map<string, DrainLease__c>();
    for (const mark of soql<DrainLease__c>`
      SELECT Id, Key__c, WakeRequested__c FROM DrainLease__c
      WHERE Key__c LIKE ${pattern} WITH SYSTEM_MODE ORDER BY CreatedDate, Name`) {
      marks.put(mark.Key__c, mark);
    }
    return marks;
  }

  /**
   * @param isToBeTold - whether nobody can be told now
   * @returns those that this call made: another heartbeat may have been faster
   */
  static add(keys: List<AlertKey>, isToBeTold: boolean): Set<string> {
    const marks = new List<DrainLease__c>();
    for (const key of keys) {
      marks.add(new DrainLease__c({ Key__c: key.text, WakeRequested__c: isToBeTold }));
    }
    const results = Database.insert(marks, false, AccessLevel.SYSTEM_MODE);
    const made = new Set<string>();
    for (let index = 0; index < marks.size(); index++) {
      if (results.get(index).isSuccess()) {
        made.add(marks.get(index).Key__c);
      }
    }
    return made;
  }

  static told(marks: List<DrainLease__c>): void {
    for (const mark of marks) {
      mark.WakeRequested__c = false;
    }
    Database.update(marks, false, AccessLevel.SYSTEM_MODE);
  }

  static remove(marks: List<DrainLease__c>): void {
    Database.delete(marks, false, AccessLevel.SYSTEM_MODE);
  }
}
