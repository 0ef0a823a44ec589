import { OpenAlerts } from '../alerts/OpenAlerts.ts';
import { JobViews } from '../maintenance/JobViews.ts';
import { Clock } from '../shared/Clock.ts';
import { Given } from '../shared/Given.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { Backlog } from './Backlog.ts';
import { OpenPauses } from './OpenPauses.ts';
import { OverviewView } from './OverviewView.ts';
import { SyncHealth } from './SyncHealth.ts';
import { SyncHealthPage } from './SyncHealthPage.ts';
import { Throughput } from './Throughput.ts';
import { TimeBuckets } from './TimeBuckets.ts';

/** What the Overview calls (UI-4, UI-5). Its number of queries is constant: about ten here, and at most 43 for a page of health. */
@WithSharing
export class OverviewController {
  /**
   * Backlog, what was sent and what failed over time, pauses, jobs and open alerts.
   * @param hours - the period of the charts: 24 or 168
   */
  @AuraEnabled static getOverview(hours: Integer): OverviewView {
    try {
      Permissions.require(Permissions.MONITOR_SYNCS);
      Given.required(hours, 'the period');
      const buckets = new TimeBuckets(hours, Clock.nowMillis());
      Throughput.fill(buckets);
      const view = new OverviewView(Clock.now(), Backlog.view(), buckets.views);
      view.needAPerson = OverviewController.needAPerson(buckets.start());
      view.pauses = OpenPauses.views();
      view.jobs = JobViews.nextFirst();
      view.openAlerts = OpenAlerts.titles();
      return view;
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /**
   * How each sync fares, twenty a page.
   * @param pageNumber - from 0
   */
  @AuraEnabled static getSyncHealth(pageNumber: Integer): SyncHealthPage {
    try {
      Permissions.require(Permissions.MONITOR_SYNCS);
      Given.required(pageNumber, 'the page');
      return SyncHealth.page(pageNumber);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Selective by SystemModstamp: of older failures the list of failures tells. */
  private static needAPerson(since: Datetime): Integer {
    return soql.count`
      SELECT COUNT() FROM SyncQueue__c
      WHERE SystemModstamp >= ${since} AND Status__c IN ('Failed', 'Partial Success') AND PendingKey__c = NULL
      WITH USER_MODE`;
  }
}
