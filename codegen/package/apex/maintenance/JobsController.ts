import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { JobView } from './JobView.ts';
import { Schedules } from './Schedules.ts';

/** What the settings screen calls about scheduled jobs (CL-1, UI-4). */
@WithSharing
export class JobsController {
  /** The package's scheduled jobs, also those that are missing. */
  @AuraEnabled static getJobs(): List<JobView> {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      return JobsController.views();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Schedules a job under the caller, at the times that it has now; the schedule under another user ends. */
  @AuraEnabled static rescheduleAsMe(name: string): List<JobView> {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      Given.required(name, 'the job');
      const job = Schedules.find(name);
      if (job === null) {
        throw new InvalidInputException(`"${name}" is no job of the MoEngage App. Reload the page.`);
      }
      Schedules.takeOver(job);
      return JobsController.views();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Schedules what is missing: the installation could not, or somebody deleted it. */
  @AuraEnabled static scheduleMissing(): List<JobView> {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      Schedules.ensure();
      return JobsController.views();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  private static views(): List<JobView> {
    const found = Schedules.triggers();
    const owners = JobsController.ownersOf(found.values());
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

  private static ownersOf(found: List<CronTrigger>): Map<Id, User> {
    const ownerIds = new Set<Id>();
    for (const schedule of found) {
      ownerIds.add(schedule.OwnerId);
    }
    return new Map<Id, User>(soql<User>`SELECT Id, Name FROM User WHERE Id IN ${ownerIds} WITH USER_MODE`);
  }
}
