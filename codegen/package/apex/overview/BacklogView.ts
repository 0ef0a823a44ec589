/** What waits to be sent (UI-5). */
export class BacklogView {
  /** Sync Queue records that are due or wait for their time */
  @AuraEnabled waiting: Integer = 0;
  /** From which on an alert is sent; 0: never */
  @AuraEnabled alertLimit: Integer = 0;
  /** The record that has waited longest; null where none waits */
  @AuraEnabled oldestId: Id | null = null;
  @AuraEnabled oldestName: string | null = null;
  @AuraEnabled oldestSince: Datetime | null = null;
  /** Why it waits although it is due; null where its turn simply comes */
  @AuraEnabled oldestWaitReason: string | null = null;
  /** Whether a run is under way, or waits for its start */
  @AuraEnabled isSending: boolean = false;
}
