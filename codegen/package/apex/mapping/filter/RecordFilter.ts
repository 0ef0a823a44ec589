import { FilterDefinition } from './FilterDefinition.ts';
import { FilterRules } from './FilterRules.ts';
import { FilterTermGroup } from './FilterTermGroup.ts';

/** A filter resolved against its object: checked, typed, ready to be evaluated in memory and to be rendered as SOQL (MP-8). */
export class RecordFilter {
  readonly matchesAll: boolean;
  readonly groups: List<FilterTermGroup>;

  constructor(matchesAll: boolean, groups: List<FilterTermGroup>) {
    this.matchesAll = matchesAll;
    this.groups = groups;
  }

  /**
   * @param fields - of the object, by lower-case name
   * @returns null for no filter; throws InvalidInputException with a sentence where the definition can't be used
   */
  static of(definition: FilterDefinition | null, fields: Map<string, Schema.SObjectField>): RecordFilter | null {
    if (definition === null || definition.groups === null || definition.groups.isEmpty()) {
      return null;
    }
    return FilterRules.resolve(definition, fields);
  }

  /** What a record must have been read with to be evaluated. */
  fieldNames(): Set<string> {
    const names = new Set<string>();
    for (const termGroup of this.groups) {
      for (const term of termGroup.terms) {
        names.add(term.fieldName);
      }
    }
    return names;
  }
}
