/** A condition whose field exists and whose values have the field's type. */
export class FilterTerm {
  readonly field: Schema.SObjectField;
  /** As the describe gives it, never as a person typed it. */
  readonly fieldName: string;
  /** One of the kinds of FilterComparisons */
  readonly kind: string;
  readonly comparison: string;
  /** String, Decimal, Boolean, Date, Datetime or Id, by kind */
  readonly values: List<unknown>;

  constructor(field: Schema.SObjectField, fieldName: string, kind: string, comparison: string, values: List<unknown>) {
    this.field = field;
    this.fieldName = fieldName;
    this.kind = kind;
    this.comparison = comparison;
    this.values = values;
  }
}
