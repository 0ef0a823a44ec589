/**
 * A field's value as MoEngage takes it (MP-3). Pure. Dates are `YYYY-MM-DD`, date-times UTC with a literal `Z` (anything else is stored as
 * text there), multi-select picklists arrays, picklists and references their API value and id.
 */
export class ValueFormatter {
  /** Longer text is cut by MoEngage; we cut it ourselves, so that the preview can say so. */
  static readonly MAXIMUM_TEXT_LENGTH: Integer = 512;

  private static readonly DATETIME_FORMAT: string = "yyyy-MM-dd'T'HH:mm:ss'Z'";
  private static readonly LAST_OF_BASIC_PLANE: Integer = 65535;

  /** @returns a value that JSON.serialize prints as MoEngage wants it; null for null */
  static format(type: Schema.DisplayType, value: ObjectValue): ObjectValue {
    if (value === null) {
      return null;
    }
    switch (type) {
      case Schema.DisplayType.DATE:
        return String.valueOf(value as Date);
      case Schema.DisplayType.DATETIME:
        return (value as Datetime).formatGmt(ValueFormatter.DATETIME_FORMAT);
      case Schema.DisplayType.TIME:
        return String.valueOf(value as Time).substringBefore('.');
      case Schema.DisplayType.MULTIPICKLIST:
        return (value as string).split(';');
      case Schema.DisplayType.BOOLEAN:
      case Schema.DisplayType.INTEGER:
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT:
        return value;
      default:
        return ValueFormatter.cut(String.valueOf(value));
    }
  }

  /** As text, for Customer ID and for mappings whose data type is String. Numbers print without an exponent or trailing zeros. */
  static asText(type: Schema.DisplayType, value: ObjectValue): string | null {
    if (value === null) {
      return null;
    }
    if (value instanceof Decimal) {
      const amount = value as Decimal;
      return amount.scale() > 0 ? amount.stripTrailingZeros().toPlainString() : amount.toPlainString();
    }
    return ValueFormatter.cut(String.valueOf(ValueFormatter.format(type, value)));
  }

  /** Cut to what MoEngage keeps, never through the middle of a character outside the basic plane. */
  private static cut(text: string): string {
    if (text.length() <= ValueFormatter.MAXIMUM_TEXT_LENGTH) {
      return text;
    }
    const splitsCharacter = text.codePointAt(ValueFormatter.MAXIMUM_TEXT_LENGTH - 1) > ValueFormatter.LAST_OF_BASIC_PLANE;
    return text.left(splitsCharacter ? ValueFormatter.MAXIMUM_TEXT_LENGTH - 1 : ValueFormatter.MAXIMUM_TEXT_LENGTH);
  }
}
