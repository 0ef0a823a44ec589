import { doubleText } from './double.ts';
import type { RuntimeType } from '../types.ts';
import type { Long } from './long.ts';

/** A Long where it stands as an `Object`: tells it from an Integer. */
export class BoxedLong {
  readonly value: Long;

  constructor(value: Long) {
    this.value = value;
  }

  toString(): string {
    return String(this.value);
  }
}

/** A Double where it stands as an `Object`. */
export class BoxedDouble {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }

  toString(): string {
    return doubleText(this.value);
  }
}

/** Conversion of a static Long to Object. */
export function boxLong(value: Long | null): BoxedLong | null {
  return value === null ? null : new BoxedLong(value);
}

/** Conversion of a static Double to Object. */
export function boxDouble(value: number | null): BoxedDouble | null {
  return value === null ? null : new BoxedDouble(value);
}

/** An element of a collection that code sees as one of Objects: a `List<Long>` holds plain numbers, its elements are Longs all the same. */
export function boxElement(value: unknown, element: RuntimeType | undefined): unknown {
  if (typeof value !== 'number' && typeof value !== 'bigint') return value;
  if (element?.name === 'Long') return new BoxedLong(value);
  return element?.name === 'Double' ? new BoxedDouble(value as number) : value;
}
