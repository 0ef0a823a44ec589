import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { FilterComparisons } from './FilterComparisons.ts';
import { FilterCondition } from './FilterCondition.ts';
import { FilterDefinition } from './FilterDefinition.ts';
import { FilterGroup } from './FilterGroup.ts';
import { FilterTerm } from './FilterTerm.ts';
import { FilterTermGroup } from './FilterTermGroup.ts';
import { FilterValues } from './FilterValues.ts';
import { RecordFilter } from './RecordFilter.ts';

/** Checks a filter against the fields of its object (MP-8). Each refusal is a sentence that says what to change. Pure but for describes. */
export class FilterRules {
  /** Keeps the query within what the platform takes; an admin never comes near it. */
  private static readonly MOST_CONDITIONS: Integer = 50;
  private static readonly MOST_VALUES: Integer = 100;

  static resolve(definition: FilterDefinition, fields: Map<string, Schema.SObjectField>): RecordFilter {
    if (definition.version !== null && definition.version > FilterDefinition.CURRENT_VERSION) {
      throw new InvalidInputException(
        'The filter was made by a newer version of the MoEngage App. Set its conditions again.',
      );
    }
    let conditions: Integer = 0;
    const groups = new List<FilterTermGroup>();
    for (const conditionGroup of definition.groups!) {
      const resolved = FilterRules.termGroup(conditionGroup, fields);
      groups.add(resolved);
      conditions += resolved.terms.size();
    }
    if (conditions > FilterRules.MOST_CONDITIONS) {
      throw new InvalidInputException(
        `The filter has ${conditions} conditions; ${FilterRules.MOST_CONDITIONS} are the most. Remove some, or use a formula field.`,
      );
    }
    return new RecordFilter(FilterRules.matchesAll(definition.match), groups);
  }

  private static termGroup(conditionGroup: FilterGroup | null, fields: Map<string, Schema.SObjectField>): FilterTermGroup {
    if (conditionGroup === null || conditionGroup.conditions === null || conditionGroup.conditions.isEmpty()) {
      throw new InvalidInputException('A group of the filter has no condition. Add one or remove the group.');
    }
    const terms = new List<FilterTerm>();
    for (const condition of conditionGroup.conditions) {
      terms.add(FilterRules.term(condition, fields));
    }
    return new FilterTermGroup(FilterRules.matchesAll(conditionGroup.match), terms);
  }

  private static term(condition: FilterCondition | null, fields: Map<string, Schema.SObjectField>): FilterTerm {
    if (condition === null || condition.field === null || String.isBlank(condition.field)) {
      throw new InvalidInputException('A condition of the filter has no field. Choose one or remove the condition.');
    }
    const field = fields.get(condition.field.toLowerCase());
    if (field === null) {
      throw new InvalidInputException(
        `The filter uses the field ${condition.field}, which does not exist or can't be seen. Choose another field.`,
      );
    }
    const describe = field.getDescribe();
    const kind = describe.isFilterable() ? FilterComparisons.kindOf(describe.getType()) : null;
    if (kind === null) {
      throw new InvalidInputException(`Salesforce can't filter by the field ${describe.getName()}. Choose another field.`);
    }
    const comparison = condition.comparison;
    if (comparison === null || !FilterComparisons.of(kind).contains(comparison)) {
      throw new InvalidInputException(
        `The field ${describe.getName()} can't be compared by "${comparison ?? ''}". Choose one of ${String.join(FilterComparisons.of(kind), ', ')}.`,
      );
    }
    return new FilterTerm(field, describe.getName(), kind, comparison, FilterRules.values(condition, describe, kind));
  }

  private static values(
    condition: FilterCondition,
    describe: Schema.DescribeFieldResult,
    kind: string,
  ): List<unknown> {
    const values = new List<unknown>();
    if (FilterComparisons.takesNoValue(condition.comparison!)) {
      return values;
    }
    const given = condition.values;
    if (given === null || given.isEmpty()) {
      throw new InvalidInputException(`The condition on ${describe.getName()} has no value. Enter one.`);
    }
    if (given.size() > 1 && !FilterComparisons.takesSeveralValues(condition.comparison!)) {
      throw new InvalidInputException(`The condition on ${describe.getName()} takes one value. Keep one of them.`);
    }
    if (given.size() > FilterRules.MOST_VALUES) {
      throw new InvalidInputException(
        `The condition on ${describe.getName()} has ${given.size()} values; ${FilterRules.MOST_VALUES} are the most.`,
      );
    }
    for (const value of given) {
      values.add(FilterValues.typed(kind, describe.getName(), value));
    }
    return values;
  }

  private static matchesAll(match: string | null): boolean {
    if (match === null || match.equalsIgnoreCase(FilterDefinition.ALL_OF)) {
      return true;
    }
    if (match.equalsIgnoreCase(FilterDefinition.ANY_OF)) {
      return false;
    }
    throw new InvalidInputException(`Conditions are joined by AND or OR, not by "${match}". Choose one of the two.`);
  }
}
