import type { Decimal } from '../runtime/values/decimal.ts';
import type { ApexDate } from '../runtime/values/date.ts';
import type { ApexDatetime } from '../runtime/values/datetime.ts';

/** A failed script: what Apex sees as `DataWeaveScriptException`. */
export class DataWeaveError extends Error {}

/** A key-value pair of an object; keys may repeat and have attributes (XML). */
export interface Pair {
  readonly key: string;
  readonly value: Value;
  readonly attributes: readonly Pair[];
}

/** An object: pairs in order. `className` is what `as Object {class: "…"}` asked for. */
export class DwObject {
  readonly pairs: readonly Pair[];
  readonly className: string | null;

  constructor(pairs: readonly Pair[], className: string | null = null) {
    this.pairs = pairs;
    this.className = className;
  }

  get(key: string): Value {
    return this.pairs.find((pair) => pair.key === key)?.value ?? null;
  }
}

/** A moment with the zone in which it is shown. */
export class Moment {
  readonly at: ApexDatetime;
  readonly zone: string;

  constructor(at: ApexDatetime, zone: string) {
    this.at = at;
    this.zone = zone;
  }
}

export type DwFunction = (...args: Value[]) => Value;
export type Value = null | boolean | string | Decimal | ApexDate | Moment | DwObject | DwFunction | readonly Value[];

export const pair = (key: string, value: Value, attributes: readonly Pair[] = []): Pair => ({ key, value, attributes });
