/** How a filter may compare, and which kind of field takes which comparison. Words are stored: they never change. Pure. */
export class FilterComparisons {
  private static readonly EMPTINESS: List<string> = new List<string>(['isEmpty', 'isNotEmpty']);
  private static readonly EQUALITY: List<string> = new List<string>(['equals', 'notEquals', 'in', 'notIn']);
  private static readonly ORDER: List<string> = new List<string>([
    'lessThan',
    'lessOrEqual',
    'greaterThan',
    'greaterOrEqual',
  ]);
  private static readonly PARTS: List<string> = new List<string>(['contains', 'notContains', 'startsWith']);
  private static readonly MEMBERSHIP: List<string> = new List<string>(['includes', 'excludes']);
  private static readonly SEVERAL: Set<string> = new Set<string>(['in', 'notIn', 'includes', 'excludes']);

  /** @returns what values of the type are compared as; null for fields that no filter can use */
  static kindOf(type: Schema.DisplayType): string | null {
    switch (type) {
      case Schema.DisplayType.STRING:
      case Schema.DisplayType.TEXTAREA:
      case Schema.DisplayType.EMAIL:
      case Schema.DisplayType.PHONE:
      case Schema.DisplayType.URL:
      case Schema.DisplayType.PICKLIST:
      case Schema.DisplayType.COMBOBOX:
        return 'text';
      case Schema.DisplayType.INTEGER:
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT:
        return 'number';
      case Schema.DisplayType.BOOLEAN:
        return 'boolean';
      case Schema.DisplayType.DATE:
        return 'date';
      case Schema.DisplayType.DATETIME:
        return 'datetime';
      case Schema.DisplayType.ID:
      case Schema.DisplayType.REFERENCE:
        return 'id';
      case Schema.DisplayType.MULTIPICKLIST:
        return 'multipicklist';
      default:
        return null;
    }
  }

  /** What may be asked of a field of this kind. Text has no order here: the org's collation decides it, which memory does not know. */
  static of(kind: string): List<string> {
    const comparisons = new List<string>();
    switch (kind) {
      case 'multipicklist':
        comparisons.addAll(FilterComparisons.MEMBERSHIP);
        break;
      case 'boolean':
        return new List<string>(['equals', 'notEquals']);
      case 'number':
      case 'date':
      case 'datetime':
        comparisons.addAll(FilterComparisons.EQUALITY);
        comparisons.addAll(FilterComparisons.ORDER);
        break;
      case 'text':
        comparisons.addAll(FilterComparisons.EQUALITY);
        comparisons.addAll(FilterComparisons.PARTS);
        break;
      default:
        comparisons.addAll(FilterComparisons.EQUALITY);
        break;
    }
    comparisons.addAll(FilterComparisons.EMPTINESS);
    return comparisons;
  }

  static takesNoValue(comparison: string): boolean {
    return FilterComparisons.EMPTINESS.contains(comparison);
  }

  static takesSeveralValues(comparison: string): boolean {
    return FilterComparisons.SEVERAL.contains(comparison);
  }
}
