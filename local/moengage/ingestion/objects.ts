import { isStandardAttribute } from './names.ts';
import { isJsonObject } from './value.ts';
import type { JsonObject, Remarks } from './value.ts';

export const MAXIMUM_OBJECT_BYTES = 25 * 1024;
export const MAXIMUM_SUB_KEYS = 100;
export const MAXIMUM_OBJECT_LIST_ELEMENTS = 100;
export const MAXIMUM_NESTING_LEVELS = 2;

/** Whether objects are taken as attributes, and of which names. */
export interface ObjectRules {
  /** By MoEngage's staff, for a workspace. */
  readonly enabled: boolean;
  /** Makes room for the name of an attribute that holds objects, while there is room. */
  readonly admits: (name: string) => boolean;
}

/** @returns what keeps an attribute of this name from holding objects: a code and a sentence; null where nothing does */
export function objectProblem(
  name: string,
  { enabled, admits }: ObjectRules,
): { code: string; message: string } | null {
  if (!enabled) return { code: 'objectsNotEnabled', message: 'Object attributes are not enabled for this workspace.' };
  if (isStandardAttribute(name))
    return { code: 'objectOnStandard', message: 'A standard attribute can not hold an object.' };
  return admits(name)
    ? null
    : { code: 'tooManyObjects', message: 'The workspace has as many object attributes as it may have.' };
}

const FORBIDDEN_KEY_CHARACTERS = /[$.%#]/;

/**
 * An object attribute within its limits: 25 KB, 100 sub-keys, keys without `$ . % #`, two levels (what lies deeper becomes text).
 * @returns null where the object is not ingested: empty, or too large
 */
export function limitObject(name: string, object: JsonObject, remark: Remarks): JsonObject | null {
  if (Buffer.byteLength(JSON.stringify(object)) > MAXIMUM_OBJECT_BYTES) {
    remark({
      code: 'objectTooLarge',
      attribute: name,
      message: `An object may have ${MAXIMUM_OBJECT_BYTES} bytes at most.`,
    });
    return null;
  }
  const kept = limitLevel(name, object, 1, remark);
  if (Object.keys(kept).length > 0) return kept;
  remark({ code: 'objectEmpty', attribute: name, message: 'An empty object is not ingested.' });
  return null;
}

/** An array of objects: the first 100, each within the limits of an object. */
export function limitObjectArray(name: string, list: readonly JsonObject[], remark: Remarks): JsonObject[] | null {
  if (list.length > MAXIMUM_OBJECT_LIST_ELEMENTS) {
    remark({
      code: 'listTruncated',
      attribute: name,
      message: `A list of objects keeps its first ${MAXIMUM_OBJECT_LIST_ELEMENTS} elements.`,
    });
  }
  const kept = list
    .slice(0, MAXIMUM_OBJECT_LIST_ELEMENTS)
    .map((object) => limitObject(name, object, remark))
    .filter((object) => object !== null);
  return kept.length > 0 ? kept : null;
}

function limitLevel(name: string, object: JsonObject, level: number, remark: Remarks): JsonObject {
  const kept: Record<string, unknown> = {};
  let count = 0;
  for (const [key, value] of Object.entries(object)) {
    if (value === null) continue;
    if (FORBIDDEN_KEY_CHARACTERS.test(key)) {
      remark({
        code: 'objectKeyForbidden',
        attribute: name,
        message: `The key "${key}" has one of the characters $ . % #`,
      });
      continue;
    }
    if (count >= MAXIMUM_SUB_KEYS) {
      remark({
        code: 'objectKeysTruncated',
        attribute: name,
        message: `An object keeps its first ${MAXIMUM_SUB_KEYS} keys.`,
      });
      break;
    }
    count += 1;
    if (!isJsonObject(value)) kept[key] = value;
    else if (level < MAXIMUM_NESTING_LEVELS) kept[key] = limitLevel(name, value, level + 1, remark);
    else kept[key] = JSON.stringify(value);
  }
  return kept;
}
