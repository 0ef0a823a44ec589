import { StandardAttributes } from './StandardAttributes.ts';

/**
 * Which names MoEngage takes for attributes (MP-5). Pure; each problem is a sentence that says what to change.
 * Source: MoEngage's Data API overview, tracking policies and data management pages.
 */
export class AttributeRules {
  static readonly MAXIMUM_LENGTH: Integer = 200;
  /** Unique user attributes of a workspace */
  static readonly MOST_ATTRIBUTES: Integer = 256;
  /** Of one event, MoEngage keeps the first hundred. */
  static readonly MOST_ATTRIBUTES_OF_AN_EVENT: Integer = 100;

  private static readonly MOENGAGE_PREFIX: string = 'moe_';
  private static readonly CUSTOMER_ID_NAMES: Set<string> = new Set<string>(['customer_id', 'uid']);
  /** In lower case; MoEngage lists them in upper case, and takes none of their spellings. */
  private static readonly RESERVED: Set<string> = new Set<string>([
    'id',
    '_id',
    'user_attribute_unique_id',
    'user_attribute_user_email',
    'user_attribute_user_mobile',
    'user_attribute_user_name',
    'user_attribute_user_gender',
    'user_attribute_user_first_name',
    'user_attribute_user_last_name',
    'user_attribute_user_bday',
    'user_attribute_notification_pref',
    'user_attribute_old_id',
    'user_attribute_dnd_start_time',
    'user_attribute_dnd_end_time',
    'moe_time_format',
    'moe_time_timezone',
    'moe_gaid',
    'moe_islat',
    'install',
    'update',
    'status',
    'user_id',
    'source',
  ]);

  /** @returns why MoEngage would not take this name; null where it does */
  static problemOf(attribute: string | null): string | null {
    if (attribute === null || String.isBlank(attribute)) {
      return 'The MoEngage attribute is empty. Choose one or enter a new name.';
    }
    const name = attribute.trim().toLowerCase();
    if (attribute.length() > AttributeRules.MAXIMUM_LENGTH) {
      return `The attribute "${attribute.left(40)}…" is longer than ${AttributeRules.MAXIMUM_LENGTH} characters. Shorten it.`;
    }
    if (AttributeRules.CUSTOMER_ID_NAMES.contains(name)) {
      return `"${attribute}" is MoEngage's Customer ID. Choose the field for Customer ID above instead, and remove this row.`;
    }
    if (AttributeRules.RESERVED.contains(name)) {
      return `MoEngage reserves the name "${attribute}". Choose another one, such as "sf_${name.removeStart('_')}".`;
    }
    if (name.startsWith(AttributeRules.MOENGAGE_PREFIX) && !StandardAttributes.isKnown(attribute)) {
      return `Names that start with "moe_" belong to MoEngage. Choose another name than "${attribute}".`;
    }
    return null;
  }

  /** @returns why these names can't stand in one mapping; null where they can */
  static problemOfAll(attributes: List<string>): string | null {
    const seen = new Map<string, string>();
    for (const attribute of attributes) {
      const before = seen.put(attribute.toLowerCase(), attribute);
      if (before !== null) {
        return before.equals(attribute)
          ? `The attribute "${attribute}" is mapped twice. Keep one of the rows.`
          : `The attributes "${before}" and "${attribute}" differ in case alone; MoEngage would keep two of them. Rename one.`;
      }
    }
    return attributes.size() > AttributeRules.MOST_ATTRIBUTES
      ? `The mapping has ${attributes.size()} attributes; MoEngage keeps ${AttributeRules.MOST_ATTRIBUTES}. Remove rows.`
      : null;
  }
}
