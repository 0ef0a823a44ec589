import { Clock } from '../shared/Clock.ts';
import { Backoff } from './Backoff.ts';
import { RateLimitReset } from './RateLimitReset.ts';

/** Rate-limited pairs of connection and object (ER-6): while a pause lasts, nothing of the pair is sent. */
@WithoutSharing
export class Pauses {
  private static readonly MILLIS_PER_SECOND: Integer = 1000;
  private static readonly MILLIS_PER_MINUTE: Integer = 60000;

  static key(connectionId: Id, objectName: string): string {
    return `${connectionId}:${objectName}`;
  }

  /** @returns the end of each pause that is not over, by key */
  static active(keys: Set<string>): Map<string, Datetime> {
    const now = Clock.now();
    const ends = new Map<string, Datetime>();
    for (const pause of soql<Pause__c>`SELECT Key__c, Until__c FROM Pause__c WHERE Key__c IN ${keys} AND Until__c > ${now} WITH SYSTEM_MODE`) {
      ends.put(pause.Key__c, pause.Until__c!);
    }
    return ends;
  }

  /** @returns when the next pause ends; null where none lasts */
  static nextEnd(): Datetime | null {
    const now = Clock.now();
    const next = soql<Pause__c>`SELECT Until__c FROM Pause__c WHERE Until__c > ${now} WITH SYSTEM_MODE ORDER BY Until__c LIMIT 1`;
    return next.isEmpty() ? null : next.get(0).Until__c;
  }

  /** @returns the pairs among these that have not had a success since their last limit, over or not */
  static known(keys: Set<string>): Set<string> {
    const known = new Set<string>();
    for (const pause of soql<Pause__c>`SELECT Key__c FROM Pause__c WHERE Key__c IN ${keys} WITH SYSTEM_MODE`) {
      known.add(pause.Key__c);
    }
    return known;
  }

  /**
   * Makes each pair wait one step longer than last time, or as long as MoEngage says where that is longer (ER-6).
   * @param resetHeaders - MoEngage's word of when the limit ends, by key; null or absent where it gave none
   * @returns the end of the pause, by key
   */
  static lengthen(keys: Set<string>, resetHeaders: Map<string, string | null>): Map<string, Datetime> {
    const known = new Map<string, Pause__c>();
    for (const pause of soql<Pause__c>`SELECT Id, Key__c, Step__c FROM Pause__c WHERE Key__c IN ${keys} WITH SYSTEM_MODE`) {
      known.put(pause.Key__c, pause);
    }
    const ends = new Map<string, Datetime>();
    const rows = new List<Pause__c>();
    for (const key of keys) {
      const row = known.get(key) ?? new Pause__c({ Key__c: key, Step__c: 0 });
      const step: Integer = (row.Step__c ?? 0).intValue() + 1;
      row.Step__c = step;
      row.Until__c = Pauses.end(step, resetHeaders.get(key));
      ends.put(key, row.Until__c);
      rows.add(row);
    }
    Database.upsert(rows, false, AccessLevel.SYSTEM_MODE);
    return ends;
  }

  private static end(step: Integer, resetHeader: string | null): Datetime {
    const now = Clock.nowMillis();
    const ours: Long = now + (Backoff.minutes(step) as Long) * Pauses.MILLIS_PER_MINUTE;
    const theirs: Long = now + RateLimitReset.secondsLeft(resetHeader, now) * Pauses.MILLIS_PER_SECOND;
    return Datetime.newInstance(theirs > ours ? theirs : ours);
  }

  /** A success clears the step: the next limit starts at one minute again. */
  static lift(keys: Set<string>): void {
    const rows = soql<Pause__c>`SELECT Id FROM Pause__c WHERE Key__c IN ${keys} WITH SYSTEM_MODE`;
    if (!rows.isEmpty()) {
      Database.delete(rows, false, AccessLevel.SYSTEM_MODE);
    }
  }

  /** A pair that nothing was sent for in a day starts anew. The heartbeat asks. */
  static forgetOld(): void {
    const before = Clock.now().addDays(-1);
    Database.delete(
      soql<Pause__c>`SELECT Id FROM Pause__c WHERE Until__c < ${before} WITH SYSTEM_MODE`,
      false,
      AccessLevel.SYSTEM_MODE,
    );
  }
}
