import type { PinnedType } from '../workspaces/workspace.ts';
import { parseDateTime } from './datetime.ts';
import type { AttributeValue, Remarks } from './value.ts';

const LOCATION = /^\s*-?\d{1,2}(\.\d+)?[\s,]+-?\d{1,3}(\.\d+)?\s*$/;

/**
 * "Allowed data type" of data management: an attribute pinned to a type keeps only values of it and text that can be cast to it; the rest is
 * dropped without a word to the caller. Pinned to text, everything becomes text.
 * @returns null where the value is dropped
 */
export function castToPinned(
  name: string,
  value: AttributeValue,
  pinned: PinnedType | undefined,
  remark: Remarks,
): AttributeValue | null {
  if (pinned === undefined) return value;
  const cast = castTo(value, pinned);
  if (cast === null) {
    remark({
      code: 'pinnedType',
      attribute: name,
      message: `The attribute is pinned to ${pinned}; a value of type ${value.type} was dropped.`,
    });
  }
  return cast;
}

function castTo(value: AttributeValue, pinned: PinnedType): AttributeValue | null {
  if (value.type === pinned) return value;
  const text = typeof value.value === 'string' ? value.value.trim() : null;
  switch (pinned) {
    case 'string':
      return {
        type: 'string',
        value: typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value),
      };
    case 'number':
      return text !== null && text !== '' && Number.isFinite(Number(text))
        ? { type: 'number', value: Number(text) }
        : null;
    case 'boolean':
      return text !== null && /^(true|false)$/i.test(text)
        ? { type: 'boolean', value: text.toLowerCase() === 'true' }
        : null;
    case 'datetime':
      return text !== null && parseDateTime(text) !== null ? { type: 'datetime', value: text } : null;
    case 'location':
      return text !== null && LOCATION.test(text) ? { type: 'location', value: text } : null;
  }
}
