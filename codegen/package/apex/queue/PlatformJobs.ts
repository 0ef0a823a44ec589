/** Whether a job that we started still lives. Ids of batch and queueable jobs, and of schedules, are told apart by their prefix. */
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
}
