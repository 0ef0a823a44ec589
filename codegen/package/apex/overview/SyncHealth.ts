import { HistoricStatuses } from '../history/HistoricStatuses.ts';
import { Directions } from '../mapping/Directions.ts';
import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { QueueRows } from '../queue/QueueRows.ts';
import { Pauses } from '../retry/Pauses.ts';
import { Clock } from '../shared/Clock.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { SyncHealthPage } from './SyncHealthPage.ts';
import { SyncHealthView } from './SyncHealthView.ts';

/**
 * How each sync fares (UI-5), a page at a time: two counts a sync, each charged as one query row and selective by PendingKey, or by the sync and the
 * last seven days. A page is at most {@link PAGE_SIZE} syncs, so a request takes at most 43 queries however many syncs and rows there are. User mode.
 */
@WithSharing
export class SyncHealth {
  static readonly PAGE_SIZE: Integer = 20;
  private static readonly DAYS: Integer = 7;
  /** Salesforce skips no more rows than this */
  private static readonly LARGEST_OFFSET: Integer = 2000;

  /** @param pageNumber - from 0 */
  static page(pageNumber: Integer): SyncHealthPage {
    const skipped = pageNumber * SyncHealth.PAGE_SIZE;
    if (pageNumber < 0 || skipped > SyncHealth.LARGEST_OFFSET) {
      throw new InvalidInputException('There is no such page of syncs. Go back to the first one.');
    }
    const page = new SyncHealthPage(SyncHealth.PAGE_SIZE);
    page.total = soql.count`SELECT COUNT() FROM Sync__c WHERE Archived__c = FALSE WITH USER_MODE`;
    const syncs = SyncHealth.read(skipped);
    const pausedUntil = SyncHealth.pausesOf(syncs);
    for (const sync of syncs) {
      page.syncs.add(SyncHealth.view(sync, pausedUntil));
    }
    return page;
  }

  private static read(skipped: Integer): List<Sync__c> {
    return soql<Sync__c>`
      SELECT
        Id, Name, Direction__c, SalesforceObject__c, MoEngageEntity__c, EventName__c, Active__c, Archived__c, Filter__c, DeleteHandling__c, DeleteEventName__c,
        LastHistoricSyncStatus__c, Connection__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c,
        (SELECT ErrorType__c, CreatedDate FROM Exceptions__r ORDER BY CreatedDate DESC, Name DESC LIMIT 1)
      FROM Sync__c
      WHERE Archived__c = FALSE
      WITH USER_MODE
      ORDER BY Name, Id
      LIMIT ${SyncHealth.PAGE_SIZE} OFFSET ${skipped}`;
  }

  private static pausesOf(syncs: List<Sync__c>): Map<string, Datetime> {
    const keys = new Set<string>();
    for (const sync of syncs) {
      keys.add(Pauses.key(sync.Connection__c, sync.SalesforceObject__c));
    }
    return Pauses.active(keys);
  }

  private static view(sync: Sync__c, pausedUntil: Map<string, Datetime>): SyncHealthView {
    const view = new SyncHealthView(sync, HistoricStatuses.label(sync.LastHistoricSyncStatus__c));
    const isOutbound = view.direction.equals(Directions.OUTBOUND);
    if (isOutbound) {
      view.waiting = SyncHealth.waiting(sync.Id);
    }
    view.failed = isOutbound ? SyncHealth.failedRows(sync.Id) : SyncHealth.failedEvents(sync.Id);
    const until = isOutbound ? pausedUntil.get(Pauses.key(sync.Connection__c, sync.SalesforceObject__c)) : null;
    view.reason = new SyncDefinition(sync, new List<FieldMap>()).blockedBecause;
    if (view.reason !== null) {
      view.state = 'Blocked';
    } else if (until !== null) {
      view.state = 'Paused';
      view.reason = `MoEngage's rate limit holds it back until ${until.format()}. It goes on by itself.`;
    } else if (view.failed > 0) {
      view.state = 'Failing';
    }
    return view;
  }

  private static waiting(syncId: Id): Integer {
    return soql.count`SELECT COUNT() FROM SyncQueue__c WHERE PendingKey__c = ${QueueRows.lane(syncId)} WITH USER_MODE`;
  }

  private static failedRows(syncId: Id): Integer {
    const since = SyncHealth.since();
    return soql.count`
      SELECT COUNT() FROM SyncQueue__c
      WHERE Sync__c = ${syncId} AND SystemModstamp >= ${since} AND Status__c = 'Failed' AND PendingKey__c = NULL
      WITH USER_MODE`;
  }

  private static failedEvents(syncId: Id): Integer {
    const since = SyncHealth.since();
    return soql.count`SELECT COUNT() FROM Exception__c WHERE Sync__c = ${syncId} AND CreatedDate >= ${since} WITH USER_MODE`;
  }

  private static since(): Datetime {
    return Clock.now().addDays(-SyncHealth.DAYS);
  }
}
