import { ScheduledJob } from './ScheduledJob.ts';

/**
 * The package's scheduled jobs (CL-1, CL-3): made once, never twice, and left as an admin moved them. Without sharing and in system mode: the install
 * script calls it, which may call nothing else.
 */
@WithoutSharing
export class Schedules {
  static readonly DELETION: string = 'Delete Processed Syncs';

  private static readonly DELETION_CLASS: string = 'DeleteProcessedSyncs';
  private static readonly HEARTBEAT_CLASS: string = 'Heartbeat';

  /** Five of the org's hundred scheduled jobs. */
  static all(): List<ScheduledJob> {
    const jobs = new List<ScheduledJob>([
      new ScheduledJob(Schedules.DELETION, Schedules.DELETION_CLASS, '0 0 1 * * ?'),
    ]);
    for (const minute of new List<string>(['00', '15', '30', '45'])) {
      const cron = `0 ${Integer.valueOf(minute)} * * * ?`;
      jobs.add(new ScheduledJob(`MoEngage Heartbeat ${minute}`, Schedules.HEARTBEAT_CLASS, cron));
    }
    return jobs;
  }

  /** @returns null where no job of the package has this name: nothing else may be touched */
  static find(name: string | null): ScheduledJob | null {
    for (const job of Schedules.all()) {
      if (name !== null && job.name.equals(name)) {
        return job;
      }
    }
    return null;
  }

  /** Schedules what is missing; one that will never fire again is replaced. */
  static ensure(): void {
    const existing = Schedules.triggers();
    for (const job of Schedules.all()) {
      const schedule = existing.get(job.name);
      if (schedule === null) {
        System.schedule(job.name, job.cronExpression, job.newInstance());
      } else if (schedule.NextFireTime === null) {
        System.abortJob(schedule.Id);
        System.schedule(job.name, schedule.CronExpression, job.newInstance());
      }
    }
  }

  /** Gives the job to the running user, at the times that it has now (CL-1). */
  static takeOver(job: ScheduledJob): void {
    const schedule = Schedules.triggers().get(job.name);
    if (schedule !== null) {
      System.abortJob(schedule.Id);
    }
    System.schedule(job.name, schedule === null ? job.cronExpression : schedule.CronExpression, job.newInstance());
  }

  /** @returns the org's schedules of these jobs, by name */
  static triggers(): Map<string, CronTrigger> {
    const names = new Set<string>();
    for (const job of Schedules.all()) {
      names.add(job.name);
    }
    const triggers = new Map<string, CronTrigger>();
    for (const schedule of soql<CronTrigger>`
      SELECT Id, CronExpression, NextFireTime, PreviousFireTime, State, OwnerId, CronJobDetail.Name
      FROM CronTrigger
      WHERE CronJobDetail.Name IN ${names}
      WITH SYSTEM_MODE`) {
      triggers.put(schedule.CronJobDetail!.Name, schedule);
    }
    return triggers;
  }
}
