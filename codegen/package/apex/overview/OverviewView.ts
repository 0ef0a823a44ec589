import { JobView } from '../maintenance/JobView.ts';
import { BacklogView } from './BacklogView.ts';
import { PauseView } from './PauseView.ts';
import { TimeBucketView } from './TimeBucketView.ts';

/** What the Overview shows, but for the health of each sync (UI-5). */
export class OverviewView {
  /** When it was counted */
  @AuraEnabled asOf: Datetime;
  @AuraEnabled backlog: BacklogView;
  /** The oldest first, without gaps */
  @AuraEnabled buckets: List<TimeBucketView>;
  /** Sync Queue records that failed in the period and need a person */
  @AuraEnabled needAPerson: Integer = 0;
  @AuraEnabled pauses: List<PauseView> = new List<PauseView>();
  /** The package's scheduled jobs, the next one first; those that are not scheduled last */
  @AuraEnabled jobs: List<JobView> = new List<JobView>();
  /** What was told and is not over yet (UI-6), a sentence each */
  @AuraEnabled openAlerts: List<string> = new List<string>();

  constructor(asOf: Datetime, backlog: BacklogView, buckets: List<TimeBucketView>) {
    this.asOf = asOf;
    this.backlog = backlog;
    this.buckets = buckets;
  }
}
