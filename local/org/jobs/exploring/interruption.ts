import { LimitException } from '../../runtime/exceptions.ts';

/**
 * The process died here. Like a governor limit it is caught by no Apex and runs no `finally`; beyond that, nothing is written down after it
 * ({@link Transactions.interruption}).
 */
export class OrgKilled extends LimitException {}

/** The transaction waits for a row that another one, which is stopped at a point, has locked. What it did so far is taken back. */
export class WaitsForLock extends LimitException {}
