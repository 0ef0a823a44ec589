import { FilterCondition } from './FilterCondition.ts';

/** Conditions that stand in one pair of brackets. */
export class FilterGroup {
  /** `AND`: all must hold; `OR`: one is enough */
  @AuraEnabled match: string | null = 'AND';
  @AuraEnabled conditions: List<FilterCondition> | null = new List<FilterCondition>();
}
