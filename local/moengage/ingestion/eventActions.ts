import { recognise } from './dataTypes.ts';
import { parseEventTime } from './datetime.ts';
import { cutName, eventNameProblem } from './names.ts';
import type { ObjectRules } from './objects.ts';
import { isJsonObject } from './value.ts';
import type { AttributeValue, Attributes, JsonObject, Remarks } from './value.ts';

export const MAXIMUM_EVENT_ATTRIBUTES = 100;
export const PLATFORMS: ReadonlySet<string> = new Set(['ANDROID', 'iOS', 'web', 'TV', 'unknown']);

const OFFSET_LIMIT_SECONDS = 54_000;

/** An event as it will be stored. */
export interface IngestedAction {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly happenedAt: number;
  readonly platform: string | null;
  readonly attributes: Attributes;
}

export interface EventRules {
  readonly objects: ObjectRules;
  readonly admitsName: (name: string) => boolean;
  readonly remark: Remarks;
}

/**
 * One action of an event, by the data rules.
 * @param receivedAt epoch milliseconds: the time of an event that has none, and the limit that no event may lie beyond
 * @returns null where the event is not ingested
 */
export function ingestAction(action: JsonObject, receivedAt: number, rules: EventRules): IngestedAction | null {
  const { remark } = rules;
  const name = cutName(String(action.action), remark);
  const refuse = (code: string, message: string): null => {
    remark({ code, attribute: name, message });
    return null;
  };
  const problem = eventNameProblem(name);
  if (problem !== null) return refuse('nameForbidden', problem);
  const happenedAt = eventTime(action, receivedAt);
  if (happenedAt === null)
    return refuse('eventTimeUnreadable', 'The time of the event is neither ISO 8601 nor epoch seconds.');
  if (happenedAt > receivedAt) return refuse('eventInFuture', 'Events with a date in the future are not accepted.');
  if (!rules.admitsName(name)) return refuse('tooManyEvents', 'The workspace has as many event names as it may have.');
  return {
    name,
    happenedAt,
    platform: platform(action.platform, name, remark),
    attributes: attributes(action.attributes, rules),
  };
}

/** `current_time` is UTC; `user_time` is local, so the offset comes off it. INFERRED: an offset out of range counts as none. */
function eventTime(action: JsonObject, receivedAt: number): number | null {
  if (action.current_time !== undefined && action.current_time !== null) return parseEventTime(action.current_time);
  if (action.user_time === undefined || action.user_time === null) return receivedAt;
  const local = parseEventTime(action.user_time);
  const offset = action.user_timezone_offset;
  const isOffset = typeof offset === 'number' && Math.abs(offset) <= OFFSET_LIMIT_SECONDS;
  return local === null ? null : local - (isOffset ? offset * 1000 : 0);
}

function platform(value: unknown, event: string, remark: Remarks): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && PLATFORMS.has(value)) return value;
  remark({
    code: 'platformUnknown',
    attribute: event,
    message: `The platform ${JSON.stringify(value)} is none that MoEngage knows.`,
  });
  return null;
}

/** The first 100 attributes. An empty list has nothing to unset on an event. */
function attributes(value: unknown, { objects, remark }: EventRules): Attributes {
  const kept: Record<string, AttributeValue> = {};
  let count = 0;
  for (const [fullName, given] of Object.entries(isJsonObject(value) ? value : {})) {
    if (count >= MAXIMUM_EVENT_ATTRIBUTES) {
      remark({
        code: 'tooManyAttributes',
        message: `An event keeps its first ${MAXIMUM_EVENT_ATTRIBUTES} attributes.`,
      });
      break;
    }
    const name = cutName(fullName, remark);
    const problem = eventNameProblem(name);
    if (problem !== null) {
      remark({ code: 'nameForbidden', attribute: name, message: problem });
      continue;
    }
    const recognised = recognise(name, given, objects, remark);
    if (typeof recognised === 'string') continue;
    Object.defineProperty(kept, name, { value: recognised.keep, enumerable: true, configurable: true, writable: true });
    count += 1;
  }
  return kept;
}
