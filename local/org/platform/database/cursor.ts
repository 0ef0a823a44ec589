import { throwApex } from '../../runtime/exceptions.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { anySObjectType } from '../../runtime/sobject-type.ts';
import { readLocator, type QueryLocator } from './query-locator.ts';

/** A `Database.Cursor`: any part of a result, by position. Source: "Apex Cursors". */
export class Cursor {
  readonly #locator: QueryLocator;

  constructor(locator: QueryLocator) {
    this.#locator = locator;
    // The rows of a cursor are fixed when it is made.
    locator.ids();
  }

  get size(): number {
    return this.#locator.ids().length;
  }

  fetch(position: number | null, count: number | null): ApexList {
    if (position === null || count === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    if (position < 0 || count < 0 || position + count > this.size) throwApex('System.InvalidParameterValueException', 'Invalid position or count');
    spend('queries', 'SOQL queries');
    return new ApexList(listOf(anySObjectType), readLocator(this.#locator.key, this.#locator.ids().slice(position, position + count)));
  }
}

/** Rows of a page that are there, and where the next page begins. */
interface Page {
  readonly records: ApexList;
  readonly next: number;
  readonly deleted: number;
  readonly done: boolean;
}

const isPage = (value: unknown): value is Page => typeof value === 'object' && value !== null && 'next' in value && 'records' in value;

/** A `Database.PaginationCursor`: full pages, also where rows were deleted since. */
export class PaginationCursor extends Cursor {
  page(start: number | null, size: number | null): Page {
    if (start === null || size === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    if (start < 0 || size < 1 || start > this.size) throwApex('System.InvalidParameterValueException', 'Invalid start or page size');
    const records: unknown[] = [];
    let next = start;
    let deleted = 0;
    while (records.length < size && next < this.size) {
      const count = Math.min(size - records.length, this.size - next);
      const found = this.fetch(next, count).a;
      records.push(...found);
      deleted += count - found.length;
      next += count;
    }
    return { records: new ApexList(listOf(anySObjectType), records), next, deleted, done: next >= this.size };
  }
}

export const cursorClasses = [
  platformClass('Database.Cursor', {
    methods: {
      'List<SObject> fetch(Integer position, Integer count)': (self: Cursor, position: number | null, count: number | null) => self.fetch(position, count),
      'Integer getNumRecords()': (self: Cursor) => self.size,
    },
    is: (value) => value instanceof Cursor && !(value instanceof PaginationCursor),
  }),
  platformClass('Database.PaginationCursor', {
    methods: {
      'Database.CursorFetchResult fetchPage(Integer start, Integer pageSize)': (self: PaginationCursor, start: number | null, size: number | null) => self.page(start, size),
      'Integer fetchDeleted(Integer start, Integer pageSize)': (self: PaginationCursor, start: number | null, size: number | null) => self.page(start, size).deleted,
      'Integer getNumRecords()': (self: PaginationCursor) => self.size,
    },
    is: (value) => value instanceof PaginationCursor,
  }),
  platformClass('Database.CursorFetchResult', {
    methods: {
      'List<SObject> getRecords()': (self: Page) => self.records,
      'Integer getNextIndex()': (self: Page) => self.next,
      'Integer getNumDeletedRecords()': (self: Page) => self.deleted,
      'Boolean isDone()': (self: Page) => self.done,
    },
    is: isPage,
  }),
];
