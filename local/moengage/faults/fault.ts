import { isCondition } from '../failures/failure.ts';
import type { Condition } from '../failures/failure.ts';
import { isJsonObject } from '../ingestion/value.ts';

/** What goes wrong. */
export type FaultKind =
  | {
      /** Any status, with the documented body of that status, of `condition` in `spelling`, or with a body of your own. */
      readonly kind: 'status';
      readonly status: number;
      readonly condition?: Condition;
      readonly spelling?: string;
      readonly body?: string;
      readonly contentType?: string;
    }
  | {
      /** A slow answer: before or after the request is accepted. */ readonly kind: 'slow';
      readonly milliseconds: number;
      readonly when: 'before' | 'after';
    }
  | {
      /** The connection breaks: before anything is accepted, or after it was. */ readonly kind: 'drop';
      readonly when: 'before' | 'after';
    }
  | {
      /** 429 for so many seconds of the clock. */ readonly kind: 'rateLimit';
      readonly seconds: number;
      readonly spelling?: string;
    }
  | {
      /** One record that makes any request fail that contains it. */ readonly kind: 'poison';
      readonly customerId: string;
      readonly status: 400 | 413;
    };

/** Where and how often. */
export interface FaultScope {
  /** Only requests that claim to come from this workspace. */
  readonly workspaceId?: string;
  /** Only requests whose path begins so, for example `/v1/transition`. */
  readonly path?: string;
  /** So many times, then no more; absent: until cleared. */
  readonly times?: number;
}

export type FaultRequest = FaultKind & FaultScope;

/** A fault that is switched on. */
export type Fault = FaultRequest & {
  readonly id: string;
  /** How often it struck. */
  readonly struck: number;
  /** Epoch milliseconds at which a rate limit ends. */
  readonly until?: number;
};

const whole = (value: unknown, minimum: number, maximum: number): value is number =>
  Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Checks a fault that came in as JSON. @returns the fault, or a sentence that says what to send instead */
export function readFault(value: unknown): FaultRequest | string {
  if (!isJsonObject(value)) return 'Send a fault as a JSON object, for example {"kind":"status","status":503}.';
  const scope = readScope(value);
  if (typeof scope === 'string') return scope;
  switch (value.kind) {
    case 'status': {
      if (!whole(value.status, 200, 599)) return 'status: give a whole number from 200 to 599.';
      if (value.condition !== undefined && !isCondition(value.condition)) return 'condition: no such condition.';
      return {
        kind: 'status',
        status: value.status,
        condition: value.condition,
        spelling: text(value.spelling) ? value.spelling : undefined,
        body: typeof value.body === 'string' ? value.body : undefined,
        contentType: text(value.contentType) ? value.contentType : undefined,
        ...scope,
      };
    }
    case 'slow':
      if (!whole(value.milliseconds, 0, 600_000)) return 'milliseconds: give a whole number from 0 to 600000.';
      return {
        kind: 'slow',
        milliseconds: value.milliseconds,
        when: value.when === 'before' ? 'before' : 'after',
        ...scope,
      };
    case 'drop':
      return { kind: 'drop', when: value.when === 'after' ? 'after' : 'before', ...scope };
    case 'rateLimit':
      if (!whole(value.seconds, 1, 86_400)) return 'seconds: give a whole number from 1 to 86400.';
      return {
        kind: 'rateLimit',
        seconds: value.seconds,
        spelling: text(value.spelling) ? value.spelling : undefined,
        ...scope,
      };
    case 'poison':
      if (!text(value.customerId)) return 'customerId: give the Customer ID of the poisonous record.';
      if (value.status !== undefined && value.status !== 400 && value.status !== 413) return 'status: 400 or 413.';
      return { kind: 'poison', customerId: value.customerId, status: value.status ?? 400, ...scope };
    default:
      return 'kind: one of status, slow, drop, rateLimit, poison.';
  }
}

function readScope({ workspaceId, path, times }: Readonly<Record<string, unknown>>): FaultScope | string {
  if (times !== undefined && !whole(times, 1, 1_000_000))
    return 'times: give a whole number of 1 or more, or leave it out.';
  return {
    workspaceId: text(workspaceId) ? workspaceId : undefined,
    path: text(path) ? path : undefined,
    times: times as number | undefined,
  };
}
