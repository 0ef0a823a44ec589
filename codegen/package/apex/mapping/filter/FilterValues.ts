import { InvalidInputException } from '../../shared/InvalidInputException.ts';

/** Texts of a filter as values of a field's type. Pure. */
export class FilterValues {
  private static readonly DATE_PATTERN: string = '\\d{4}-\\d{2}-\\d{2}';
  private static readonly MOMENT_PATTERN: string = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z';
  private static readonly SEPARATOR_OF_VALUES: string = ';';

  /** @returns a String, Decimal, Boolean, Date, Datetime or Id; throws InvalidInputException for a text that is none */
  static typed(kind: string, fieldName: string, text: string | null): ObjectValue {
    if (text === null || String.isBlank(text)) {
      throw new InvalidInputException(
        `The condition on ${fieldName} has an empty value. Enter one, or compare by "isEmpty".`,
      );
    }
    const value = text.trim();
    switch (kind) {
      case 'number':
        return FilterValues.decimal(fieldName, value);
      case 'boolean':
        return FilterValues.flag(fieldName, value);
      case 'date':
        return FilterValues.date(fieldName, value);
      case 'datetime':
        return FilterValues.moment(fieldName, value);
      case 'id':
        return FilterValues.id(fieldName, value);
      case 'multipicklist':
        if (value.contains(FilterValues.SEPARATOR_OF_VALUES)) {
          throw new InvalidInputException(`Enter the values of ${fieldName} one by one, without ";".`);
        }
        return value;
      default:
        return value;
    }
  }

  private static decimal(fieldName: string, value: string): Decimal {
    try {
      return Decimal.valueOf(value);
    } catch (error) {
      caught(error);
      throw new InvalidInputException(`"${value}" is no number, and ${fieldName} is one. Enter one such as 12.5.`);
    }
  }

  private static flag(fieldName: string, value: string): boolean {
    if (!value.equalsIgnoreCase('true') && !value.equalsIgnoreCase('false')) {
      throw new InvalidInputException(`${fieldName} is a checkbox: compare it with true or false, not with "${value}".`);
    }
    return value.equalsIgnoreCase('true');
  }

  private static date(fieldName: string, value: string): Date {
    try {
      // Date.valueOf takes the 45th of February for a day in March.
      if (Pattern.matches(FilterValues.DATE_PATTERN, value) && String.valueOf(Date.valueOf(value)).equals(value)) {
        return Date.valueOf(value);
      }
    } catch (error) {
      caught(error);
      throw new InvalidInputException(FilterValues.noDate(fieldName, value));
    }
    throw new InvalidInputException(FilterValues.noDate(fieldName, value));
  }

  private static noDate(fieldName: string, value: string): string {
    return `"${value}" is no date, and ${fieldName} is one. Enter one such as 2026-03-31.`;
  }

  private static moment(fieldName: string, value: string): Datetime {
    if (!Pattern.matches(FilterValues.MOMENT_PATTERN, value)) {
      throw new InvalidInputException(
        `"${value}" is no moment in UTC, and ${fieldName} is one. Enter one such as 2026-03-31T08:00:00Z.`,
      );
    }
    return Datetime.valueOfGmt(value.left(19).replace('T', ' '));
  }

  private static id(fieldName: string, value: string): Id {
    try {
      return Id.valueOf(value);
    } catch (error) {
      caught(error);
      throw new InvalidInputException(`"${value}" is no record id, and ${fieldName} is one. Enter 15 or 18 characters.`);
    }
  }

  /** Numbers of records come as Integer, Long, Double or Decimal. */
  static asDecimal(value: ObjectValue): Decimal {
    return Decimal.valueOf(String.valueOf(value));
  }

  /** Whole seconds since 1970: SOQL compares moments no finer. */
  static asSeconds(value: ObjectValue): Long {
    const seconds: Long = (value as Datetime).getTime() / 1000;
    return seconds;
  }
}
