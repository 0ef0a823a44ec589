import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError, notFound, raise } from '../api-error.ts';
import { sessionOf, type ApiContext } from '../api-context.ts';
import { storeOf } from '../org-store.ts';
import { formatOf, versionOf, type JobState } from './bulk-job.ts';
import { writeRows } from './csv-format.ts';
import { dmlOperations, ingestJobJson, resultRows, type IngestJob, type IngestOperation } from './ingest-job.ts';
import { IngestRunner } from './ingest-runner.ts';

/** Bytes of one upload. Source: Bulk API 2.0 Developer Guide "Limits". */
const maxUploadBytes = 150_000_000;
const prefix = '/services/data/:version/jobs/ingest';

type JobParams = { Params: { id: string } };
type NewJob = Readonly<Partial<Record<'object' | 'operation' | 'externalIdFieldName' | 'columnDelimiter' | 'lineEnding', string>>>;

/** `jobs/ingest`: jobs that insert, update, upsert and delete rows of a CSV. Source: Bulk API 2.0 Developer Guide. */
export function ingestRoutes(server: FastifyInstance, { org, control }: ApiContext): void {
  const jobs = new Map<string, IngestJob>();
  const runner = new IngestRunner(org, () => control.loop.wake());
  const jobOf = (request: { params: unknown }): IngestJob => jobs.get((request.params as { id: string }).id) ?? raise(notFound());
  const now = (): number => org.services.clock.now();

  server.post<{ Body: NewJob | null }>(prefix, (request) => {
    const job = newJob(request.body ?? {}, request as FastifyRequest);
    jobs.set(job.id, job);
    return ingestJobJson(job);
  });

  server.get(prefix, () => ({ done: true, nextRecordsUrl: null, records: [...jobs.values()].map(ingestJobJson) }));
  server.get<JobParams>(`${prefix}/:id`, (request) => ingestJobJson(jobOf(request)));

  server.patch<JobParams & { Body: { state?: JobState } | null }>(`${prefix}/:id`, (request) => {
    const job = jobOf(request);
    const state = request.body?.state;
    if (state === 'UploadComplete' && job.state === 'Open') {
      job.state = state;
      runner.start(job);
    } else if (state === 'Aborted' && ['Open', 'UploadComplete', 'InProgress'].includes(job.state)) job.state = state;
    else throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : Unable to move the job from ${job.state} to ${state ?? 'nothing'}`);
    job.changedAt = now();
    return ingestJobJson(job);
  });

  server.delete<JobParams>(`${prefix}/:id`, (request, reply) => {
    const job = jobOf(request);
    if (job.state === 'InProgress') throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : A job in the state ${job.state} can't be deleted`);
    jobs.delete(job.id);
    void reply.status(204).send();
  });

  for (const [path, which] of [['successfulResults', 'successful'], ['failedResults', 'failed'], ['unprocessedrecords', 'unprocessed']] as const) {
    server.get<JobParams>(`${prefix}/:id/${path}`, (request, reply) => {
      const job = jobOf(request);
      void reply.header('content-type', 'text/csv');
      return writeRows(resultRows(job, which), job.format);
    });
  }

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxUploadBytes }, (_request, body, done) => done(null, body));
    scope.put<JobParams & { Body: Buffer | null }>(`${prefix}/:id/batches`, { bodyLimit: maxUploadBytes }, (request, reply) => {
      const job = jobOf(request);
      if (job.state !== 'Open') throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : Data can be uploaded to an open job only, and this one is ${job.state}`);
      if (job.upload !== null) {
        throw new ApiError(400, 'INVALIDJOBSTATE', `InvalidJobState : Job ${job.id} has its data already: close, abort or delete it and create another`);
      }
      job.upload = request.body ?? new Uint8Array();
      void reply.status(201).send();
    });
  });

  function newJob(body: NewJob, request: FastifyRequest): IngestJob {
    const { object = '', operation = '', externalIdFieldName = null } = body;
    const describe = org.services.schema.object(object) ?? raise(new ApiError(400, 'INVALIDJOB', `InvalidJob : Unable to find object: ${object}`));
    if (!Object.hasOwn(dmlOperations, operation)) throw new ApiError(400, 'INVALIDJOB', `InvalidJob : Unknown operation: ${operation}`);
    const format = formatOf(body);
    if (operation === 'upsert') checkExternalId(describe.name, externalIdFieldName);
    const { userId } = sessionOf(request);
    if (operation === 'hardDelete' && !org.security.runAs(userId, () => org.security.hasUserPermission('BulkApiHardDelete'))) throw new ApiError(400, 'FEATURENOTENABLED', 'FeatureNotEnabled : hardDelete');
    return {
      id: storeOf(org).sequences.nextId('750'), object: describe.name, operation: operation as IngestOperation, externalIdFieldName: operation === 'upsert' ? externalIdFieldName : null,
      format, apiVersion: versionOf(request), userId, createdAt: now(), changedAt: now(), state: 'Open', upload: null, table: null, results: [], errorMessage: null, processingTime: 0,
    };
  }

  function checkExternalId(object: string, name: string | null): void {
    const { schema } = org.services;
    if (name === null || name === '') throw new ApiError(400, 'INVALIDJOB', `InvalidJob : External ID was blank for ${object}. An External ID must be specified for upsert.`);
    const field = schema.field(schema.object(object)!, name);
    if (field === undefined || !(field.externalId || field.type === 'ID')) throw new ApiError(400, 'INVALIDJOB', `InvalidJob : Field name provided, ${name} is not an External ID or indexed field for ${object}`);
  }
}
