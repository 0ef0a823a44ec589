import { throwApex, throwLimit } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { anySObjectType } from '../../runtime/sobject-type.ts';
import { readLocator, type QueryLocator } from './query-locator.ts';

/** A `Database.Cursor`: any part of a result, by position. Source: "Apex Cursors". */
export class Cursor {
  readonly #locator: QueryLocator;

  constructor(locator: QueryLocator) {
    this.#locator = locator;
  }

  get size(): number {
    return this.#locator.ids().length;
  }

  fetch(position: number | null, count: number | null): ApexList {
    if (position === null || count === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    if (position < 0 || count < 0 || position + count > this.size) throwApex('System.InvalidParameterValueException', 'Invalid position or count');
    const { used, limits } = transaction();
    used.queries += 1;
    if (used.queries > limits.queries) throwLimit(`Too many SOQL queries: ${limits.queries + 1}`);
    return new ApexList(listOf(anySObjectType), readLocator(this.#locator.key, this.#locator.ids().slice(position, position + count)));
  }
}

export const cursorClasses = [
  platformClass('Database.Cursor', {
    methods: {
      'List<SObject> fetch(Integer position, Integer count)': (self: Cursor, position: number | null, count: number | null) => self.fetch(position, count),
      'Integer getNumRecords()': (self: Cursor) => self.size,
    },
    is: (value) => value instanceof Cursor,
  }),
];
