import type { JobParts } from './job-parts.ts';
import type { BatchJobs } from './kinds/batch.ts';

/**
 * After a restart: what was running when the process died goes on. Its unfinished transaction is gone, as all of its kind is on Salesforce: scheduled jobs
 * and future methods that a service downtime interrupts are rolled back and run again, and so is the piece (start, one chunk, finish) of a batch that was
 * under way. A callout that was already answered is made again.
 * Source: Apex Developer Guide "Apex Scheduler" and "Future Methods" (downtime for service maintenance).
 */
export function recover(parts: JobParts, batches: BatchJobs): number {
  const { store, rows, transactions } = parts;
  return transactions.bookkeeping(() => {
    const broken = store.inState('running');
    for (const job of broken) {
      store.save({ ...job, state: 'waiting' });
      if (job.work.kind === 'scheduledBatch') continue;
      const asyncJobId = job.work.kind === 'scheduled' ? job.work.asyncJobId : job.id;
      rows.setStatus(asyncJobId, job.work.kind === 'batch' && job.work.phase !== 'start' ? 'Processing' : 'Queued');
    }
    batches.promote();
    return broken.length;
  });
}
