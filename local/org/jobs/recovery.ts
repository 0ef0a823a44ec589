import type { JobParts } from './job-parts.ts';
import type { BatchJobs } from './kinds/batch.ts';
import { nextFire, parseCron } from './cron.ts';

/** What the row of a job says that was under way when the process died. */
export const restartStatus = 'Job aborted: the org was restarted while it ran.';

/**
 * After a restart: jobs that were running when the process died end as **Aborted**; their unfinished transaction is gone, later chunks and `finish` do not
 * run, finalizers do not either. Jobs between two pieces go on. A schedule that was firing keeps its next time. This is the hard reading of what Salesforce
 * does (its app servers drain batches before they restart, and abort what they can't), so that packages prove their own recovery on it.
 */
export function recover(parts: JobParts, batches: BatchJobs): number {
  const { store, rows, transactions, clock } = parts;
  return transactions.bookkeeping(() => {
    const broken = store.inState('running');
    for (const job of broken) {
      switch (job.work.kind) {
        case 'scheduled': {
          const next = nextFire(parseCron(job.work.cron), clock.now(), job.work.timeZone);
          rows.setStatus(job.work.asyncJobId, next === null ? 'Aborted' : 'Queued', { extendedStatus: restartStatus });
          if (next === null) {
            store.remove(job.id);
            rows.removeCronTrigger(job.id);
          } else {
            rows.fired(job.id, clock.now(), next);
            store.save({ ...job, state: 'waiting', due: next });
          }
          break;
        }
        case 'scheduledBatch':
          // Starting a batch is one transaction: it was rolled back, so it is still to be done.
          store.save({ ...job, state: 'waiting' });
          break;
        default:
          store.remove(job.id);
          rows.setStatus(job.id, 'Aborted', { extendedStatus: restartStatus });
      }
    }
    batches.promote();
    return broken.length;
  });
}
