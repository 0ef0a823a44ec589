/** A Salesforce object that a sync may be of. */
export class ObjectOption {
  @AuraEnabled apiName: string;
  @AuraEnabled label: string;
  @AuraEnabled isCustom: boolean;

  constructor(describe: Schema.DescribeSObjectResult) {
    this.apiName = describe.getName();
    this.label = describe.getLabel();
    this.isCustom = describe.isCustom();
  }
}
