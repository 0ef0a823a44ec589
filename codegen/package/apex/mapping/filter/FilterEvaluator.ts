import { FilterTerm } from './FilterTerm.ts';
import { FilterTermGroup } from './FilterTermGroup.ts';
import { FilterValues } from './FilterValues.ts';
import { RecordFilter } from './RecordFilter.ts';

/**
 * Whether a record in memory matches a filter, with SOQL's meaning (MP-8): text ignores case, "not" takes empty fields too, and nothing is
 * smaller or larger than an empty field. FilterBuilder says the same as SOQL; a test holds them together.
 */
export class FilterEvaluator {
  static matches(filter: RecordFilter, record: SObject): boolean {
    for (const termGroup of filter.groups) {
      if (FilterEvaluator.groupMatches(termGroup, record) !== filter.matchesAll) {
        return !filter.matchesAll;
      }
    }
    return filter.matchesAll;
  }

  private static groupMatches(termGroup: FilterTermGroup, record: SObject): boolean {
    for (const term of termGroup.terms) {
      if (FilterEvaluator.termMatches(term, record.get(term.field)) !== termGroup.matchesAll) {
        return !termGroup.matchesAll;
      }
    }
    return termGroup.matchesAll;
  }

  private static termMatches(term: FilterTerm, value: ObjectValue): boolean {
    // An empty text is stored as null.
    const isEmpty = value === null || value.equals('');
    switch (term.comparison) {
      case 'isEmpty':
        return isEmpty;
      case 'isNotEmpty':
        return !isEmpty;
      case 'equals':
      case 'in':
        return !isEmpty && FilterEvaluator.equalsAny(term, value);
      case 'notEquals':
      case 'notIn':
        return isEmpty || !FilterEvaluator.equalsAny(term, value);
      case 'contains':
        return !isEmpty && (value as string).containsIgnoreCase(term.values.get(0) as string);
      case 'notContains':
        return isEmpty || !(value as string).containsIgnoreCase(term.values.get(0) as string);
      case 'startsWith':
        return !isEmpty && (value as string).startsWithIgnoreCase(term.values.get(0) as string);
      case 'includes':
        return !isEmpty && FilterEvaluator.includesAny(term, value as string);
      case 'excludes':
        return isEmpty || !FilterEvaluator.includesAny(term, value as string);
      default:
        return !isEmpty && FilterEvaluator.isOrdered(term, FilterEvaluator.order(term, value));
    }
  }

  private static equalsAny(term: FilterTerm, value: ObjectValue): boolean {
    for (const wanted of term.values) {
      if (FilterEvaluator.equalsOne(term.kind, value, wanted as ObjectValue)) {
        return true;
      }
    }
    return false;
  }

  private static equalsOne(kind: string, value: ObjectValue, wanted: ObjectValue): boolean {
    switch (kind) {
      case 'number':
        return FilterValues.asDecimal(value) === (wanted as Decimal);
      case 'boolean':
        return (value as boolean) === (wanted as boolean);
      case 'date':
        return (value as Date) === (wanted as Date);
      case 'datetime':
        return FilterValues.asSeconds(value) === FilterValues.asSeconds(wanted);
      case 'id':
        return (value as Id) === (wanted as Id);
      default:
        return (value as string).equalsIgnoreCase(wanted as string);
    }
  }

  private static includesAny(term: FilterTerm, value: string): boolean {
    for (const chosen of value.split(';')) {
      if (FilterEvaluator.equalsAny(term, chosen)) {
        return true;
      }
    }
    return false;
  }

  /** @returns below zero where the value is smaller than the term's, zero where equal, above where larger */
  private static order(term: FilterTerm, value: ObjectValue): Integer {
    const wanted = term.values.get(0) as ObjectValue;
    switch (term.kind) {
      case 'date':
        return (wanted as Date).daysBetween(value as Date);
      case 'datetime':
        return FilterEvaluator.sign(FilterValues.asSeconds(value) - FilterValues.asSeconds(wanted));
      default:
        return FilterEvaluator.sign(FilterValues.asDecimal(value) - (wanted as Decimal));
    }
  }

  private static sign(difference: Decimal): Integer {
    return difference < 0 ? -1 : difference > 0 ? 1 : 0;
  }

  private static isOrdered(term: FilterTerm, order: Integer): boolean {
    switch (term.comparison) {
      case 'lessThan':
        return order < 0;
      case 'lessOrEqual':
        return order <= 0;
      case 'greaterThan':
        return order > 0;
      default:
        return order >= 0;
    }
  }
}
