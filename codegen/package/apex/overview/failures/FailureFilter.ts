/** Which failures the list shows (UI-7). What is null, or left out, does not narrow it. */
export class FailureFilter {
  @AuraEnabled syncId: Id | null = null;
  @AuraEnabled connectionId: Id | null = null;
  /** As the failure has it: `Payload Error` */
  @AuraEnabled errorType: string | null = null;
  /** `Record`, `Trigger`, `Job`, `Inbound Event`, `Connection` */
  @AuraEnabled kind: string | null = null;
  /** From this moment on */
  @AuraEnabled since: Datetime | null = null;
  /** Before this moment */
  @AuraEnabled before: Datetime | null = null;
  /** Stands in a message, a name or an id, whatever its case */
  @AuraEnabled text: string | null = null;
  /** Only those whose Sync Queue record still needs a person */
  @AuraEnabled needAPerson: boolean | null = false;
}
