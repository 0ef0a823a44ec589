import { Clock } from '../shared/Clock.ts';
import { PlatformJobs } from './PlatformJobs.ts';

/**
 * Delayed jobs that come back for what waits. A delayed queueable does not tell when it will run, so each delay of 1 to 10 minutes has a lease of
 * its own, and the time of the lease tells: a job that comes soon enough makes another one needless, and an earlier need is never held up by a
 * later job (ER-6).
 */
@WithoutSharing
export class WakeUps {
  static readonly DRAIN: string = 'wake-up';
  static readonly HISTORIC: string = 'historic-wake-up';

  /** The longest delay that a queueable takes. Source: System.enqueueJob. */
  private static readonly LONGEST_MINUTES: Integer = 10;
  private static readonly MILLIS_PER_MINUTE: Long = 60000;

  /** Sees to it that the job runs within about a minute of the moment, or within ten minutes where the moment is later: it then looks again. */
  static ensure(kind: string, job: Queueable, moment: Datetime): void {
    const minutes = WakeUps.delayMinutes(moment.getTime() - Clock.nowMillis());
    const leases = WakeUps.lock(kind);
    const wanted = Clock.now().addMinutes(minutes);
    for (const lease of leases.values()) {
      if (WakeUps.firesAt(kind, lease) <= wanted && PlatformJobs.isAlive(lease.JobId__c)) {
        return;
      }
    }
    const key = `${kind}-${minutes}`;
    const lease = leases.get(key) ?? new DrainLease__c({ Key__c: key });
    const jobId = PlatformJobs.enqueueLater(job, minutes);
    if (jobId === null) {
      return;
    }
    lease.JobId__c = jobId;
    Database.upsert(lease, DrainLease__c.Key__c, AccessLevel.SYSTEM_MODE);
  }

  /** Pure. @returns whole minutes from 1 to 10, rounded up */
  static delayMinutes(millis: Long): Integer {
    const minutes: Long = (millis + WakeUps.MILLIS_PER_MINUTE - 1) / WakeUps.MILLIS_PER_MINUTE;
    if (minutes < 1) {
      return 1;
    }
    return minutes > WakeUps.LONGEST_MINUTES ? WakeUps.LONGEST_MINUTES : minutes.intValue();
  }

  private static firesAt(kind: string, lease: DrainLease__c): Datetime {
    return lease.LastModifiedDate.addMinutes(Integer.valueOf(lease.Key__c.removeStart(`${kind}-`)));
  }

  private static lock(kind: string): Map<string, DrainLease__c> {
    const keys = new Set<string>();
    for (let minutes: Integer = 1; minutes <= WakeUps.LONGEST_MINUTES; minutes++) {
      keys.add(`${kind}-${minutes}`);
    }
    const leases = new Map<string, DrainLease__c>();
    for (const lease of soql<DrainLease__c>`
      SELECT Id, Key__c, JobId__c, LastModifiedDate FROM DrainLease__c WHERE Key__c IN ${keys} WITH SYSTEM_MODE FOR UPDATE`) {
      leases.put(lease.Key__c, lease);
    }
    return leases;
  }
}
