import type { FastifyRequest } from 'fastify';
import type { SObjectRecord } from '../runtime/sobject.ts';
import { ApiError } from './api-error.ts';

type Json = Record<string, unknown>;

/** What is left of a result. */
interface Rest {
  readonly records: readonly SObjectRecord[];
  readonly toJson: (record: SObjectRecord) => Json;
  readonly total: number;
  readonly size: number;
}

/** Records that one answer holds unless the client asks for fewer, and the fewest that it can ask for. */
const batchSize = 2000;
const smallestBatch = 200;
/** Locators that are kept at most: the oldest go first. */
const maxLocators = 100;

/** Results of queries in parts: the rest of each waits for its locator. */
export class QueryPager {
  readonly #rest = new Map<string, Rest>();
  #last = 0;

  /** @param path - of the API that the next part is asked from: `/services/data/v65.0/tooling` */
  first(records: readonly SObjectRecord[], toJson: Rest['toJson'], request: FastifyRequest, path: string): Json {
    const asked = Number(/batchSize=(\d+)/.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1] ?? batchSize);
    return this.#part({ records, toJson, total: records.length, size: Math.min(Math.max(asked, smallestBatch), batchSize) }, path);
  }

  /** @throws ApiError for a locator that was read already, or never given */
  next(locatorAndOffset: string, path: string): Json {
    const [locator = ''] = locatorAndOffset.split('-');
    const rest = this.#rest.get(locator);
    if (rest === undefined) throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    this.#rest.delete(locator);
    return this.#part(rest, path);
  }

  #part({ records, toJson, total, size }: Rest, path: string): Json {
    const part = records.slice(0, size).map(toJson);
    if (records.length <= size) return { totalSize: total, done: true, records: part };
    const locator = `01g${String(++this.#last).padStart(12, '0')}`;
    this.#rest.set(locator, { records: records.slice(size), toJson, total, size });
    if (this.#rest.size > maxLocators) this.#rest.delete(this.#rest.keys().next().value!);
    return { totalSize: total, done: false, nextRecordsUrl: `${path}/query/${locator}-${total - records.length + size}`, records: part };
  }
}
