import type { Org } from '../../org.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import type { DmlResult } from '../../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApiError } from '../api-error.ts';
import { dataOf } from '../org-store.ts';
import { CsvError, readTable } from './csv-format.ts';
import { recordReader } from './csv-records.ts';
import { dmlOperations, type IngestJob, type RowResult } from './ingest-job.ts';

/** Rows of one transaction. Source: Bulk API 2.0 Developer Guide "How Requests Are Processed". */
const chunkRows = 200;

/**
 * Processes jobs whose upload is complete, one after the other: each 200 rows a transaction of their own, in which triggers run. Between them other requests
 * get their turn, and an abort takes effect.
 */
export class IngestRunner {
  readonly #org: Org;
  readonly #wake: () => void;
  #running: Promise<void> = Promise.resolve();

  constructor(org: Org, wake: () => void) {
    this.#org = org;
    this.#wake = wake;
  }

  start(job: IngestJob): void {
    this.#running = this.#running.then(() => this.#run(job));
  }

  async #run(job: IngestJob): Promise<void> {
    if (job.state !== 'UploadComplete') return;
    job.state = 'InProgress';
    const started = performance.now();
    try {
      await this.#process(job);
      // An abort may have come in between.
      if ((job.state as IngestJob['state']) === 'InProgress') job.state = 'JobComplete';
    } catch (error) {
      job.state = 'Failed';
      job.errorMessage = error instanceof CsvError ? error.message : `InternalError : ${(error as Error).message}`;
    }
    job.upload = null;
    job.processingTime = Math.round(performance.now() - started);
    job.changedAt = this.#org.services.clock.now();
    this.#wake();
  }

  async #process(job: IngestJob): Promise<void> {
    const { schema } = this.#org.services;
    const describe = schema.object(job.object)!;
    const table = (job.table = readTable(job.upload ?? new Uint8Array(), job.format));
    const read = recordReader(describe, table.columns, schema);
    for (let at = 0; at < table.rows.length; at += chunkRows) {
      await new Promise((resolve) => setImmediate(resolve));
      if (job.state !== 'InProgress') return;
      job.results.push(...this.#chunk(job, table.rows.slice(at, at + chunkRows), read));
    }
  }

  #chunk(job: IngestJob, rows: readonly (readonly string[])[], read: (row: readonly string[]) => SObjectRecord): RowResult[] {
    const results: (RowResult | null)[] = [];
    const records: SObjectRecord[] = [];
    for (const row of rows) {
      try {
        records.push(read(row));
        results.push(null);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        results.push(failure('', conversionCode(error), error.message, error.fields));
      }
    }
    const saved = this.#save(job, records);
    return results.map((result) => result ?? saved.shift()!);
  }

  #save(job: IngestJob, records: readonly SObjectRecord[]): RowResult[] {
    const idOf = (record: SObjectRecord): string => (valuesOf(record).Id as string | null | undefined) ?? '';
    try {
      const results = this.#org.transaction('api', () => this.#dml(job, records), job.userId);
      return results.map(({ id, success, created, errors: [error] }, at) =>
        success ? { id: id ?? '', created: job.operation === 'insert' || created, error: null } : failure(job.operation === 'insert' ? '' : idOf(records[at]!), error!.statusCode, error!.message, error!.fields));
    } catch (error) {
      // What no partial success survives (a governor limit in a trigger) fails the whole chunk.
      if (!(error instanceof ApexException)) throw error;
      return records.map((record) => failure(idOf(record), 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${error.typeName}: ${error.message ?? ''}`, []));
    }
  }

  #dml(job: IngestJob, records: readonly SObjectRecord[]): DmlResult[] {
    const { schema } = this.#org.services;
    const data = dataOf(this.#org);
    const external = job.externalIdFieldName?.toLowerCase() === 'id' ? undefined : job.externalIdFieldName ?? undefined;
    const results = data.dml(dmlOperations[job.operation], records, { allOrNone: false, accessMode: 'user', sharing: 'with', namespace: null, externalIdField: external });
    if (job.operation === 'hardDelete') data.emptyRecycleBin(schema.object(job.object)!, results.flatMap(({ id, success }) => (success && id !== null ? [id] : [])));
    return results;
  }
}

function conversionCode({ errorCode }: ApiError): string {
  return errorCode === 'JSON_PARSER_ERROR' ? 'INVALID_TYPE_ON_FIELD_IN_RECORD' : errorCode;
}

function failure(id: string, statusCode: string, message: string, fields: readonly string[]): RowResult {
  return { id, created: false, error: `${statusCode}:${message}:${fields.map((field) => `${field} `).join('')}--` };
}
