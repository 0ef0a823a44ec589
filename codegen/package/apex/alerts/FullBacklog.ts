import { HistoricRows } from '../history/HistoricRows.ts';
import { OutboundSyncs } from '../queue/OutboundSyncs.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { Settings } from '../shared/Settings.ts';
import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';
import { AlertSource } from './AlertSource.ts';

/** More records wait than the Alert Backlog Limit allows (UI-6). Over below four fifths of it, so that a backlog at its edge is not told again and again. */
@WithoutSharing
export class FullBacklog implements AlertSource {
  kinds(): Set<AlertKind> {
    return new Set<AlertKind>([AlertKind.BACKLOG]);
  }

  current(open: List<AlertKey>): Map<string, AlertKey> {
    const full = new Map<string, AlertKey>();
    const most = Settings.alertBacklogLimit();
    // 0 never alerts
    if (most > 0 && FullBacklog.waiting() > (open.isEmpty() ? most : FullBacklog.fourFifths(most))) {
      const key = AlertKey.backlog();
      full.put(key.text, key);
    }
    return full;
  }

  /** By the indexed PendingKey; a count is one query row, however long the queue. */
  private static waiting(): Integer {
    const lanes = new Set<string>([HistoricRows.LANE]);
    for (const sync of OutboundSyncs.load()) {
      lanes.add(QueueRows.lane(sync.id));
    }
    return soql.count`SELECT COUNT() FROM SyncQueue__c WHERE PendingKey__c IN ${lanes} WITH SYSTEM_MODE`;
  }

  private static fourFifths(count: Integer): Integer {
    const fifth: Integer = count / 5;
    return count - fifth;
  }
}
