import { InvalidInputException } from '../shared/InvalidInputException.ts';

/**
 * Values of MoEngage's JSON as values of Salesforce fields (IN-5). Pure but for describes: what does not fit is refused before any DML, with a
 * sentence that names field, value and what it should be.
 */
export class InboundValues {
  private static readonly MOMENT_PATTERN: string =
    '\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?';
  private static readonly DATE_PATTERN: string = '\\d{4}-\\d{2}-\\d{2}.*';
  private static readonly TIME_PATTERN: string = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
  private static readonly LARGEST_SECONDS: Decimal = 100000000000.0;
  private static readonly LARGEST_INTEGER: Decimal = 2147483647.0;
  private static readonly MILLIS_PER_SECOND: Integer = 1000;
  private static readonly SHOWN_LENGTH: Integer = 60;

  /**
   * @param raw - as JSON.deserializeUntyped gives it; an empty text empties the field
   * @returns what SObject.put takes; throws InvalidInputException
   */
  static convert(describe: Schema.DescribeFieldResult, raw: ObjectValue): ObjectValue {
    if (raw === null || raw.equals('')) {
      return null;
    }
    if (isInstance<Map<string, unknown>>(raw)) {
      throw InboundValues.unfit(describe, raw, 'one value, no object');
    }
    if (describe.getType() === Schema.DisplayType.MULTIPICKLIST) {
      return InboundValues.choices(describe, raw);
    }
    if (isInstance<List<unknown>>(raw)) {
      throw InboundValues.unfit(describe, raw, 'one value, no list');
    }
    const text = String.valueOf(raw).trim();
    switch (describe.getType()) {
      case Schema.DisplayType.BOOLEAN:
        return InboundValues.flag(describe, text);
      case Schema.DisplayType.INTEGER:
        return InboundValues.integer(describe, text);
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT:
        return InboundValues.decimal(describe, text);
      case Schema.DisplayType.DATE:
        return InboundValues.date(describe, text);
      case Schema.DisplayType.DATETIME:
        return InboundValues.moment(describe, text);
      case Schema.DisplayType.TIME:
        return InboundValues.timeOfDay(describe, text);
      case Schema.DisplayType.ID:
      case Schema.DisplayType.REFERENCE:
        return InboundValues.id(describe, text);
      case Schema.DisplayType.PICKLIST:
        return InboundValues.choice(describe, text, describe.isRestrictedPicklist());
      case Schema.DisplayType.ADDRESS:
      case Schema.DisplayType.LOCATION:
      case Schema.DisplayType.BASE64:
        throw InboundValues.unfit(describe, raw, 'nothing: map its component fields instead');
      default:
        return InboundValues.words(describe, text);
    }
  }

  private static words(describe: Schema.DescribeFieldResult, text: string): string {
    if (describe.getLength() > 0 && text.length() > describe.getLength()) {
      throw InboundValues.unfit(describe, text, `at most ${describe.getLength()} characters`);
    }
    return text;
  }

  private static flag(describe: Schema.DescribeFieldResult, text: string): boolean {
    if (text.equalsIgnoreCase('true') || text.equals('1')) {
      return true;
    }
    if (text.equalsIgnoreCase('false') || text.equals('0')) {
      return false;
    }
    throw InboundValues.unfit(describe, text, 'true or false');
  }

  private static integer(describe: Schema.DescribeFieldResult, text: string): Integer {
    const value = InboundValues.decimal(describe, text);
    if (value.abs() > InboundValues.LARGEST_INTEGER) {
      throw InboundValues.unfit(describe, text, 'a whole number of at most nine digits');
    }
    return value.intValue();
  }

  private static decimal(describe: Schema.DescribeFieldResult, text: string): Decimal {
    let value: Decimal = 0.0;
    try {
      value = Decimal.valueOf(text);
    } catch (error) {
      caught(error);
      throw InboundValues.unfit(describe, text, 'a number');
    }
    const digits = describe.getPrecision() - describe.getScale();
    if (digits > 0 && value.abs() >= Math.pow(10, digits)) {
      throw InboundValues.unfit(describe, text, `a number of at most ${digits} digits before the decimal point`);
    }
    return value;
  }

  /** Also a moment gives a date: the one in UTC, as MoEngage keeps it. */
  private static date(describe: Schema.DescribeFieldResult, text: string): Date {
    try {
      return text.contains(':') || !Pattern.matches(InboundValues.DATE_PATTERN, text)
        ? InboundValues.moment(describe, text).dateGmt()
        : InboundValues.day(text);
    } catch (error) {
      caught(error);
      throw InboundValues.unfit(describe, text, 'a date such as 2026-03-31');
    }
  }

  /** Date.valueOf takes the 45th of February for a day in March. */
  private static day(text: string): Date {
    const day = Date.valueOf(text.left(10));
    if (!String.valueOf(day).equals(text.left(10))) {
      throw new InvalidInputException('There is no such day.');
    }
    return day;
  }

  /** ISO 8601, without an offset in UTC, or seconds since 1970, or milliseconds. */
  private static moment(describe: Schema.DescribeFieldResult, text: string): Datetime {
    try {
      if (Pattern.matches(InboundValues.MOMENT_PATTERN, text)) {
        const iso = text.replace(' ', 'T');
        const hasOffset = iso.endsWith('Z') || iso.mid(19, iso.length()).containsAny('+-');
        return JSON.deserialize(`"${hasOffset ? iso : iso + 'Z'}"`, Datetime.class) as Datetime;
      }
      if (Pattern.matches(InboundValues.DATE_PATTERN, text)) {
        return Datetime.newInstanceGmt(InboundValues.day(text), Time.newInstance(0, 0, 0, 0));
      }
      const epoch = Decimal.valueOf(text);
      return Datetime.newInstance(
        epoch.abs() < InboundValues.LARGEST_SECONDS
          ? (epoch * InboundValues.MILLIS_PER_SECOND).longValue()
          : epoch.longValue(),
      );
    } catch (error) {
      caught(error);
      throw InboundValues.unfit(describe, text, 'a moment such as 2026-03-31T08:00:00Z');
    }
  }

  private static timeOfDay(describe: Schema.DescribeFieldResult, text: string): Time {
    if (!Pattern.matches(InboundValues.TIME_PATTERN, text)) {
      throw InboundValues.unfit(describe, text, 'a time of day such as 08:30:00');
    }
    const parts = text.split(':');
    const seconds: Integer = parts.size() > 2 ? Integer.valueOf(parts.get(2)) : 0;
    return Time.newInstance(Integer.valueOf(parts.get(0)), Integer.valueOf(parts.get(1)), seconds, 0);
  }

  private static id(describe: Schema.DescribeFieldResult, text: string): Id {
    try {
      return Id.valueOf(text);
    } catch (error) {
      caught(error);
      throw InboundValues.unfit(describe, text, 'a record id of 15 or 18 characters');
    }
  }

  /** The API value, whatever case it came in. An unrestricted picklist takes what comes. */
  @TestVisible static choice(describe: Schema.DescribeFieldResult, text: string, isRestricted: boolean): string {
    for (const entry of describe.getPicklistValues()) {
      if (entry.isActive() && entry.getValue().equalsIgnoreCase(text)) {
        return entry.getValue();
      }
    }
    if (isRestricted) {
      throw InboundValues.unfit(describe, text, 'one of the values of its picklist');
    }
    return InboundValues.words(describe, text);
  }

  @TestVisible static choices(describe: Schema.DescribeFieldResult, raw: ObjectValue): string {
    const chosen = new List<string>();
    const given = isInstance<List<unknown>>(raw) ? (raw as List<unknown>) : new List<unknown>(String.valueOf(raw).split(';'));
    for (const value of given) {
      chosen.add(InboundValues.choice(describe, String.valueOf(value).trim(), describe.isRestrictedPicklist()));
    }
    return String.join(chosen, ';');
  }

  private static unfit(describe: Schema.DescribeFieldResult, raw: ObjectValue, wanted: string): InvalidInputException {
    return new InvalidInputException(
      `The field ${describe.getName()} takes ${wanted}; MoEngage sent "${String.valueOf(raw).left(InboundValues.SHOWN_LENGTH)}".`,
    );
  }
}
