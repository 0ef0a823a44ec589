import { throwApex } from '../../runtime/exceptions.ts';
import { services, transaction } from '../../runtime/services.ts';
import { extras } from '../system/org-extras.ts';

export type CacheKind = 'Org' | 'Session';

interface Entry {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Seconds: shortest, longest and default time to live. Source: Apex Developer Guide "Platform Cache Limits", "Cache.Org Methods". */
const timeToLive: Readonly<Record<CacheKind, { shortest: number; longest: number; usual: number }>> = {
  Org: { shortest: 300, longest: 172_800, usual: 86_400 },
  Session: { shortest: 300, longest: 28_800, usual: 28_800 },
};

const TEST_CACHE = 'Cache';

/** Tests have a cache of their own, each method an empty one. */
function store(): Map<string, unknown> {
  const running = transaction();
  if (!running.isTest) return extras().cache;
  let cache = running.testState.get(TEST_CACHE) as Map<string, unknown> | undefined;
  if (cache === undefined) running.testState.set(TEST_CACHE, (cache = new Map()));
  return cache;
}

/** A partition of the platform cache. Values are kept in memory while the process lives; size and visibility are not counted. */
export class Partition {
  readonly kind: CacheKind;
  readonly name: string;
  hits = 0;
  misses = 0;

  constructor(kind: CacheKind, name: string) {
    this.kind = kind;
    this.name = name;
  }

  get(key: string | null): unknown {
    const entry = this.#live(this.#keyOf(key));
    if (entry === null) this.misses++;
    else this.hits++;
    return entry?.value ?? null;
  }

  has(key: string | null): boolean {
    return this.#live(this.#keyOf(key)) !== null;
  }

  put(key: string | null, value: unknown, seconds?: number): void {
    const { shortest, longest, usual } = timeToLive[this.kind];
    if (seconds !== undefined && (seconds < shortest || seconds > longest)) {
      this.#fail(`Time-to-live of ${seconds} seconds is not valid: it must be between ${shortest} and ${longest} seconds.`);
    }
    if (value === null) throwApex('System.NullPointerException', 'Argument 2 cannot be null');
    store().set(this.#keyOf(key), { value, expires: services().clock.now() + (seconds ?? usual) * 1000 } satisfies Entry);
  }

  remove(key: string | null): boolean {
    const full = this.#keyOf(key);
    const live = this.#live(full) !== null;
    store().delete(full);
    return live;
  }

  keys(): string[] {
    const prefix = this.#prefix;
    return [...store().keys()].filter((key) => key.startsWith(prefix) && this.#live(key) !== null).map((key) => key.slice(prefix.length));
  }

  get #prefix(): string {
    const user = this.kind === 'Session' ? `/${services().security.userId}` : '';
    return `${this.kind}${user}/${this.name.toLowerCase()}/`;
  }

  #keyOf(key: string | null): string {
    if (key === null) throwApex('System.NullPointerException', 'Argument 1 cannot be null');
    // `Namespace.Partition.key` from anywhere, `key` inside its own partition.
    const own = key.slice(key.lastIndexOf('.') + 1);
    if (own.length > 50 || !/^[A-Za-z0-9]+$/.test(own)) this.#fail(`Invalid key '${key}': keys are alphanumeric and have at most 50 characters.`);
    return this.#prefix + own;
  }

  #live(full: string): Entry | null {
    const entry = store().get(full) as Entry | undefined;
    if (entry === undefined) return null;
    if (entry.expires > services().clock.now()) return entry;
    store().delete(full);
    return null;
  }

  #fail(message: string): never {
    throwApex(`Cache.${this.kind}.${this.kind}CacheException`, message);
  }
}
