/** One row of an inbound mapping, resolved against the object: which value of MoEngage's event goes to which field. */
export class InboundField {
  /** `user_attributes.city`, `event_attributes.campaign_id`, or a bare key */
  readonly path: string;
  readonly field: Schema.SObjectField;
  readonly fieldName: string;
  readonly describe: Schema.DescribeFieldResult;

  constructor(path: string, field: Schema.SObjectField) {
    this.path = path;
    this.field = field;
    this.describe = field.getDescribe();
    this.fieldName = this.describe.getName();
  }
}
