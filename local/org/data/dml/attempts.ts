import type { Store } from '../store/store.ts';
import { fail, sound, type RowWork } from './row-work.ts';

const maximumAttempts = 3;

/**
 * Runs one chunk. All or none: once, errors are left on the rows. Partial: when rows failed after something ran, what was done is undone and the
 * rows that succeeded are tried again, triggers included, up to three attempts; limits are not given back. Source: "Bulk DML Exception Handling".
 */
export function attempt(store: Store, works: readonly RowWork[], allOrNone: boolean, hasTriggers: boolean, run: (works: readonly RowWork[]) => void): void {
  let going = sound(works);
  if (allOrNone) {
    if (going.length > 0) run(going);
    return;
  }
  for (let count = 1; going.length > 0; count += 1) {
    const savepoint = store.setSavepoint();
    run(going);
    const succeeded = sound(going);
    // Without triggers nothing saw the failed rows: the others are simply saved.
    if (succeeded.length === going.length || (!hasTriggers && succeeded.length > 0)) {
      store.release(savepoint);
      return;
    }
    store.rollbackTo(savepoint);
    store.release(savepoint);
    if (count === maximumAttempts) {
      for (const work of succeeded) fail(work, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', 'Too many batch retries in the presence of Apex triggers and partial failures.');
      return;
    }
    going = succeeded;
  }
}
