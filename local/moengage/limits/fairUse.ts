/**
 * Fair use is counted per end user, over all sources but SDKs: what counts is a user update or an event. Not configurable, and nobody is told.
 * INFERRED: a blocked user's data vanishes after the 200; that is why ingestion asks, not acceptance.
 */
export interface FairUse {
  /**
   * Counts records of one user.
   * @param records user updates or events
   * @param now epoch milliseconds
   * @returns false where they are to be dropped without a word
   */
  admits(workspaceId: string, customerId: string, records: number, now: number): boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Cap {
  readonly windowMilliseconds: number;
  readonly records: number;
  readonly blockMilliseconds: number;
}

/** Source: MoEngage's fair usage policy. */
export const FAIR_USE_CAPS: readonly Cap[] = [
  { windowMilliseconds: MINUTE, records: 5_000, blockMilliseconds: HOUR },
  { windowMilliseconds: 5 * MINUTE, records: 10_000, blockMilliseconds: HOUR },
  { windowMilliseconds: HOUR, records: 50_000, blockMilliseconds: DAY },
  { windowMilliseconds: DAY, records: 100_000, blockMilliseconds: DAY },
];
const BREACHES_IN_A_ROW = 3;
const LONG_BLOCK_MILLISECONDS = 7 * DAY;
/** INFERRED: a breach is "in a row" with the one before where it comes within a day of the end of its block. */
const FORGOTTEN_AFTER_MILLISECONDS = DAY;

/** What one user has used, and whether it is blocked. */
interface Use {
  /** One a cap, in the order of {@link FAIR_USE_CAPS}. */
  readonly windows: { start: number; records: number }[];
  blockedUntil: number;
  breaches: number;
}

/** The documented caps. Windows are stretches of the clock (INFERRED). Kept in memory: a restart forgets. */
export class CountedFairUse implements FairUse {
  readonly #uses = new Map<string, Use>();

  admits(workspaceId: string, customerId: string, records: number, now: number): boolean {
    const key = `${workspaceId} ${customerId}`;
    const use = this.#uses.get(key) ?? {
      windows: FAIR_USE_CAPS.map(() => ({ start: 0, records: 0 })),
      blockedUntil: 0,
      breaches: 0,
    };
    this.#uses.set(key, use);
    if (now < use.blockedUntil) return false;
    const broken = FAIR_USE_CAPS.filter((cap, index) => count(use.windows[index]!, cap, records, now));
    if (broken.length === 0) return true;
    block(use, Math.max(...broken.map(({ blockMilliseconds }) => blockMilliseconds)), now);
    return false;
  }
}

/** @returns whether the cap is passed */
function count(
  window: { start: number; records: number },
  { windowMilliseconds, records: most }: Cap,
  records: number,
  now: number,
): boolean {
  const start = Math.floor(now / windowMilliseconds) * windowMilliseconds;
  if (window.start !== start) Object.assign(window, { start, records: 0 });
  window.records += records;
  return window.records > most;
}

function block(use: Use, milliseconds: number, now: number): void {
  const inARow = use.breaches > 0 && now < use.blockedUntil + FORGOTTEN_AFTER_MILLISECONDS;
  use.breaches = inARow ? use.breaches + 1 : 1;
  const isLong = use.breaches >= BREACHES_IN_A_ROW;
  use.blockedUntil = now + (isLong ? LONG_BLOCK_MILLISECONDS : milliseconds);
  if (isLong) use.breaches = 0;
  // What was used counts no further: a block is the price.
  for (const window of use.windows) window.records = 0;
}
