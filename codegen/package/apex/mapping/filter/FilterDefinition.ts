import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { FilterGroup } from './FilterGroup.ts';

/**
 * Which records a sync takes (MP-8), as structure: groups of conditions, joined by AND or OR. It is stored as JSON in Sync.Filter and never as
 * text of a query. The version is there for later releases to tell old definitions from new ones.
 */
export class FilterDefinition {
  static readonly ALL_OF: string = 'AND';
  static readonly ANY_OF: string = 'OR';
  static readonly CURRENT_VERSION: Integer = 1;

  @AuraEnabled version: Integer | null = 1;
  /** How the groups are joined: `AND` or `OR` */
  @AuraEnabled match: string | null = 'AND';
  @AuraEnabled groups: List<FilterGroup> | null = new List<FilterGroup>();

  /**
   * @param stored - JSON as stored; blank for no filter
   * @returns null for no filter
   */
  static parse(stored: string | null): FilterDefinition | null {
    if (stored === null || String.isBlank(stored)) {
      return null;
    }
    try {
      return JSON.deserialize(stored, FilterDefinition.class) as FilterDefinition;
    } catch (error) {
      caught(error);
      throw new InvalidInputException('The filter is not readable. Open Map Fields and set its conditions again.');
    }
  }

  /** @returns JSON for Sync.Filter; null where there is no condition */
  static serialize(definition: FilterDefinition | null): string | null {
    if (definition === null || definition.groups === null || definition.groups.isEmpty()) {
      return null;
    }
    return JSON.serialize(definition);
  }
}
