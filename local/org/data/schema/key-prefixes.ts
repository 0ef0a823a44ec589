import type { ObjectKind } from './system-fields.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const firstLetter: Readonly<Partial<Record<ObjectKind, string>>> = { customMetadata: 'm', platformEvent: 'e' };

/** Gives custom objects their key prefixes (`a00`, `a01`, … `m00` for custom metadata): one for ever, per name. */
export class KeyPrefixes {
  readonly #given: Map<string, string>;
  readonly #keep: (object: string, prefix: string) => void;

  /** `given`: prefixes of earlier runs, by full object name. `keep` is told of each new one. */
  constructor(given: Iterable<readonly [string, string]> = [], keep: (object: string, prefix: string) => void = () => {}) {
    this.#given = new Map(given);
    this.#keep = keep;
  }

  of(object: string, kind: ObjectKind): string {
    const key = object.toLowerCase();
    const known = this.#given.get(key);
    if (known !== undefined) return known;
    const letter = firstLetter[kind] ?? 'a';
    let count = 0;
    for (const prefix of this.#given.values()) if (prefix.startsWith(letter)) count += 1;
    const prefix = letter + (digits[Math.floor(count / 62) % 62] ?? '0') + (digits[count % 62] ?? '0');
    this.#given.set(key, prefix);
    this.#keep(key, prefix);
    return prefix;
  }
}
