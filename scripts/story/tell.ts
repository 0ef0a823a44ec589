import { playHistory } from './chapters/history.ts';
import { playInbound } from './chapters/inbound.ts';
import { playMainJob } from './chapters/main-job.ts';
import { playRateLimit } from './chapters/rate-limit.ts';
import { playRetry } from './chapters/retry.ts';
import { queueByStatus } from './queue-by-status.ts';
import type { Report } from './report.ts';
import type { Stage } from './stage.ts';

/** Plays the whole story, chapter by chapter, and reads back what arrived. */
export async function tellStory(stage: Stage): Promise<Report> {
  const { job, contactIds, connectionId } = await playMainJob(stage);
  return {
    ...job,
    history: await playHistory(stage),
    inbound: await playInbound(stage, connectionId),
    rateLimit: await playRateLimit(stage, contactIds),
    retry: await playRetry(stage),
    syncQueueAtEnd: await queueByStatus(stage.org),
  };
}
