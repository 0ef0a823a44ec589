/**
 * Fair use is counted per end user, over all sources but SDKs (5,000 a minute, 10,000 in 5 minutes, 50,000 an hour, 100,000 a day). INFERRED:
 * a blocked user's data vanishes after the 200, so the caller never learns of it; that is why ingestion asks, not acceptance.
 */
export interface FairUse {
  /** @returns false where the record of this user is to be dropped without a word. */
  admits(workspaceId: string, customerId: string, now: number): boolean;
}

/** No caps: the default until a test needs them. */
export const UNLIMITED_FAIR_USE: FairUse = { admits: () => true };
