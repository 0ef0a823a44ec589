import type { FastifyRequest } from 'fastify';
import { ApiError } from '../api-error.ts';
import { delimiters, lineEndings, type CsvFormat } from './csv-format.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

/** What ingest and query jobs have in common. Jobs live as long as the process. */
export interface BulkJob {
  readonly id: string;
  readonly object: string;
  readonly operation: string;
  readonly format: CsvFormat;
  readonly apiVersion: number;
  readonly userId: string;
  /** Milliseconds since 1970, on the org's clock. */
  readonly createdAt: number;
  changedAt: number;
  state: JobState;
  errorMessage: string | null;
  /** Milliseconds. */
  processingTime: number;
}

/** A job as the API tells it. Source: Bulk API 2.0 Developer Guide "Get Information About a Job". */
export function jobJson(job: BulkJob): Record<string, unknown> {
  return {
    id: job.id, operation: job.operation, object: job.object, createdById: job.userId, createdDate: instant(job.createdAt), systemModstamp: instant(job.changedAt), state: job.state,
    concurrencyMode: 'Parallel', contentType: 'CSV', apiVersion: job.apiVersion, lineEnding: job.format.lineEnding, columnDelimiter: job.format.columnDelimiter, retries: 0,
    totalProcessingTime: job.processingTime, ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}

/** @throws ApiError for a name that is none */
export function formatOf({ columnDelimiter = 'COMMA', lineEnding = 'LF' }: { readonly columnDelimiter?: string; readonly lineEnding?: string }): CsvFormat {
  if (!Object.hasOwn(delimiters, columnDelimiter) || !Object.hasOwn(lineEndings, lineEnding)) throw new ApiError(400, 'INVALIDJOB', `InvalidJob : Unknown columnDelimiter or lineEnding: ${columnDelimiter}, ${lineEnding}`);
  return { columnDelimiter, lineEnding } as CsvFormat;
}

/** `65` of `/services/data/v65.0/…`. */
export function versionOf(request: FastifyRequest): number {
  return Number(/^\/services\/data\/v(\d+(?:\.\d+)?)/.exec(request.url)?.[1] ?? 65);
}
