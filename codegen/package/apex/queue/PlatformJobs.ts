/** Jobs of the platform, and whether one that we started still lives. Ids of batch and queueable jobs, and of schedules, are told apart by their prefix. */
@WithoutSharing
export class PlatformJobs {
  static isAlive(jobId: string | null): boolean {
    if (jobId === null) {
      return false;
    }
    if (Id.valueOf(jobId).getSObjectType() === CronTrigger.SObjectType) {
      return (
        soql.count`SELECT COUNT() FROM CronTrigger WHERE Id = ${jobId} AND NextFireTime != NULL WITH SYSTEM_MODE` > 0
      );
    }
    return (
      soql.count`
      SELECT COUNT() FROM AsyncApexJob
      WHERE Id = ${jobId} AND Status IN ('Holding', 'Queued', 'Preparing', 'Processing')
      WITH SYSTEM_MODE` > 0
    );
  }

  /**
   * Queues a job for later. From a job only one may be queued, and some orgs end a chain of jobs at a depth: where the platform takes none, the
   * heartbeat comes back instead (CL-3).
   * @returns null where none was queued
   */
  static enqueueLater(job: Queueable, delayMinutes: Integer): Id | null {
    if (Limits.getQueueableJobs() >= Limits.getLimitQueueableJobs()) {
      return null;
    }
    try {
      return System.enqueueJob(job, delayMinutes);
    } catch (error) {
      if (error instanceof AsyncException) {
        return null;
      } else {
        throw error;
      }
    }
  }

  /**
   * Aborts a job whose record says already that it is over: what is left of it would find nothing to do. So where the running user may not abort
   * it, nothing is lost, and the record must not be rolled back for it.
   */
  static abort(jobId: Id): void {
    try {
      System.abortJob(jobId);
    } catch (error) {
      caught(error);
      System.debug(LoggingLevel.WARN, `The job ${jobId} runs on and finds nothing to do: ${error.getMessage()}`);
    }
  }
}
