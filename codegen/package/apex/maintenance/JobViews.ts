import { JobView } from './JobView.ts';
import { Schedules } from './Schedules.ts';

/** The package's scheduled jobs as screens show them, also those that are missing. */
@WithSharing
export class JobViews {
  /** In the order of {@link Schedules.all} */
  static all(): List<JobView> {
    const found = Schedules.triggers();
    const owners = JobViews.ownersOf(found.values());
    const views = new List<JobView>();
    for (const job of Schedules.all()) {
      const view = new JobView(job.name, job.cronExpression);
      const schedule = found.get(job.name);
      if (schedule !== null) {
        view.isScheduled = schedule.NextFireTime !== null;
        view.cronExpression = schedule.CronExpression;
        view.nextFireTime = schedule.NextFireTime;
        view.previousFireTime = schedule.PreviousFireTime;
        view.state = schedule.State;
        view.ownerName = owners.get(schedule.OwnerId)?.Name ?? null;
        view.isMine = schedule.OwnerId === UserInfo.getUserId();
      }
      views.add(view);
    }
    return views;
  }

  /** By time; those that will not run last. */
  static nextFirst(): List<JobView> {
    const sorted = new List<JobView>();
    for (const view of JobViews.all()) {
      let index: Integer = 0;
      while (index < sorted.size() && !JobViews.isBefore(view, sorted.get(index))) {
        index++;
      }
      if (index === sorted.size()) {
        sorted.add(view);
      } else {
        sorted.add(index, view);
      }
    }
    return sorted;
  }

  private static isBefore(one: JobView, other: JobView): boolean {
    return one.nextFireTime !== null && (other.nextFireTime === null || one.nextFireTime < other.nextFireTime);
  }

  private static ownersOf(found: List<CronTrigger>): Map<Id, User> {
    const ownerIds = new Set<Id>();
    for (const schedule of found) {
      ownerIds.add(schedule.OwnerId);
    }
    return new Map<Id, User>(soql<User>`SELECT Id, Name FROM User WHERE Id IN ${ownerIds} WITH USER_MODE`);
  }
}
