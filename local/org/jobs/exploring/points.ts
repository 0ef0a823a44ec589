import type { CalloutService, DataService } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';

/**
 * Places of a transaction where the world may change around it or the process may die. `begin`: nothing was done yet. `query`, `dml`, `callout`: before
 * the statement. `answered`: the callout's answer has come, Apex has not seen it. `commit`: all is done, nothing is durable. `committed`: all is durable.
 */
export type PointKind = 'begin' | 'query' | 'dml' | 'callout' | 'answered' | 'commit' | 'committed';

export interface Point {
  readonly kind: PointKind;
  /** From 1, in the order in which the step passes them. */
  readonly number: number;
  /** What the statement is about: object, or method and address of a callout. */
  readonly about: string;
}

type Pass = (kind: PointKind, about: string) => void;

export interface Observer {
  readonly pass: Pass;
  /** Rows that the running transaction locks now, by `FOR UPDATE` or by changing them. Throws when another one holds one of them. */
  readonly lock: (ids: readonly string[]) => void;
}

/** The same data, with a point before each statement of Apex. */
export function observedData(data: DataService, { pass, lock }: Observer): DataService {
  const statements: Partial<DataService> = {
    query(query, options) {
      pass('query', query.from[0]?.path.names.join('.') ?? '');
      const records = data.query(query, options);
      if (query.forClauses.includes('update')) lock(idsOf(records));
      return records;
    },
    count(query, options) {
      pass('query', query.from[0]?.path.names.join('.') ?? '');
      return data.count(query, options);
    },
    search(search, options) {
      pass('query', 'FIND');
      return data.search(search, options);
    },
    dml(operation, records, options) {
      pass('dml', `${operation} ${records[0]?.$describe.name ?? ''}`);
      lock(idsOf(records));
      return data.dml(operation, records, options);
    },
    merge(master, duplicates, options) {
      pass('dml', `merge ${master.$describe.name}`);
      lock([...idsOf([master]), ...duplicates.flatMap((one) => (typeof one === 'string' ? [one] : idsOf([one])))]);
      return data.merge(master, duplicates, options);
    },
  };
  return new Proxy(data, {
    get(target, key): unknown {
      const statement = (statements as Record<PropertyKey, unknown>)[key];
      if (statement !== undefined) return statement;
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

/** The same callouts, with a point before and after each. */
export function observedCallouts(callouts: CalloutService, pass: Pass): CalloutService {
  return {
    send(request) {
      const about = `${request.method} ${request.url}`;
      pass('callout', about);
      const response = callouts.send(request);
      pass('answered', about);
      return response;
    },
  };
}

function idsOf(records: readonly SObjectRecord[]): string[] {
  return records.map((record) => valuesOf(record).Id).filter((id): id is string => typeof id === 'string');
}
