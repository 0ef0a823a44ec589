import type { DmlOperation } from '../../runtime/services.ts';
import type { CsvFormat, Table } from './csv-format.ts';

export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

export const dmlOperations: Readonly<Record<IngestOperation, DmlOperation>> = { insert: 'insert', update: 'update', upsert: 'upsert', delete: 'delete', hardDelete: 'delete' };

/** What became of a row. */
export interface RowResult {
  readonly id: string;
  readonly created: boolean;
  /** `CODE:message:Field__c --`; null for a row that was saved. */
  readonly error: string | null;
}

/** A Bulk API 2.0 ingest job. Jobs live as long as the process. */
export interface IngestJob {
  readonly id: string;
  readonly object: string;
  readonly operation: IngestOperation;
  readonly externalIdFieldName: string | null;
  readonly format: CsvFormat;
  readonly apiVersion: number;
  readonly userId: string;
  /** Milliseconds since 1970, on the org's clock. */
  readonly createdAt: number;
  changedAt: number;
  state: JobState;
  upload: Uint8Array | null;
  table: Table | null;
  /** Of the rows that were processed so far, in order. */
  readonly results: RowResult[];
  errorMessage: string | null;
  /** Milliseconds. */
  processingTime: number;
}

/** The job as the API tells it. */
export function ingestJobJson(job: IngestJob): Record<string, unknown> {
  return {
    id: job.id, operation: job.operation, object: job.object, createdById: job.userId, createdDate: instant(job.createdAt), systemModstamp: instant(job.changedAt), state: job.state,
    ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }), concurrencyMode: 'Parallel', contentType: 'CSV', apiVersion: job.apiVersion, jobType: 'V2Ingest',
    ...(job.state === 'Open' ? { contentUrl: `services/data/v${job.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches` } : {}),
    lineEnding: job.format.lineEnding, columnDelimiter: job.format.columnDelimiter, retries: 0, totalProcessingTime: job.processingTime, apiActiveProcessingTime: job.processingTime, apexProcessingTime: 0,
    numberRecordsProcessed: job.results.length, numberRecordsFailed: job.results.filter(({ error }) => error !== null).length,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
  };
}

export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

/** Rows with their results in front, as the three result files have them. */
export function resultRows({ table, results }: IngestJob, which: 'successful' | 'failed' | 'unprocessed'): string[][] {
  const columns = [...(table?.columns ?? [])];
  const rows = table?.rows ?? [];
  switch (which) {
    case 'successful': return [['sf__Id', 'sf__Created', ...columns], ...rows.flatMap((row, at) => (results[at]?.error === null ? [[results[at].id, String(results[at].created), ...row]] : []))];
    case 'failed': return [['sf__Id', 'sf__Error', ...columns], ...rows.flatMap((row, at) => (typeof results[at]?.error === 'string' ? [[results[at].id, results[at].error, ...row]] : []))];
    case 'unprocessed': return [columns, ...rows.slice(results.length).map((row) => [...row])];
  }
}
