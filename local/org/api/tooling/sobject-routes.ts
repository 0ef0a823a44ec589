import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ObjectDescribe } from '../../data/schema/describe.ts';
import type { Org } from '../../org.ts';
import { notFound, raise } from '../api-error.ts';
import { baseOf, sessionOf } from '../api-context.ts';
import { describeGlobalItem, describeObject } from '../describe-json.ts';
import type { DebugLogs } from './logs/debug-logs.ts';
import type { OrgMirror } from './org-mirror.ts';
import type { ToolingDatabase } from './tooling-database.ts';
import { toolingObjects } from './tooling-objects.ts';
import type { ToolingRecords } from './tooling-records.ts';

type Json = Readonly<Record<string, unknown>>;
type ObjectParams = { Params: { object: string }; Body: Json | null };
type RowParams = { Params: { object: string; id: string }; Body: Json | null };
type Collection = { readonly records?: readonly (Json & { readonly attributes?: { readonly type?: string } })[] };

export interface SobjectParts {
  readonly org: Org;
  readonly database: ToolingDatabase;
  readonly mirror: OrgMirror;
  readonly records: ToolingRecords;
  readonly logs: DebugLogs;
}

const prefix = '/services/data/:version/tooling';

/** `tooling/sobjects/…`: describes and single rows; bodies of debug logs. Source: Tooling API Developer Guide "REST Resources". */
export function toolingSobjectRoutes(server: FastifyInstance, { org, database, mirror, records, logs }: SobjectParts): void {
  const base = (request: { url: string }): string => `${baseOf(request as FastifyRequest)}/tooling`;
  /** Objects of the org's data are described here, too; `SourceMember` is not there, which tells clients that the org tracks no sources. */
  const describeOf = (name: string): ObjectDescribe => database.schema.object(name) ?? org.services.schema.object(name) ?? raise(notFound());
  const own = (name: string): ObjectDescribe => {
    const describe = database.schema.object(name);
    if (describe === undefined) throw notFound();
    mirror.refresh(describe.name);
    return describe;
  };

  server.get(`${prefix}/sobjects`, (request) => ({
    encoding: 'UTF-8', maxBatchSize: 200, sobjects: toolingObjects.map(({ name }) => describeGlobalItem(database.schema.object(name)!, base(request))),
  }));
  server.get<ObjectParams>(`${prefix}/sobjects/:object/describe`, (request) => describeObject(describeOf(request.params.object), base(request)));
  server.get<ObjectParams>(`${prefix}/sobjects/:object`, (request) => ({ objectDescribe: describeGlobalItem(describeOf(request.params.object), base(request)), recentItems: [] }));

  server.get<{ Params: { id: string } }>(`${prefix}/sobjects/ApexLog/:id/Body`, (request, reply) => reply.type('text/plain;charset=UTF-8').send(logs.body(request.params.id) ?? raise(notFound())));
  server.delete<{ Params: { id: string } }>(`${prefix}/sobjects/ApexLog/:id`, (request, reply) => {
    if (!logs.remove(request.params.id)) throw notFound();
    void reply.status(204).send();
  });

  server.post<ObjectParams>(`${prefix}/sobjects/:object`, (request, reply) => {
    void reply.status(201);
    return { id: records.create(own(request.params.object), request.body ?? {}, sessionOf(request as FastifyRequest).userId), success: true, errors: [], warnings: [], infos: [] };
  });
  server.get<RowParams>(`${prefix}/sobjects/:object/:id`, (request) => records.read(own(request.params.object), request.params.id, base(request)));
  server.patch<RowParams>(`${prefix}/sobjects/:object/:id`, (request, reply) => {
    records.update(own(request.params.object), request.params.id, request.body ?? {});
    void reply.status(204).send();
  });
  server.delete<RowParams>(`${prefix}/sobjects/:object/:id`, (request, reply) => {
    records.remove(own(request.params.object), request.params.id);
    void reply.status(204).send();
  });
  server.patch<{ Body: Collection | null }>(`${prefix}/composite/sobjects`, (request) =>
    (request.body?.records ?? []).map(({ Id, id = Id, ...values }) => {
      records.update(own(values.attributes?.type ?? ''), String(id), values);
      return { id, success: true, errors: [] };
    }));
}
