import { isCondition } from '../failures/failure.ts';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';
import { DEFAULT_RATE_LIMITS } from '../limits/rate.ts';
import { ACCOUNT_STATUSES, DATA_CENTERS, PINNED_TYPES } from './workspace.ts';
import type { Workspace } from './workspace.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string' && value !== '';
const isBoolean: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const recordOf =
  (isKey: Check, isValue: Check): Check =>
  (value) =>
    isJsonObject(value) && Object.entries(value).every(([key, item]) => isKey(key) && isValue(item));

/** What may be changed, how it is checked, and what to say where it is wrong. */
const SETTINGS: Readonly<Record<Exclude<keyof Workspace, 'id'>, readonly [Check, string]>> = {
  name: [isText, 'a text'],
  dataKey: [(value) => value === null || isText(value), 'a text, or null for a secret that is not set'],
  dataCenter: [oneOf(...DATA_CENTERS), `one of ${DATA_CENTERS.join(', ')}`],
  status: [oneOf(...ACCOUNT_STATUSES), `one of ${ACCOUNT_STATUSES.join(', ')}`],
  allowedAddresses: [
    (value) => value === null || (Array.isArray(value) && value.every(isText)),
    'a list of IP addresses, or null for no list',
  ],
  unsetEnabled: [isBoolean, 'true or false'],
  objectsEnabled: [isBoolean, 'true or false'],
  exportEnabled: [isBoolean, 'true or false'],
  bulkAnswers: [oneOf('validated', 'alwaysAccepted'), 'validated or alwaysAccepted'],
  testConnection: [oneOf('success', 'error'), 'success or error'],
  resetSpelling: [oneOf('secondsLeft', 'epochSeconds'), 'secondsLeft or epochSeconds'],
  rateLimits: [
    recordOf(oneOf(...Object.keys(DEFAULT_RATE_LIMITS)), (limit) => Number.isInteger(limit) && (limit as number) >= 0),
    `whole numbers under ${Object.keys(DEFAULT_RATE_LIMITS).join(', ')}`,
  ],
  pinnedTypes: [recordOf(isText, oneOf(...PINNED_TYPES)), `attribute names with one of ${PINNED_TYPES.join(', ')}`],
  fairUse: [oneOf('enforced', 'off'), 'enforced or off'],
  spellings: [recordOf(isCondition, isText), 'names of conditions with the name of a spelling'],
};

export const WORKSPACE_ID = /^[\w-]{1,64}$/;

/** Reads changes of a workspace from JSON. @returns the changes, or a sentence that says what to send instead */
export function readWorkspaceChanges(json: JsonObject): Partial<Workspace> | string {
  for (const [key, value] of Object.entries(json)) {
    if (key === 'id') continue;
    if (!Object.hasOwn(SETTINGS, key)) return `${key}: no such setting. There are ${Object.keys(SETTINGS).join(', ')}.`;
    const [check, expected] = SETTINGS[key as keyof typeof SETTINGS];
    if (!check(value)) return `${key}: give ${expected}.`;
  }
  return json as Partial<Workspace>;
}
