/** One number of the public custom setting: its default and what is valid. */
export class NumberSetting {
  readonly field: Schema.SObjectField;
  /** In the words of the documentation */
  readonly label: string;
  readonly unit: string;
  readonly fallback: Integer;
  readonly lowest: Integer;
  readonly highest: Integer;

  constructor(
    field: Schema.SObjectField,
    label: string,
    unit: string,
    fallback: Integer,
    lowest: Integer,
    highest: Integer,
  ) {
    this.field = field;
    this.label = label;
    this.unit = unit;
    this.fallback = fallback;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** @returns a sentence for the person who entered the value; null where it can be used. No value means the default. */
  problemOf(value: Decimal | null): string | null {
    if (value === null || this.isValid(value)) {
      return null;
    }
    return `${this.label} is a whole number from ${this.lowest} to ${this.highest} (${this.unit}). Enter another one.`;
  }

  /** @returns the value, or the default where there is none that can be used */
  of(row: MoEngageSettings__c): Integer {
    const value = row.get(this.field) as Decimal;
    return value !== null && this.isValid(value) ? value.intValue() : this.fallback;
  }

  private isValid(value: Decimal): boolean {
    return value >= this.lowest && value <= this.highest && value === value.intValue();
  }
}
