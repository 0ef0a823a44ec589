import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { QueueRows } from './QueueRows.ts';

/** Tells on each row why it waits for a person (RT-10): its sync or connection is off, or belongs to another org. */
@WithoutSharing
export class WaitReasons {
  private static readonly OUTBOUND: string = 'Salesforce to MoEngage';
  private static readonly MOST_ROWS: Integer = 2000;

  /** Writes the reason where it is missing, a bounded number of rows each time; the next run goes on. */
  static tell(): void {
    const reasons = WaitReasons.reasonsByLane();
    if (reasons.isEmpty()) {
      return;
    }
    const rows = soql<SyncQueue__c>`
      SELECT Id, PendingKey__c FROM SyncQueue__c
      WHERE PendingKey__c IN ${reasons.keySet()} AND WaitReason__c = NULL
      WITH SYSTEM_MODE LIMIT ${WaitReasons.MOST_ROWS}`;
    for (const row of rows) {
      row.WaitReason__c = reasons.get(row.PendingKey__c!);
    }
    if (!rows.isEmpty()) {
      Database.update(rows, false, AccessLevel.SYSTEM_MODE);
    }
  }

  private static reasonsByLane(): Map<string, string> {
    const reasons = new Map<string, string>();
    const syncs = soql<Sync__c>`
      SELECT
        Id, Name, SalesforceObject__c, MoEngageEntity__c, EventName__c, DeleteHandling__c, DeleteEventName__c, Active__c, Archived__c, Filter__c,
        Connection__r.Id, Connection__r.Name, Connection__r.WorkspaceId__c, Connection__r.DataCenter__c, Connection__r.Active__c,
        Connection__r.OrganizationId__c, Connection__r.ClearMode__c
      FROM Sync__c
      WHERE Direction__c = ${WaitReasons.OUTBOUND}
      WITH SYSTEM_MODE`;
    for (const sync of syncs) {
      const definition = new SyncDefinition(sync, new List<FieldMap>());
      if (definition.blockedBecause !== null) {
        reasons.put(QueueRows.lane(definition.id), definition.blockedBecause);
      }
    }
    return reasons;
  }
}
