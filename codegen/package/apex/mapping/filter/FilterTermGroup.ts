import { FilterTerm } from './FilterTerm.ts';

/** Terms in one pair of brackets. */
export class FilterTermGroup {
  readonly matchesAll: boolean;
  readonly terms: List<FilterTerm>;

  constructor(matchesAll: boolean, terms: List<FilterTerm>) {
    this.matchesAll = matchesAll;
    this.terms = terms;
  }
}
