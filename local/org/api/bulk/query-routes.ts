import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseDynamicQuery } from '../../data/soql/parse-query.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import { ApiError, asApiError, notFound, raise } from '../api-error.ts';
import { sessionOf, type ApiContext } from '../api-context.ts';
import { dataOf, storeOf } from '../org-store.ts';
import { formatOf, jobJson, versionOf, type BulkJob, type JobState } from './bulk-job.ts';
import { writeRows } from './csv-format.ts';
import { csvValue, queryColumns } from './query-job.ts';

const prefix = '/services/data/:version/jobs/query';
/** Rows of one part of a result when the client asks for no number. */
const partRows = 50_000;

interface QueryJob extends BulkJob {
  readonly soql: string;
  header: string;
  /** CSV lines of the result. */
  lines: readonly string[];
}

type JobParams = { Params: { id: string } };
type NewJob = Readonly<Partial<Record<'operation' | 'query' | 'columnDelimiter' | 'lineEnding', string>>>;

/** `jobs/query`: queries of any size whose result is read in parts by a locator. Source: Bulk API 2.0 Developer Guide. */
export function bulkQueryRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const jobs = new Map<string, QueryJob>();
  const jobOf = (request: { params: unknown }): QueryJob => jobs.get((request.params as { id: string }).id) ?? raise(notFound());
  const now = (): number => org.services.clock.now();

  server.post<{ Body: NewJob | null }>(prefix, (request) => {
    const job = newJob(request.body ?? {}, request as FastifyRequest);
    jobs.set(job.id, job);
    setImmediate(() => run(job));
    return json(job);
  });
  server.get(prefix, () => ({ done: true, nextRecordsUrl: null, records: [...jobs.values()].map(json) }));
  server.get<JobParams>(`${prefix}/:id`, (request) => json(jobOf(request)));
  server.patch<JobParams & { Body: { state?: JobState } | null }>(`${prefix}/:id`, (request) => {
    const job = jobOf(request);
    if (request.body?.state !== 'Aborted' || job.state !== 'UploadComplete') throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : Unable to move the job from ${job.state} to ${request.body?.state ?? 'nothing'}`);
    job.state = 'Aborted';
    return json(job);
  });
  server.delete<JobParams>(`${prefix}/:id`, (request, reply) => {
    jobs.delete(jobOf(request).id);
    void reply.status(204).send();
  });

  server.get<JobParams & { Querystring: { locator?: string; maxRecords?: string } }>(`${prefix}/:id/results`, (request, reply) => {
    const job = jobOf(request);
    if (job.state !== 'JobComplete') throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : The job has no results: it is ${job.state}`);
    const { locator, maxRecords } = request.query;
    const from = locator === undefined || locator === '' ? 0 : Number(Buffer.from(locator, 'base64url').toString());
    if (!Number.isInteger(from) || from < 0 || from > job.lines.length) throw new ApiError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    const part = job.lines.slice(from, from + Math.max(1, Number(maxRecords ?? partRows) || partRows));
    const next = from + part.length;
    void reply.header('content-type', 'text/csv').header('Sforce-NumberOfRecords', String(part.length))
      .header('Sforce-Locator', next < job.lines.length ? Buffer.from(String(next)).toString('base64url') : 'null');
    return job.header + part.join('');
  });

  function newJob(body: NewJob, request: FastifyRequest): QueryJob {
    const { operation = 'query', query: soql = '' } = body;
    if (operation !== 'query' && operation !== 'queryAll') throw new ApiError(400, 'INVALIDJOB', `InvalidJob : Unknown operation: ${operation}`);
    const format = formatOf(body);
    const { userId } = sessionOf(request);
    const query = parsed(soql, operation === 'queryAll');
    // What is wrong with the query is told at once, not by a failed job.
    org.transaction('api', () => dataOf(org).check(query, org.queryOptions(userId)), userId);
    queryColumns(query, org.services.schema);
    return {
      id: storeOf(org).sequences.nextId('750'), operation, soql, object: org.services.schema.object(query.from[0]!.path.names.at(-1)!)!.name,
      format, apiVersion: versionOf(request), userId, createdAt: now(), changedAt: now(), state: 'UploadComplete', header: '', lines: [], errorMessage: null, processingTime: 0,
    };
  }

  function run(job: QueryJob): void {
    if (job.state !== 'UploadComplete') return;
    const started = performance.now();
    try {
      const query = parsed(job.soql, job.operation === 'queryAll');
      const columns = queryColumns(query, org.services.schema);
      job.header = writeRows([columns.map(({ name }) => name)], job.format);
      job.lines = org.transaction('api', () => {
        const lines: string[] = [];
        for (const record of dataOf(org).stream(query, org.queryOptions(job.userId))) lines.push(writeRows([columns.map((column) => csvValue(record, column))], job.format));
        return lines;
      }, job.userId);
      job.state = 'JobComplete';
    } catch (error) {
      job.state = 'Failed';
      job.errorMessage = error instanceof ApexException ? asApiError(error).message : `InternalError : ${(error as Error).message}`;
    }
    job.processingTime = Math.round(performance.now() - started);
    job.changedAt = now();
  }
}

function parsed(soql: string, allRows: boolean): SoqlQuery {
  const query = parseDynamicQuery(soql);
  return allRows ? { ...query, allRows: true } : query;
}

function json(job: QueryJob): Record<string, unknown> {
  return { ...jobJson(job), jobType: 'V2Query', numberRecordsProcessed: job.lines.length, isPkChunkingSupported: false };
}
