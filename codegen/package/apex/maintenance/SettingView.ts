/** A number of the settings, as the screen shows it. */
export class SettingView {
  /** API name of the field without namespace and suffix: `FlexQueueLimit` */
  @AuraEnabled name: string;
  @AuraEnabled label: string;
  @AuraEnabled unit: string;
  /** What is stored; null where nothing is */
  @AuraEnabled value: Decimal | null;
  /** What counts: the value, or the default where there is none that can be used */
  @AuraEnabled effective: Integer;
  @AuraEnabled fallback: Integer;
  @AuraEnabled lowest: Integer;
  @AuraEnabled highest: Integer;
  /** Why the stored value does not count; null where it does */
  @AuraEnabled problem: string | null;

  constructor(
    name: string,
    label: string,
    unit: string,
    value: Decimal | null,
    effective: Integer,
    fallback: Integer,
    lowest: Integer,
    highest: Integer,
    problem: string | null,
  ) {
    this.name = name;
    this.label = label;
    this.unit = unit;
    this.value = value;
    this.effective = effective;
    this.fallback = fallback;
    this.lowest = lowest;
    this.highest = highest;
    this.problem = problem;
  }
}
