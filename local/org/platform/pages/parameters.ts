import { refuse } from '../../runtime/values/list.ts';
import { ApexMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';

/** Parameters of a page by name, case ignored. Source: Apex Reference "PageReference.getParameters": "Parameter keys are case-insensitive". */
export class PageParameters extends ApexMap {
  readonly #entries = new Map<string, [unknown, unknown]>();

  constructor() {
    super(mapOf(stringType, stringType));
  }

  get(key: unknown): unknown {
    return this.#entries.get(keyOf(key))?.[1] ?? null;
  }

  put(key: unknown, value: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const former = this.get(key);
    this.#entries.set(keyOf(key), [this.#entries.get(keyOf(key))?.[0] ?? key, value]);
    return former;
  }

  containsKey(key: unknown): boolean {
    return this.#entries.has(keyOf(key));
  }

  remove(key: unknown): unknown {
    if (this.refusal !== null) refuse(this.refusal);
    const former = this.get(key);
    this.#entries.delete(keyOf(key));
    return former;
  }

  clear(): void {
    this.#entries.clear();
  }

  size(): number {
    return this.#entries.size;
  }

  *keys(): IterableIterator<unknown> {
    for (const [key] of this.#entries.values()) yield key;
  }

  *values(): IterableIterator<unknown> {
    for (const [, value] of this.#entries.values()) yield value;
  }

  entries(): IterableIterator<[unknown, unknown]> {
    return this.#entries.values();
  }
}

const keyOf = (key: unknown): string => String(key).toLowerCase();

const decoded = (text: string): string => {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
};

const encoded = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+').replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Fills parameters from a query string (without its `?`). */
export function readQuery(query: string, into: PageParameters): PageParameters {
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    into.put(decoded(name), decoded(value));
  }
  return into;
}

/** `a=b&c=d`; parameters without value are left out. */
export function queryOf(parameters: PageParameters): string {
  return [...parameters.entries()]
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${encoded(String(name))}=${encoded(String(value))}`)
    .join('&');
}
