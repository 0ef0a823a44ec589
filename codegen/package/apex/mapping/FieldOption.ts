/** A field that a mapping may use, with all that the screen says about it. */
export class FieldOption {
  @AuraEnabled apiName: string;
  @AuraEnabled label: string;
  /** Salesforce's type in lower case: `picklist`, `datetime` */
  @AuraEnabled salesforceType: string;
  /** What it is at MoEngage: `string`, `number`, `boolean`, `datetime`, `array` */
  @AuraEnabled moEngageType: string;
  /** A formula's changes are not seen (MP-4); null for others */
  @AuraEnabled warning: string | null = null;
  /** For a formula: the fields to map instead, as far as they can be read */
  @AuraEnabled sourceFields: List<string> = new List<string>();
  /** What happens to the value on its way; null where nothing does */
  @AuraEnabled note: string | null = null;
  /** Comparisons that a filter may use; empty where no filter can use the field (MP-8) */
  @AuraEnabled comparisons: List<string> = new List<string>();
  /** API values of a picklist */
  @AuraEnabled picklistValues: List<string> = new List<string>();
  /** Whether an inbound sync may write it */
  @AuraEnabled isWritable: boolean;
  /** Whether a new record needs it (IN-2) */
  @AuraEnabled isRequiredToCreate: boolean = false;

  constructor(describe: Schema.DescribeFieldResult) {
    this.apiName = describe.getName();
    this.label = describe.getLabel();
    this.salesforceType = describe.getType().name().toLowerCase();
    this.moEngageType = '';
    this.isWritable = describe.isUpdateable();
  }
}
