import { orgData } from '../../data/org-data.ts';
import { byIds, withoutBinds, type LocatorQuery } from '../../data/soql/query-locator.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import type { QueryOptions } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import type { ApexList } from '../../runtime/values/list.ts';

const chunk = 200;

/**
 * A `Database.QueryLocator`. The ids of its rows are fixed when they are first asked for; the rows are read later, chunk by chunk, as they are
 * then. A batch job keeps `ids()` and `key` and reads its chunks with {@link readLocator}.
 */
export class QueryLocator {
  readonly #query: SoqlQuery;
  readonly #options: QueryOptions;
  readonly #text: string | null;
  #ids: readonly string[] | null = null;

  constructor(query: SoqlQuery, options: QueryOptions, text: string | null = null) {
    this.#query = query;
    this.#options = options;
    this.#text = text;
  }

  /** Ids of all rows in the query's order. No row limit of a transaction holds: a batch job may read 50 million. */
  ids(): readonly string[] {
    if (this.#ids === null) {
      const ids: string[] = [];
      for (const record of orgData().stream(this.#idQuery(), this.#options)) ids.push(valuesOf(record).Id as string);
      this.#ids = ids;
    }
    return this.#ids;
  }

  /** What {@link readLocator} reads rows with; plain text. */
  get key(): string {
    const { accessMode, sharing, namespace } = this.#options;
    return JSON.stringify({ query: byIds(withoutBinds(this.#query, this.#options.binds)), options: { accessMode, sharing, namespace } } satisfies LocatorQuery);
  }

  get text(): string {
    return this.#text ?? '';
  }

  /** Rows without what only the select list needs: the whole order, but ids alone. */
  #idQuery(): SoqlQuery {
    const { start, end, line, column } = this.#query;
    const place = { start, end, line, column };
    const id = { ...place, kind: 'SelectField', path: { ...place, kind: 'FieldPath', names: ['Id'] }, alias: null } as const;
    // Binds keep their numbers only while all of them stand in the query.
    const query = withoutBinds(this.#query, this.#options.binds);
    return { ...query, select: [id] };
  }

  /** Named as in Apex: code may hold the locator as an `Iterable`. */
  iterator(): LocatorIterator {
    return new LocatorIterator(this);
  }

  $text(): string {
    return 'Database.QueryLocator';
  }
}

const queries = new Map<string, LocatorQuery>();

/** Rows of a locator by id, in the order of `ids`; rows that are gone are left out. */
export function readLocator(key: string, ids: readonly string[]): SObjectRecord[] {
  let kept = queries.get(key);
  if (kept === undefined) {
    kept = JSON.parse(key) as LocatorQuery;
    if (queries.size > 100) queries.clear();
    queries.set(key, kept);
  }
  const found = new Map<unknown, SObjectRecord>();
  for (const record of orgData().readUncounted(kept.query, { ...kept.options, binds: [ids] })) found.set(valuesOf(record).Id, record);
  return ids.map((id) => found.get(id)).filter((record) => record !== undefined);
}

/** `Database.QueryLocatorIterator`: reads 200 rows at a time. */
class LocatorIterator {
  readonly #locator: QueryLocator;
  #next = 0;
  #rows: SObjectRecord[] = [];

  constructor(locator: QueryLocator) {
    this.#locator = locator;
  }

  hasNext(): boolean {
    return this.#next < this.#locator.ids().length;
  }

  next(): SObjectRecord {
    if (!this.hasNext()) throwApex('System.NoSuchElementException', 'iterator has no more elements');
    const at = this.#next % chunk;
    if (at === 0) this.#rows = this.#read(this.#locator.ids().slice(this.#next, this.#next + chunk));
    this.#next += 1;
    return this.#rows[at] as SObjectRecord;
  }

  #read(ids: readonly string[]): SObjectRecord[] {
    spend('queryLocatorRows', 'query locator rows', ids.length);
    return readLocator(this.#locator.key, ids);
  }
}

export const queryLocatorClasses = [
  platformClass('Database.QueryLocator', {
    implements: ['Iterable<SObject>'],
    methods: {
      'String getQuery()': (self: QueryLocator) => self.text,
      'Database.QueryLocatorIterator iterator()': (self: QueryLocator) => self.iterator(),
    },
    is: (value) => value instanceof QueryLocator,
  }),
  platformClass('Database.QueryLocatorIterator', {
    implements: ['Iterator<SObject>'],
    methods: {
      'Boolean hasNext()': (self: LocatorIterator) => self.hasNext(),
      'SObject next()': (self: LocatorIterator) => self.next(),
    },
    is: (value) => value instanceof LocatorIterator,
  }),
];

/** A locator of an inline query: its result tells which query it came from. */
export function locatorOf(result: ApexList): QueryLocator {
  const source = orgData().sourceOf(result.a);
  if (source === undefined) return throwApex('System.QueryException', 'Database.getQueryLocator needs a query');
  return new QueryLocator(source.query, source.options);
}

