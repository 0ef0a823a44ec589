import type { Failure } from '../failures/failure.ts';

/** Values that stand for "nobody" in somebody's system: MoEngage refuses them as identifiers. */
const BLOCKED_WORDS: ReadonlySet<string> = new Set([
  'unknown',
  'guest',
  'null',
  '0',
  '1',
  'true',
  'false',
  'user_attribute_unique_id',
  '(empty)',
  '',
  'na',
  'n/a',
  '""',
  'dummy_seller_code',
  'user_id',
  'id',
  'customer_id',
  'uid',
  'userid',
  'none',
  '-2',
  '-1',
  '2',
]);

export const MINIMUM_CUSTOMER_ID_LENGTH = 2;

/**
 * A customer id is text of more than one character and none of the blocked words.
 * INFERRED: blocked words are compared without case and outer blanks, and are refused like an empty id.
 */
export function customerIdProblem(value: unknown): Failure | null {
  const refuse = (message: string): Failure => ({ condition: 'missingAttribute', attribute: 'customer_id', message });
  if (value === undefined) return refuse('customer_id is not found in the payload');
  if (typeof value !== 'string' || value.trim() === '') return refuse('customer_id can not be empty Unicode String');
  if (value.length < MINIMUM_CUSTOMER_ID_LENGTH) return refuse('customer_id must be longer than one character');
  if (BLOCKED_WORDS.has(value.trim().toLowerCase())) return refuse(`customer_id can not be "${value}"`);
  return null;
}
