import { HistoricRows } from '../history/HistoricRows.ts';
import { Directions } from '../mapping/Directions.ts';
import { DrainCoordinator } from '../queue/DrainCoordinator.ts';
import { PlatformJobs } from '../queue/PlatformJobs.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { Settings } from '../shared/Settings.ts';
import { BacklogView } from './BacklogView.ts';

/**
 * What waits in the queue (UI-5). Each question asks for lanes, values of the indexed PendingKey that only waiting rows have: rows that are done
 * cost nothing, however many there are, and a count is charged as one query row. User mode.
 */
@WithSharing
export class Backlog {
  static view(): BacklogView {
    const lanes = Backlog.lanes();
    const view = new BacklogView();
    view.waiting = soql.count`SELECT COUNT() FROM SyncQueue__c WHERE PendingKey__c IN ${lanes} WITH USER_MODE`;
    view.alertLimit = Settings.alertBacklogLimit();
    for (const oldest of soql<SyncQueue__c>`
      SELECT Id, Name, CreatedDate, WaitReason__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${lanes} WITH USER_MODE ORDER BY CreatedDate, Name LIMIT 1`) {
      view.oldestId = oldest.Id;
      view.oldestName = oldest.Name;
      view.oldestSince = oldest.CreatedDate;
      view.oldestWaitReason = oldest.WaitReason__c;
    }
    view.isSending = Backlog.isSending();
    return view;
  }

  /** Lanes of all outbound syncs, switched off ones too: their rows wait as well. Rows of historic syncs have a lane of their own. */
  private static lanes(): Set<string> {
    const lanes = new Set<string>([HistoricRows.LANE]);
    for (const sync of soql<Sync__c>`SELECT Id FROM Sync__c WHERE Direction__c = ${Directions.OUTBOUND} WITH USER_MODE`) {
      lanes.add(QueueRows.lane(sync.Id));
    }
    return lanes;
  }

  private static isSending(): boolean {
    const leases = soql<DrainLease__c>`SELECT JobId__c FROM DrainLease__c WHERE Key__c = ${DrainCoordinator.DRAIN} WITH USER_MODE LIMIT 1`;
    return !leases.isEmpty() && PlatformJobs.isAlive(leases.get(0).JobId__c);
  }
}
