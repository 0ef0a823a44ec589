/** Fields of objects by lower-case name, described once a transaction and object. */
export class ObjectFields {
  private static readonly BY_OBJECT: Map<string, Map<string, Schema.SObjectField>> = new Map<
    string,
    Map<string, Schema.SObjectField>
  >();

  /** @returns null where the object does not exist or can't be seen */
  static describe(objectName: string | null): Schema.DescribeSObjectResult | null {
    if (objectName === null || String.isBlank(objectName)) {
      return null;
    }
    try {
      return Schema.describeSObjects(new List<string>([objectName]), Schema.SObjectDescribeOptions.DEFERRED).get(0);
    } catch (error) {
      if (error instanceof InvalidParameterValueException) {
        return null;
      } else {
        throw error;
      }
    }
  }

  /** Empty where the object is gone or can't be seen. */
  static of(objectName: string): Map<string, Schema.SObjectField> {
    const known = ObjectFields.BY_OBJECT.get(objectName);
    if (known !== null) {
      return known;
    }
    const describe = ObjectFields.describe(objectName);
    const fields = describe === null ? new Map<string, Schema.SObjectField>() : describe.fields.getMap();
    ObjectFields.BY_OBJECT.put(objectName, fields);
    return fields;
  }
}
