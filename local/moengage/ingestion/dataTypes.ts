import { limitObject, limitObjectArray, objectProblem } from './objects.ts';
import type { ObjectRules } from './objects.ts';
import { parseDateTime } from './datetime.ts';
import { isJsonObject } from './value.ts';
import type { AttributeValue, Remarks } from './value.ts';

export const MAXIMUM_TEXT_LENGTH = 512;
export const MAXIMUM_LIST_ELEMENTS = 50;

/** What to do with an attribute: keep a value, unset the attribute, or leave it as it was. */
export type Recognised = { readonly keep: AttributeValue } | 'unset' | 'ignore';

/**
 * Recognises the type of a JSON value and applies the limits of the tracking policies: text and list elements of 512 characters (cut),
 * URLs over 512 (rejected whole), lists of 50 elements of one type, objects only where they are enabled.
 */
export function recognise(name: string, value: unknown, objects: ObjectRules, remark: Remarks): Recognised {
  const ignore = (code: string, message: string): 'ignore' => {
    remark({ code, attribute: name, message });
    return 'ignore';
  };
  switch (typeof value) {
    case 'number':
      return { keep: { type: 'number', value } };
    case 'boolean':
      return { keep: { type: 'boolean', value } };
    case 'string': {
      if (parseDateTime(value) !== null) return { keep: { type: 'datetime', value } };
      if (value.length <= MAXIMUM_TEXT_LENGTH) return { keep: { type: 'string', value } };
      if (isUrl(value))
        return ignore('urlTooLong', `A URL of more than ${MAXIMUM_TEXT_LENGTH} characters is rejected whole.`);
      return { keep: { type: 'string', value: cutText(name, value, remark) } };
    }
  }
  // INFERRED: what null does to a primitive attribute is not documented.
  if (value === null || value === undefined) return ignore('nullIgnored', 'null changes nothing.');
  if (Array.isArray(value)) return recogniseList(name, value, objects, remark);
  if (isJsonObject(value)) {
    const kept = limitObject(name, value, remark);
    if (kept === null) return 'ignore';
    const problem = objectProblem(name, objects);
    return problem === null ? { keep: { type: 'object', value: kept } } : ignore(problem.code, problem.message);
  }
  return ignore('unknownType', 'The value has no type that MoEngage keeps.');
}

function recogniseList(name: string, list: readonly unknown[], objects: ObjectRules, remark: Remarks): Recognised {
  if (list.length === 0) return 'unset';
  if (list.every(isJsonObject)) {
    // `platforms` is a standard attribute of this shape: no object type has to be enabled for it.
    if (name === 'platforms') return { keep: { type: 'objectArray', value: list } };
    const kept = limitObjectArray(name, list, remark);
    if (kept === null) return 'ignore';
    const problem = objectProblem(name, objects);
    if (problem === null) return { keep: { type: 'objectArray', value: kept } };
    remark({ ...problem, attribute: name });
    return 'ignore';
  }
  const values = limitList(name, list, remark);
  return values === null ? 'ignore' : { keep: { type: 'array', value: values } };
}

/** A list of text or of numbers, within its limits. @returns null where it is neither */
export function limitList(name: string, list: readonly unknown[], remark: Remarks): string[] | number[] | null {
  let kept = list;
  if (list.length > MAXIMUM_LIST_ELEMENTS) {
    remark({
      code: 'listTruncated',
      attribute: name,
      message: `A list keeps its first ${MAXIMUM_LIST_ELEMENTS} elements.`,
    });
    kept = list.slice(0, MAXIMUM_LIST_ELEMENTS);
  }
  if (kept.every((element) => typeof element === 'number')) return [...(kept as number[])];
  if (kept.every((element) => typeof element === 'string')) {
    return (kept as string[]).map((element) =>
      element.length > MAXIMUM_TEXT_LENGTH ? cutText(name, element, remark) : element,
    );
  }
  remark({ code: 'listNotHomogeneous', attribute: name, message: 'A list may hold only text or only numbers.' });
  return null;
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || /^www\.\S+$/i.test(text);
}

/** The first 512 characters, without half of a surrogate pair at the end. */
function cutText(name: string, text: string, remark: Remarks): string {
  remark({
    code: 'textTruncated',
    attribute: name,
    message: `Text keeps its first ${MAXIMUM_TEXT_LENGTH} characters.`,
  });
  const cut = text.slice(0, MAXIMUM_TEXT_LENGTH);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
