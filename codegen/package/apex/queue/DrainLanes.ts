import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { Pauses } from '../retry/Pauses.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * The lanes (values of PendingKey) that may be drained now: syncs that are active, whose connection is, in the org where it was saved (RT-10),
 * and that no rate limit pauses. Asking for lanes keeps every query on the queue on an index.
 */
@WithoutSharing
export class DrainLanes {
  private static readonly OUTBOUND: string = 'Salesforce to MoEngage';

  static open(): Set<string> {
    const syncs = DrainLanes.runnableSyncs();
    const keys = new Set<string>();
    for (const sync of syncs) {
      keys.add(Pauses.key(sync.connectionId, sync.objectName));
    }
    const paused = Pauses.active(keys);
    const lanes = new Set<string>();
    for (const sync of syncs) {
      if (!paused.containsKey(Pauses.key(sync.connectionId, sync.objectName))) {
        lanes.add(QueueRows.lane(sync.id));
      }
    }
    return lanes;
  }

  /** DrainLanes of every sync that may run, paused or not. */
  static runnable(): Set<string> {
    const lanes = new Set<string>();
    for (const sync of DrainLanes.runnableSyncs()) {
      lanes.add(QueueRows.lane(sync.id));
    }
    return lanes;
  }

  private static runnableSyncs(): List<SyncDefinition> {
    const runnable = new List<SyncDefinition>();
    const syncs = soql<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c
      FROM Sync__c
      WHERE Active__c = TRUE AND Archived__c = FALSE AND Direction__c = ${DrainLanes.OUTBOUND}
      WITH SYSTEM_MODE`;
    for (const sync of syncs) {
      const definition = new SyncDefinition(sync, new List<FieldMap>());
      if (definition.isRunnable()) {
        runnable.add(definition);
      }
    }
    return runnable;
  }
}
