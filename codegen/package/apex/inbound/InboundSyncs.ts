import { Directions } from '../mapping/Directions.ts';
import { InboundSync } from './InboundSync.ts';

/**
 * Loads the inbound syncs that run. System mode: the caller from MoEngage needs no right on the package's configuration; what it may write is
 * decided by its own rights on the records (IN-5).
 */
@WithoutSharing
export class InboundSyncs {
  /**
   * Active ones whose connection is active and belongs to this org (CN-4, CN-5), by name.
   * @param workspaceId - only syncs of this workspace; null for those of all
   */
  static running(workspaceId: string | null): List<InboundSync> {
    const running = new List<InboundSync>();
    for (const sync of soql<Sync__c>`
      SELECT
        Id, Name, Connection__c, SalesforceObject__c, EventName__c, AllowEcho__c, Connection__r.WorkspaceId__c, Connection__r.OrganizationId__c,
        (SELECT SalesforceField__c, MoEngageAttribute__c, IsIdentifier__c FROM FieldMappings__r ORDER BY Name)
      FROM Sync__c
      WHERE Direction__c = ${Directions.INBOUND} AND Active__c = TRUE AND Archived__c = FALSE AND Connection__r.Active__c = TRUE
      WITH SYSTEM_MODE
      ORDER BY Name`) {
      const connection = sync.Connection__r;
      const belongsHere =
        connection.OrganizationId__c === null || connection.OrganizationId__c === UserInfo.getOrganizationId();
      if (belongsHere && (workspaceId === null || connection.WorkspaceId__c.equals(workspaceId))) {
        running.add(new InboundSync(sync));
      }
    }
    return running;
  }
}
