import { throwLimit } from './exceptions.ts';
import { transaction } from './services.ts';
import type { LimitCounts } from './transaction.ts';

/** Uses some of what the running transaction has; beyond its limit that is `System.LimitException` "Too many DML rows: 10001". */
export function spend(counter: keyof LimitCounts, name: string, amount = 1): void {
  const { used, limits } = transaction();
  used[counter] += amount;
  if (used[counter] > limits[counter]) throwLimit(`Too many ${name}: ${limits[counter] + 1}`);
}

/** Counts one DML statement; rows apart where they are no DML rows (locks, savepoints). */
export function countDmlStatement(): void {
  spend('dmlStatements', 'DML statements');
}

/** Counts one DML statement about so many rows. */
export function countDml(rows: number): void {
  countDmlStatement();
  spend('dmlRows', 'DML rows', rows);
}
