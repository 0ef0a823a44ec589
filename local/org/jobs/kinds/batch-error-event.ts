import { ApexException } from '../../runtime/exceptions.ts';
import { typeNameOf } from '../failure.ts';
import type { EncodedState } from '../state/format.ts';
import type { JobRecord } from '../queue/job-record.ts';

/** Characters of `JobScope` that an event carries. Source: "BatchApexErrorEvent". */
const maxScopeLength = 40_000;

/** Field values of a `BatchApexErrorEvent`. */
export function batchErrorEvent(job: JobRecord, phase: 'START' | 'EXECUTE' | 'FINISH', scope: string, error: ApexException | Error): { readonly object: string; readonly values: Record<string, unknown> } {
  const ids = scopeIds(scope);
  return {
    object: 'BatchApexErrorEvent',
    values: {
      AsyncApexJobId: job.id,
      Phase: phase,
      JobScope: ids.slice(0, maxScopeLength),
      DoesExceedJobScopeMaxLength: ids.length > maxScopeLength,
      ExceptionType: typeNameOf(error),
      Message: error.message ?? '',
      StackTrace: error instanceof ApexException ? (error.stack ?? '') : (error.stack ?? ''),
      RequestId: crypto.randomUUID(),
    },
  };
}

/** Ids of a chunk (a QueryLocator's are ids alone, an Iterable's may be records or texts), with commas. */
function scopeIds(scope: string): string {
  if (scope === '') return '';
  const parsed = JSON.parse(scope) as readonly string[] | EncodedState;
  if (Array.isArray(parsed)) return (parsed as readonly string[]).join(',');
  const { objects } = parsed as EncodedState;
  const records = objects.filter((object) => object[0] === 'record');
  if (records.length > 0) return records.map((record) => String((record[2] as Record<string, unknown>).Id ?? '')).join(',');
  const [list] = objects;
  return list?.[0] === 'list' ? list[2].map(String).join(',') : '';
}
