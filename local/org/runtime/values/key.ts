import { BoxedDouble, BoxedLong } from './boxed.ts';
import { ApexBlob } from './blob.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { Decimal } from './decimal.ts';
import { equalsValue, hashValue } from './equality.ts';
import { EnumValue } from './enum.ts';
import { ApexList } from './list.ts';
import { ApexMap } from './map.ts';
import type { ApexObject } from './object-protocol.ts';
import { ApexSet } from './set.ts';
import type { RuntimeType } from '../types.ts';
import { ApexTime } from './time.ts';

/** Do values of this key type stand in a JavaScript `Map` as they are? */
export function isDirectKey(type: RuntimeType): boolean {
  if (type.kind === 'enum') return true;
  return type.kind === 'primitive' && /^(String|Id|Integer|Long|Double|Boolean)$/.test(type.name);
}

/**
 * Turns keys into values that a JavaScript `Map` compares rightly. Values with a canonical text get that; objects with an `equals` of their
 * own, collections and records get one object per equal key, found by hash.
 */
export class KeyTable {
  private readonly buckets = new Map<number, RegisteredKey[]>();

  /** The canonical form; undefined when no equal key is registered and `register` is false. */
  canonical(key: unknown, register: boolean): unknown {
    if (key === null || typeof key !== 'object') return typeof key === 'string' && key.startsWith('\0') ? `\0s${key}` : key;
    if (key instanceof EnumValue) return key;
    if (key instanceof ApexDate) return `\0d${key.days}`;
    if (key instanceof ApexDatetime) return `\0t${key.ms}`;
    if (key instanceof ApexTime) return `\0h${key.ms}`;
    if (key instanceof Decimal) return decimalKey(key);
    if (key instanceof BoxedLong) return key.value;
    if (key instanceof BoxedDouble) return `\0f${key.value}`;
    if (key instanceof ApexBlob) return `\0b${key.base64()}`;
    if ((key as ApexObject).$equals === undefined && !(key instanceof ApexList || key instanceof ApexSet || key instanceof ApexMap)) return key;
    return this.registered(key, register);
  }

  /** Forgets the key behind a canonical form. */
  release(canonical: unknown): void {
    const { hash } = (canonical ?? {}) as Partial<RegisteredKey>;
    const bucket = hash === undefined ? undefined : this.buckets.get(hash);
    const index = bucket?.indexOf(canonical as RegisteredKey) ?? -1;
    if (bucket === undefined || index < 0) return;
    if (bucket.length === 1) this.buckets.delete(hash as number);
    else bucket.splice(index, 1);
  }

  clear(): void {
    this.buckets.clear();
  }

  private registered(key: object, register: boolean): unknown {
    const hash = hashValue(key);
    const bucket = this.buckets.get(hash);
    if (bucket !== undefined) {
      for (const each of bucket) if (each.key === key || equalsValue(each.key, key)) return each;
    }
    if (!register) return undefined;
    const made = { key, hash };
    if (bucket === undefined) this.buckets.set(hash, [made]);
    else bucket.push(made);
    return made;
  }
}

/** A key under the hash that it had when it came: an object that changes later is not found any more, and may come a second time. */
interface RegisteredKey {
  readonly key: object;
  readonly hash: number;
}

/** The scale counts: a value that was put under 10 is not found under 10.0, though `10 == 10.0` (public reports agree; no page documents it). */
function decimalKey(value: Decimal): string {
  return `\0n${value.mantissa}e${value.scale}`;
}
