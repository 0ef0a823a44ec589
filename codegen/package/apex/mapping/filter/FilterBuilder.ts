import { FilterTerm } from './FilterTerm.ts';
import { FilterTermGroup } from './FilterTermGroup.ts';
import { RecordFilter } from './RecordFilter.ts';
import { SoqlCondition } from './SoqlCondition.ts';

/**
 * A filter as condition of a query (MP-8). Values travel as binds, names come from describes: nothing that a person typed becomes text of a
 * query. Every "not" says what it means for empty fields, so that it means the same as FilterEvaluator.
 */
export class FilterBuilder {
  private readonly binds: Map<string, unknown> = new Map<string, unknown>();

  static condition(filter: RecordFilter): SoqlCondition {
    const builder = new FilterBuilder();
    const groups = new List<string>();
    for (const termGroup of filter.groups) {
      groups.add(builder.termGroup(termGroup));
    }
    return new SoqlCondition(`(${FilterBuilder.joined(groups, filter.matchesAll)})`, builder.binds);
  }

  private termGroup(termGroup: FilterTermGroup): string {
    const terms = new List<string>();
    for (const term of termGroup.terms) {
      terms.add(this.term(term));
    }
    return FilterBuilder.joined(terms, termGroup.matchesAll);
  }

  private term(term: FilterTerm): string {
    const field = term.fieldName;
    switch (term.comparison) {
      case 'isEmpty':
        return `${field} = NULL`;
      case 'isNotEmpty':
        return `${field} != NULL`;
      case 'equals':
      case 'in':
        return FilterBuilder.joined(this.each(term, '='), false);
      case 'notEquals':
      case 'notIn':
        return FilterBuilder.orEmpty(term, FilterBuilder.joined(this.each(term, '!='), true));
      case 'contains':
        return `${field} LIKE ${this.likeBind(term, '%')}`;
      case 'notContains':
        return FilterBuilder.orEmpty(term, `(NOT ${field} LIKE ${this.likeBind(term, '%')})`);
      case 'startsWith':
        return `${field} LIKE ${this.likeBind(term, '')}`;
      case 'includes':
        return `${field} INCLUDES (${String.join(this.bindAll(term), ', ')})`;
      case 'excludes':
        return FilterBuilder.orEmpty(term, `${field} EXCLUDES (${String.join(this.bindAll(term), ', ')})`);
      default:
        return `${field} ${FilterBuilder.sign(term.comparison)} ${this.bind(term.values.get(0))}`;
    }
  }

  /** One comparison a value: a list of values has no type that a bind could have. */
  private each(term: FilterTerm, sign: string): List<string> {
    const comparisons = new List<string>();
    for (const bind of this.bindAll(term)) {
      comparisons.add(`${term.fieldName} ${sign} ${bind}`);
    }
    return comparisons;
  }

  private bindAll(term: FilterTerm): List<string> {
    const names = new List<string>();
    for (const value of term.values) {
      names.add(this.bind(value));
    }
    return names;
  }

  private bind(value: unknown): string {
    const name = `filter${this.binds.size()}`;
    this.binds.put(name, value);
    return `:${name}`;
  }

  private likeBind(term: FilterTerm, before: string): string {
    const escaped = (term.values.get(0) as string).replace('\\', '\\\\').replace('%', '\\%').replace('_', '\\_');
    return this.bind(`${before}${escaped}%`);
  }

  private static orEmpty(term: FilterTerm, condition: string): string {
    // A checkbox is never empty.
    return term.kind.equals('boolean') ? condition : `(${condition} OR ${term.fieldName} = NULL)`;
  }

  private static joined(conditions: List<string>, all: boolean): string {
    return conditions.size() === 1 ? conditions.get(0) : `(${String.join(conditions, all ? ' AND ' : ' OR ')})`;
  }

  private static sign(comparison: string): string {
    switch (comparison) {
      case 'lessThan':
        return '<';
      case 'lessOrEqual':
        return '<=';
      case 'greaterThan':
        return '>';
      default:
        return '>=';
    }
  }
}
