/** What happens to a value on its way, where it does not arrive as it is (MP-9). */
export class PreviewNote {
  static readonly DROPPED: string = 'dropped';
  static readonly CHANGED: string = 'changed';
  static readonly AS_TEXT: string = 'text';

  /** API name of the field */
  @AuraEnabled salesforceField: string;
  @AuraEnabled moEngageAttribute: string;
  /** `dropped`, `changed` or `text`: MoEngage keeps nothing of it, a part of it, or keeps it as text */
  @AuraEnabled effect: string;
  /** A sentence */
  @AuraEnabled reason: string;

  constructor(salesforceField: string, moEngageAttribute: string, effect: string, reason: string) {
    this.salesforceField = salesforceField;
    this.moEngageAttribute = moEngageAttribute;
    this.effect = effect;
    this.reason = reason;
  }
}
