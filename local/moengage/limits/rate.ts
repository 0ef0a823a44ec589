/**
 * Requests are limited per workspace and minute, counted in users and events (rate limits page). A window is a minute of the clock, so
 * `reset` is always less than 60 seconds away. INFERRED: a refused request uses nothing up.
 */
export interface RateLimits {
  readonly trackUsers: number;
  readonly trackEvents: number;
  readonly bulkUsers: number;
  readonly bulkEvents: number;
  readonly exportedUsers: number;
  readonly mergedUsers: number;
  readonly trackDevices: number;
  readonly deletedUsers: number;
}
export type Bucket = keyof RateLimits;

export const DEFAULT_RATE_LIMITS: RateLimits = {
  trackUsers: 10_000,
  trackEvents: 30_000,
  bulkUsers: 60_000,
  bulkEvents: 60_000,
  exportedUsers: 1_000,
  mergedUsers: 1_000,
  trackDevices: 10_000,
  deletedUsers: 5_000,
};

export const MINUTE_MILLISECONDS = 60_000;

export type Cost = Partial<Record<Bucket, number>>;

/** The state that the `x-ratelimit-*` headers tell: of the bucket that is nearest to its limit. */
export interface RateState {
  readonly admitted: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Epoch milliseconds at which the window ends. */
  readonly resetsAt: number;
  readonly bucket: Bucket;
}

export class RateLimiter {
  #windows = new Map<string, { start: number; used: Map<Bucket, number> }>();

  /** Counts `cost` against the workspace's minute, all of it or, where one bucket has too little left, nothing. */
  take(workspaceId: string, cost: Cost, limits: RateLimits, now: number): RateState {
    const start = Math.floor(now / MINUTE_MILLISECONDS) * MINUTE_MILLISECONDS;
    let window = this.#windows.get(workspaceId);
    if (window === undefined || window.start !== start) {
      window = { start, used: new Map() };
      this.#windows.set(workspaceId, window);
    }
    const { used } = window;
    const buckets = (Object.entries(cost) as [Bucket, number][]).map(([bucket, wanted]) => ({
      bucket,
      wanted,
      limit: limits[bucket],
      left: limits[bucket] - (used.get(bucket) ?? 0),
    }));
    const over = buckets.find(({ wanted, left }) => wanted > left);
    if (over === undefined) {
      for (const { bucket, wanted } of buckets) used.set(bucket, (used.get(bucket) ?? 0) + wanted);
    }
    const told =
      over ?? buckets.reduce((least, next) => (next.left - next.wanted < least.left - least.wanted ? next : least));
    return {
      admitted: over === undefined,
      limit: told.limit,
      remaining: Math.max(0, over === undefined ? told.left - told.wanted : told.left),
      resetsAt: start + MINUTE_MILLISECONDS,
      bucket: told.bucket,
    };
  }

  /** Forgets what was used: as if a minute had passed. */
  reset(): void {
    this.#windows.clear();
  }
}

/** The rate headers, in the spelling of `x-ratelimit-reset` that the workspace has. */
export function rateHeaders(
  state: Pick<RateState, 'limit' | 'remaining' | 'resetsAt'>,
  spelling: 'secondsLeft' | 'epochSeconds',
  now: number,
): Record<string, string> {
  const reset =
    spelling === 'secondsLeft' ? Math.ceil(Math.max(0, state.resetsAt - now) / 1000) : Math.ceil(state.resetsAt / 1000);
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(reset),
  };
}
