import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ObjectDescribe } from '../data/schema/describe.ts';
import { isHiddenFrom } from '../data/schema/protection.ts';
import type { DmlOperation, DmlResult } from '../runtime/services.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../runtime/sobject.ts';
import { parseId } from '../runtime/values/id.ts';
import { ApiError, notFound, raise } from './api-error.ts';
import { describeGlobalItem, describeObject } from './describe-json.ts';
import { recordFromJson, recordToJson } from './json-values.ts';
import { baseOf, sessionOf, type ApiContext } from './api-context.ts';

type Body = Readonly<Record<string, unknown>> | null;
type ObjectParams = { Params: { object: string }; Body: Body };
type RowParams = { Params: { object: string; id: string }; Body: Body; Querystring: { fields?: string } };
type ExternalParams = { Params: { object: string; field: string; value: string }; Body: Body };

/** `sobjects/…`: describes, and single records by id or external id. */
export function sobjectRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const { schema } = org.services;
  const prefix = '/services/data/:version/sobjects';

  const objectNamed = (name: string): ObjectDescribe => {
    const object = schema.object(name);
    return object === undefined || isHiddenFrom(object, null) ? raise(notFound()) : object;
  };
  /** Throws the `DmlException` of a failed row, which the error handler tells as the API does. */
  const change = (request: FastifyRequest, operation: DmlOperation, record: SObjectRecord, externalIdField?: string): DmlResult =>
    org.transaction('api', () => org.services.data.dml(operation, [record], { allOrNone: true, accessMode: 'user', sharing: 'with', namespace: null, externalIdField }), sessionOf(request).userId)[0]!;
  const idOf = (describe: ObjectDescribe, text: string): string => {
    const id = parseId(text);
    if (id === null || org.services.data.read(describe.name, id) === null) throw notFound('Provided external ID field does not exist or is not accessible: ' + text);
    return id;
  };

  server.get(prefix, (request) => ({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: [...schema.objects()].filter((object) => !isHiddenFrom(object, null)).map((object) => describeGlobalItem(object, baseOf(request))) }));
  server.get<ObjectParams>(`${prefix}/:object`, (request) => ({ objectDescribe: describeGlobalItem(objectNamed(request.params.object), baseOf(request)), recentItems: [] }));
  server.get<ObjectParams>(`${prefix}/:object/describe`, (request) => describeObject(objectNamed(request.params.object), baseOf(request)));

  server.post<ObjectParams>(`${prefix}/:object`, (request, reply) => {
    const describe = objectNamed(request.params.object);
    const record = recordFromJson(describe, request.body ?? {}, schema);
    void reply.status(201);
    if (describe.kind === 'platformEvent') {
      const [result] = org.transaction('api', () => org.services.events.publish([record]), sessionOf(request as FastifyRequest).userId);
      const [error] = result!.errors;
      if (error !== undefined) throw new ApiError(400, error.statusCode, error.message, error.fields);
      return { id: result!.id, success: true, errors: [] };
    }
    return { id: change(request as FastifyRequest, 'insert', record).id, success: true, errors: [] };
  });

  server.get<RowParams>(`${prefix}/:object/:id`, (request) => {
    const describe = objectNamed(request.params.object);
    const id = parseId(request.params.id) ?? raise(notFound());
    const wanted = request.query.fields?.split(',').map((field) => field.trim()) ?? [...describe.fields.values()].filter((field) => field.type !== 'BASE64').map(({ name }) => name);
    const { records } = org.query(`SELECT ${wanted.join(', ')} FROM ${describe.name} WHERE Id = '${id}'`, { userId: sessionOf(request as FastifyRequest).userId });
    const [record] = records ?? [];
    if (record === undefined) throw notFound();
    return recordToJson(record, baseOf(request));
  });

  server.patch<RowParams>(`${prefix}/:object/:id`, (request, reply) => {
    const describe = objectNamed(request.params.object);
    const record = recordFromJson(describe, request.body ?? {}, schema);
    valuesOf(record).Id = idOf(describe, request.params.id);
    change(request as FastifyRequest, 'update', record);
    void reply.status(204).send();
  });

  server.delete<RowParams>(`${prefix}/:object/:id`, (request, reply) => {
    const describe = objectNamed(request.params.object);
    change(request as FastifyRequest, 'delete', newRecord(describe, { Id: idOf(describe, request.params.id) }));
    void reply.status(204).send();
  });

  server.patch<ExternalParams>(`${prefix}/:object/:field/:value`, (request, reply) => {
    const describe = objectNamed(request.params.object);
    const field = schema.field(describe, request.params.field);
    if (field === undefined || (!field.externalId && field.type !== 'ID')) throw notFound(`Provided external ID field does not exist or is not accessible: ${request.params.field}`);
    const record = recordFromJson(describe, { ...(request.body ?? {}), [field.name]: request.params.value }, schema);
    const result = change(request as FastifyRequest, 'upsert', record, field.name);
    void reply.status(result.created ? 201 : 200);
    return { id: result.id, success: true, created: result.created, errors: [] };
  });
}
