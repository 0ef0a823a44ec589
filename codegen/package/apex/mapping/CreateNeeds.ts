import { ObjectFields } from './ObjectFields.ts';

/**
 * What a record of an object needs to be created (IN-2), by describe, and by the list of fields that Salesforce asks for without saying so in
 * the describe.
 */
export class CreateNeeds {
  /** In lower case. Source: MoEngage's page on the inbound sync of the Salesforce app. */
  private static readonly UNTOLD: Map<string, List<string>> = new Map<string, List<string>>([
    ['event', new List<string>(['Subject', 'ActivityDateTime', 'DurationInMinutes'])],
    ['task', new List<string>(['Subject'])],
  ]);

  /** @returns API names */
  static of(objectName: string): Set<string> {
    const needs = new Set<string>();
    const fields = ObjectFields.of(objectName);
    for (const name of CreateNeeds.UNTOLD.get(objectName.toLowerCase()) ?? new List<string>()) {
      if (fields.containsKey(name.toLowerCase())) {
        needs.add(name);
      }
    }
    for (const field of fields.values()) {
      const describe = field.getDescribe();
      if (
        describe.isCreateable() &&
        !describe.isNillable() &&
        !describe.isDefaultedOnCreate() &&
        describe.getType() !== Schema.DisplayType.BOOLEAN
      ) {
        needs.add(describe.getName());
      }
    }
    return needs;
  }

  /**
   * @param mappedFields - API names
   * @returns what the mapping lacks to create records; empty where it can
   */
  static missing(objectName: string, mappedFields: List<string>): List<string> {
    const mapped = new Set<string>();
    for (const name of mappedFields) {
      mapped.add(name.toLowerCase());
    }
    const missing = new List<string>();
    for (const need of CreateNeeds.of(objectName)) {
      if (!mapped.contains(need.toLowerCase())) {
        missing.add(need);
      }
    }
    missing.sort();
    return missing;
  }
}
