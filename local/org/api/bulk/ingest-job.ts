import type { DmlOperation } from '../../runtime/services.ts';
import { jobJson, type BulkJob } from './bulk-job.ts';
import type { Table } from './csv-format.ts';

export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';

export const dmlOperations: Readonly<Record<IngestOperation, DmlOperation>> = { insert: 'insert', update: 'update', upsert: 'upsert', delete: 'delete', hardDelete: 'delete' };

/** What became of a row. */
export interface RowResult {
  readonly id: string;
  readonly created: boolean;
  /** `CODE:message:Field__c --`; null for a row that was saved. */
  readonly error: string | null;
}

/** A Bulk API 2.0 ingest job. */
export interface IngestJob extends BulkJob {
  readonly operation: IngestOperation;
  readonly externalIdFieldName: string | null;
  upload: Uint8Array | null;
  table: Table | null;
  /** Of the rows that were processed so far, in order. */
  readonly results: RowResult[];
}

/** The job as the API tells it. */
export function ingestJobJson(job: IngestJob): Record<string, unknown> {
  return {
    ...jobJson(job), jobType: 'V2Ingest', ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
    ...(job.state === 'Open' ? { contentUrl: `services/data/v${job.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches` } : {}),
    apiActiveProcessingTime: job.processingTime, apexProcessingTime: 0, numberRecordsProcessed: job.results.length, numberRecordsFailed: job.results.filter(({ error }) => error !== null).length,
  };
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
