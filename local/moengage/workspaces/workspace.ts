import type { SpellingChoice } from '../failures/failure.ts';
import type { RateLimits } from '../limits/rate.ts';

export const DATA_CENTERS = ['01', '02', '03', '04', '05', '06', '101'] as const;
export type DataCenter = (typeof DATA_CENTERS)[number];

export const ACCOUNT_STATUSES = ['ok', 'blocked', 'suspended', 'temporarilySuspended', 'blacklisted'] as const;
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** Types that an attribute can be pinned to in MoEngage's data management. */
export const PINNED_TYPES = ['string', 'number', 'boolean', 'datetime', 'location'] as const;
export type PinnedType = (typeof PINNED_TYPES)[number];

/** One workspace ("app") and what its owner, or MoEngage's staff, switched on for it. */
export interface Workspace {
  /** Workspace ID, also "App ID": the Basic user and the path segment. */
  readonly id: string;
  readonly name: string;
  /** Key of the Data tile: the Basic password. Null: not set on the dashboard (409). */
  readonly dataKey: string | null;
  readonly dataCenter: DataCenter;
  readonly status: AccountStatus;
  /** Allowed caller addresses; null: no allow-list. With a list, `X-Forwarded-For` becomes mandatory. */
  readonly allowedAddresses: readonly string[] | null;
  /** `unset_attributes` is Early Access: off until MoEngage enables it. */
  readonly unsetEnabled: boolean;
  /** Object attributes have to be enabled by MoEngage. */
  readonly objectsEnabled: boolean;
  /** The Get User call has to be enabled by MoEngage. */
  readonly exportEnabled: boolean;
  /**
   * The bulk page says both that every request is answered 200 and that some are answered 400. `validated` (default): a bad element
   * rejects the whole request; `alwaysAccepted`: 200, and the bad element is not ingested.
   */
  readonly bulkAnswers: 'validated' | 'alwaysAccepted';
  /** `error`: the test connection answers HTTP 200 with `status:"error"`. */
  readonly testConnection: 'success' | 'error';
  /** `x-ratelimit-reset` as seconds left or as UTC epoch seconds: MoEngage's pages say both. */
  readonly resetSpelling: 'secondsLeft' | 'epochSeconds';
  /** Raised or lowered limits per minute; what is absent keeps the documented default. */
  readonly rateLimits: Partial<RateLimits>;
  /** Attribute name -> the only type it may have. */
  readonly pinnedTypes: Readonly<Record<string, PinnedType>>;
  /** Caps per end user; `off` for volume tests that send more of one user than a person could cause. */
  readonly fairUse: 'enforced' | 'off';
  /** Which documented spelling each error body is printed in. */
  readonly spellings: SpellingChoice;
}

/** A workspace as a new customer has it. */
export function newWorkspace(id: string, dataKey: string | null, changes: Partial<Workspace> = {}): Workspace {
  return {
    name: id,
    dataCenter: '01',
    status: 'ok',
    allowedAddresses: null,
    unsetEnabled: false,
    objectsEnabled: false,
    exportEnabled: true,
    bulkAnswers: 'validated',
    testConnection: 'success',
    resetSpelling: 'secondsLeft',
    rateLimits: {},
    pinnedTypes: {},
    fairUse: 'enforced',
    spellings: {},
    ...changes,
    id,
    dataKey,
  };
}
