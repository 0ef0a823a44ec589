import { ClearModes } from './ClearModes.ts';
import { ConnectionSecrets } from './ConnectionSecrets.ts';

/** What the Connections screen shows of a connection. It tells that a Data Key is stored, never which (CN-3). */
export class ConnectionView {
  @AuraEnabled id: Id;
  @AuraEnabled name: string;
  @AuraEnabled workspaceId: string;
  @AuraEnabled dataCenter: string;
  @AuraEnabled active: boolean;
  @AuraEnabled hasDataKey: boolean;
  @AuraEnabled lastVerified: Datetime | null;
  /** What is sent for a mapped field that became empty (MP-12) */
  @AuraEnabled clearMode: string;
  /** True in a sandbox copy: the connection was saved in another org and sends nothing until it is confirmed here (CN-5). */
  @AuraEnabled belongsToAnotherOrg: boolean;

  constructor(connection: Connection__c) {
    this.id = connection.Id;
    this.name = connection.Name;
    this.workspaceId = connection.WorkspaceId__c;
    this.dataCenter = connection.DataCenter__c;
    this.active = connection.Active__c;
    this.hasDataKey = ConnectionSecrets.isSet(connection.Id);
    this.lastVerified = connection.LastVerified__c;
    this.clearMode = connection.ClearMode__c ?? ClearModes.LEAVE_OUT;
    this.belongsToAnotherOrg =
      connection.OrganizationId__c !== null && connection.OrganizationId__c !== UserInfo.getOrganizationId();
  }
}
