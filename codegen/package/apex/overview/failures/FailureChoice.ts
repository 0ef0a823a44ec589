/** A value to filter by, and how it is called. */
export class FailureChoice {
  @AuraEnabled value: string;
  @AuraEnabled label: string;

  constructor(value: string, label: string) {
    this.value = value;
    this.label = label;
  }
}
