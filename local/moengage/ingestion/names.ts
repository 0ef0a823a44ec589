import type { Remarks } from './value.ts';

export const MAXIMUM_NAME_LENGTH = 200;

/** Standard attributes that begin with `moe_` and may be written all the same. */
const WRITABLE_MOE_NAMES = new Set([
  'moe_unsubscribe',
  'moe_hard_bounce',
  'moe_spam',
  'moe_sms_subscription',
  'moe_wa_subscription',
  'moe_em_unsub_categories',
  'moe_sub_w',
  'moe_email_optin_status',
  'moe_gaid',
  'moe_mobile',
]);

const RESERVED_NAMES = new Set([
  'USER_ATTRIBUTE_UNIQUE_ID',
  'USER_ATTRIBUTE_USER_EMAIL',
  'USER_ATTRIBUTE_USER_MOBILE',
  'USER_ATTRIBUTE_USER_NAME',
  'USER_ATTRIBUTE_USER_GENDER',
  'USER_ATTRIBUTE_USER_FIRST_NAME',
  'USER_ATTRIBUTE_USER_LAST_NAME',
  'USER_ATTRIBUTE_USER_BDAY',
  'USER_ATTRIBUTE_NOTIFICATION_PREF',
  'USER_ATTRIBUTE_OLD_ID',
  'MOE_TIME_FORMAT',
  'MOE_TIME_TIMEZONE',
  'USER_ATTRIBUTE_DND_START_TIME',
  'USER_ATTRIBUTE_DND_END_TIME',
  'MOE_GAID',
  'INSTALL',
  'UPDATE',
  'MOE_ISLAT',
  'status',
  'user_id',
  'source',
]);

const BLOCKED_USER_ATTRIBUTES = new Set(['', 'id', '_id']);

/** Not writable through the Data API by its own table, although an example shows it. */
const READ_ONLY_USER_ATTRIBUTES = new Set(['geo']);

/** Taken with the call that creates the user, ignored afterwards. */
export const CREATE_ONLY_USER_ATTRIBUTES: ReadonlySet<string> = new Set([
  'publisher_name',
  'campaign_name',
  'u_l_a',
  'cr_t',
  'moe_gaid',
  'advertising_identifier',
]);

const STANDARD_ATTRIBUTES = new Set(['uid', 'u_n', 'u_fn', 'u_ln', 'u_em', 'u_mb', 'u_gd', 'u_bd']);

/** Attributes that MoEngage itself defines. */
export function isStandardAttribute(name: string): boolean {
  return STANDARD_ATTRIBUTES.has(name) || WRITABLE_MOE_NAMES.has(name);
}

/** The first 200 characters of a name are kept. */
export function cutName(name: string, remark: Remarks): string {
  if (name.length <= MAXIMUM_NAME_LENGTH) return name;
  const cut = name.slice(0, MAXIMUM_NAME_LENGTH);
  remark({
    code: 'nameTruncated',
    attribute: cut,
    message: `The name has more than ${MAXIMUM_NAME_LENGTH} characters and was cut.`,
  });
  return cut;
}

/** INFERRED: a name that MoEngage forbids makes the attribute disappear, not the request fail. */
export function userAttributeNameProblem(name: string): string | null {
  if (BLOCKED_USER_ATTRIBUTES.has(name)) return `"${name}" is blocked as the name of a user attribute.`;
  if (READ_ONLY_USER_ATTRIBUTES.has(name)) return `"${name}" can not be created or updated through the Data API.`;
  return commonNameProblem(name);
}

/** Events and their attributes. */
export function eventNameProblem(name: string): string | null {
  if (name === '') return 'A name can not be empty.';
  return commonNameProblem(name);
}

function commonNameProblem(name: string): string | null {
  if (RESERVED_NAMES.has(name)) return `"${name}" is a reserved keyword.`;
  if (name.startsWith('moe_') && !WRITABLE_MOE_NAMES.has(name)) return `Names may not begin with "moe_" ("${name}").`;
  return null;
}
