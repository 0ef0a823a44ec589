import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { JobView } from './JobView.ts';
import { JobViews } from './JobViews.ts';
import { Schedules } from './Schedules.ts';

/** What the settings screen calls about scheduled jobs (CL-1, UI-4). */
@WithSharing
export class JobsController {
  /** The package's scheduled jobs, also those that are missing. */
  @AuraEnabled static getJobs(): List<JobView> {
    try {
      Permissions.require(Permissions.MANAGE_SETTINGS);
      return JobViews.all();
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
      return JobViews.all();
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
      return JobViews.all();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
