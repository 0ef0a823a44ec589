/** An attribute that the picker offers. */
export class AttributeOption {
  /** As it travels in the payload */
  @AuraEnabled name: string;
  @AuraEnabled label: string;
  /** `string`, `boolean`, `datetime`, `array`; null where MoEngage takes what comes */
  @AuraEnabled dataType: string | null;
  /** MoEngage's own, or a name that another mapping uses */
  @AuraEnabled isStandard: boolean;

  constructor(name: string, label: string, dataType: string | null, isStandard: boolean) {
    this.name = name;
    this.label = label;
    this.dataType = dataType;
    this.isStandard = isStandard;
  }
}
