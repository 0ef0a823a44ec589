import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { Directions } from './Directions.ts';
import { FieldMap } from './FieldMap.ts';
import { ObjectCatalogue } from './ObjectCatalogue.ts';
import { SyncDefinition } from './SyncDefinition.ts';
import { SyncInput } from './SyncInput.ts';
import { SyncRows } from './SyncRows.ts';
import { SyncView } from './SyncView.ts';

/** Syncs as a person sees them. User mode. */
@WithSharing
export class SyncList {
  /** A backlog of a million rows must not break the list: beyond this, the screen says "at least". */
  static readonly MOST_COUNTED: Integer = 10000;

  /** All that are not archived, by name. */
  static all(): List<SyncView> {
    const views = new Map<Id, SyncView>();
    for (const sync of soql<Sync__c>`
      SELECT
        Id, Name, Direction__c, SalesforceObject__c, MoEngageEntity__c, EventName__c, Active__c, Archived__c, Filter__c, DeleteHandling__c, DeleteEventName__c,
        LastHistoricSyncStatus__c, LastHistoricSyncQueueRecord__c, LastSyncDateTime__c, Connection__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c,
        (SELECT Id FROM FieldMappings__r)
      FROM Sync__c
      WHERE Archived__c = FALSE
      WITH USER_MODE
      ORDER BY Name`) {
      const view = new SyncView(sync);
      view.blockedBecause = new SyncDefinition(sync, new List<FieldMap>()).blockedBecause;
      views.put(sync.Id, view);
    }
    SyncList.count(views);
    SyncList.markHistoryOnly(views.values());
    return views.values();
  }

  /** @returns the sync as the Map Fields screen edits it */
  static one(syncId: Id): SyncInput {
    const found = soql<Sync__c>`
      SELECT
        Id, Name, Connection__c, Direction__c, SalesforceObject__c, MoEngageEntity__c, EventName__c, Filter__c, DeleteHandling__c, DeleteEventName__c, AllowEcho__c,
        (SELECT SalesforceField__c, MoEngageAttribute__c, DataType__c, IsIdentifier__c FROM FieldMappings__r ORDER BY IsIdentifier__c DESC, Name)
      FROM Sync__c
      WHERE Id = ${syncId}
      WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException('The sync is gone: somebody deleted it. Reload the page.');
    }
    return SyncRows.input(found.get(0));
  }

  private static markHistoryOnly(views: List<SyncView>): void {
    const objects = new Set<string>();
    for (const view of views) {
      objects.add(view.salesforceObject);
    }
    const historyOnly = ObjectCatalogue.historyOnly(objects);
    for (const view of views) {
      const isOutbound = !Directions.isInbound(view.direction);
      view.isHistoryOnly = isOutbound && historyOnly.contains(view.salesforceObject.toLowerCase());
    }
  }

  private static count(views: Map<Id, SyncView>): void {
    const lanes = new Set<string>();
    for (const syncId of views.keySet()) {
      lanes.add(syncId);
    }
    for (const row of soql<SyncQueue__c>`
      SELECT PendingKey__c FROM SyncQueue__c WHERE PendingKey__c IN ${lanes} WITH USER_MODE LIMIT ${SyncList.MOST_COUNTED}`) {
      views.get(Id.valueOf(row.PendingKey__c!))!.waiting++;
    }
    for (const row of soql<SyncQueue__c>`
      SELECT Sync__c FROM SyncQueue__c
      WHERE Sync__c IN ${views.keySet()} AND Status__c = 'Failed' AND PendingKey__c = NULL
      WITH USER_MODE LIMIT ${SyncList.MOST_COUNTED}`) {
      views.get(row.Sync__c!)!.failed++;
    }
  }
}
