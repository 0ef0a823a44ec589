/** A connection and object that MoEngage's rate limit holds back (ER-6, UI-5). */
export class PauseView {
  @AuraEnabled connectionId: Id;
  /** Null where the connection is gone */
  @AuraEnabled connectionName: string | null;
  @AuraEnabled objectName: string;
  @AuraEnabled until: Datetime;
  /** How many pauses followed each other */
  @AuraEnabled step: Integer;

  constructor(connectionId: Id, connectionName: string | null, objectName: string, until: Datetime, step: Integer) {
    this.connectionId = connectionId;
    this.connectionName = connectionName;
    this.objectName = objectName;
    this.until = until;
    this.step = step;
  }
}
