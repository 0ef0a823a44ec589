/** A Salesforce object that a sync may be of. */
export class ObjectOption {
  @AuraEnabled apiName: string;
  @AuraEnabled label: string;
  @AuraEnabled isCustom: boolean;
  /** No trigger tells of its changes: only historic syncs send its records, and no trigger is to be deployed (MP-1) */
  @AuraEnabled isHistoryOnly: boolean;

  constructor(describe: Schema.DescribeSObjectResult, isHistoryOnly: boolean) {
    this.apiName = describe.getName();
    this.label = describe.getLabel();
    this.isCustom = describe.isCustom();
    this.isHistoryOnly = isHistoryOnly;
  }
}
