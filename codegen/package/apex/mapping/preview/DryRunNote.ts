import { PreviewNote } from './PreviewNote.ts';

/** What happens to values of a field, and to how many of the sampled records. */
export class DryRunNote {
  @AuraEnabled salesforceField: string;
  @AuraEnabled moEngageAttribute: string;
  /** `dropped`, `changed` or `text`, as in PreviewNote */
  @AuraEnabled effect: string;
  /** Why, for the first of these records */
  @AuraEnabled reason: string;
  @AuraEnabled records: Integer = 0;

  constructor(first: PreviewNote) {
    this.salesforceField = first.salesforceField;
    this.moEngageAttribute = first.moEngageAttribute;
    this.effect = first.effect;
    this.reason = first.reason;
  }
}
