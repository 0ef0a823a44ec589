import type { Store } from '../../data/store/store.ts';
import type { WorkDone } from './sql-watch.ts';
import { applyChanges, changedKeys, readTable, type TableState } from './table-state.ts';

type State = ReadonlyMap<string, TableState>;

/** Names that `Store.begin` gives. */
const isNested = (savepoint: string): boolean => /^nested\d+$/.test(savepoint);

/**
 * Takes the running transaction out of the file, so that others see only what is committed; {@link SetAside.putBack} does it again on top of what they have
 * left, savepoints included. The records that it has written count as locked meanwhile, so that nothing is in its way.
 */
export class SetAside {
  readonly #store: Store;
  readonly #savepoints: readonly string[];
  /** What it wrote to: at its beginning, at each savepoint, and now. */
  readonly #states: readonly State[];

  constructor(store: Store, work: WorkDone) {
    this.#store = store;
    this.#savepoints = [...work.savepoints];
    const read = (): State => new Map([...work.tables].map((table) => [table, readTable(store, table)]));
    const states = [read()];
    for (const savepoint of [...this.#savepoints].reverse()) {
      if (isNested(savepoint)) store.abort();
      else {
        store.rollbackTo(savepoint);
        store.release(savepoint);
      }
      states.unshift(read());
    }
    store.abort();
    this.#states = [read(), ...states];
  }

  /** Ids of the records that it has written. */
  get written(): string[] {
    const [first, last] = [this.#states[0]!, this.#states.at(-1)!];
    return [...last].flatMap(([table, now]) => (now.columns.includes('Id') ? changedKeys(first.get(table)!, now) : []));
  }

  putBack(): void {
    this.#store.begin();
    this.#savepoints.forEach((savepoint, index) => {
      this.#redo(index);
      if (isNested(savepoint)) this.#store.begin();
      else this.#store.database.exec(`SAVEPOINT ${savepoint}`);
    });
    this.#redo(this.#savepoints.length);
  }

  /** What was done between one moment and the next. */
  #redo(moment: number): void {
    for (const [table, now] of this.#states[moment + 1]!) applyChanges(this.#store, table, this.#states[moment]!.get(table)!, now);
  }
}
