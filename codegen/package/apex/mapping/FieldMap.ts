/** One row of a mapping, resolved against the object: which field goes to which attribute. */
export class FieldMap {
  readonly attribute: string;
  readonly field: Schema.SObjectField;
  readonly fieldName: string;
  readonly type: Schema.DisplayType;
  readonly isIdentifier: boolean;
  /** Formula fields never count as a change (RT-2). */
  readonly isFormula: boolean;
  /** The admin wants text at MoEngage, whatever the field is. */
  readonly asText: boolean;

  private static readonly TEXT: string = 'String';

  constructor(mapping: FieldMapping__c, field: Schema.SObjectField) {
    const describe = field.getDescribe();
    this.attribute = mapping.MoEngageAttribute__c;
    this.field = field;
    this.fieldName = describe.getName();
    this.type = describe.getType();
    this.isIdentifier = mapping.IsIdentifier__c;
    this.isFormula = describe.isCalculated();
    this.asText = mapping.DataType__c === FieldMap.TEXT;
  }
}
