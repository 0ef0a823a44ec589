/**
 * Fields made of others: addresses, locations, names of people (MP-4). Components are named by the describe. Pure but for describes.
 */
export class CompoundFields {
  private static readonly NAME: string = 'name';
  private static readonly PARTS_OF_NAME: List<string> = new List<string>(['FirstName', 'LastName']);

  /**
   * Whether a field has no value of its own that could be sent. A location counts as none here: it goes as latitude and longitude (MP-3).
   * @param components - of the object, as componentsByCompound gives them
   */
  static isUnmappable(describe: Schema.DescribeFieldResult, components: Map<string, List<string>>): boolean {
    if (describe.getType() === Schema.DisplayType.ADDRESS) {
      return true;
    }
    // The name of a person: read-only, and without a value in triggers, so that its changes could not be seen.
    return (
      describe.isNameField() && !describe.isCreateable() && components.containsKey(describe.getName().toLowerCase())
    );
  }

  /**
   * @param fields - of the object, by lower-case name
   * @returns API names of the components by the lower-case name of their compound field
   */
  static componentsByCompound(fields: Map<string, Schema.SObjectField>): Map<string, List<string>> {
    const components = new Map<string, List<string>>();
    for (const field of fields.values()) {
      const describe = field.getDescribe();
      const compound = describe.getCompoundFieldName() as string | null;
      if (compound !== null && !compound.equalsIgnoreCase(describe.getName())) {
        CompoundFields.add(components, compound.toLowerCase(), describe.getName());
      }
    }
    if (!components.containsKey(CompoundFields.NAME)) {
      for (const part of CompoundFields.PARTS_OF_NAME) {
        if (fields.containsKey(part.toLowerCase())) {
          CompoundFields.add(components, CompoundFields.NAME, part);
        }
      }
    }
    return components;
  }

  private static add(components: Map<string, List<string>>, compound: string, component: string): void {
    if (!components.containsKey(compound)) {
      components.put(compound, new List<string>());
    }
    components.get(compound)!.add(component);
  }
}
