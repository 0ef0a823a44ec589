import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DmlOperation, DmlResult } from '../runtime/services.ts';
import { newRecord, type SObjectRecord } from '../runtime/sobject.ts';
import { parseId } from '../runtime/values/id.ts';
import { ApiError, notFound, raise } from './api-error.ts';
import { recordFromJson } from './json-values.ts';
import { sessionOf, type ApiContext } from './api-context.ts';

/** Records that one call takes. Source: "sObject Collections". */
const maxRecords = 200;

type JsonRecord = Readonly<Record<string, unknown>> & { readonly attributes?: { readonly type?: string } };
interface Collection {
  readonly allOrNone?: boolean;
  readonly records?: readonly JsonRecord[];
}

/** `composite/sobjects`: insert, update, upsert and delete of up to 200 records in one transaction. */
export function compositeRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const { schema, data } = org.services;
  const prefix = '/services/data/:version/composite/sobjects';

  const readRecords = (body: Collection | null): SObjectRecord[] => {
    const records = body?.records ?? [];
    if (records.length > maxRecords) throw new ApiError(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${maxRecords} records into this call`);
    return records.map((record) => {
      const type = record.attributes?.type;
      const describe = type === undefined ? undefined : schema.object(type);
      if (describe === undefined) throw new ApiError(400, 'INVALID_TYPE', `attributes.type "${type ?? ''}" is no object of this org`);
      return recordFromJson(describe, record, schema);
    });
  };

  /** With `allOrNone` one failure takes all back, and the others say so. */
  const change = (request: FastifyRequest, operation: DmlOperation, records: readonly SObjectRecord[], allOrNone: boolean, externalIdField?: string): object[] => {
    const rollback = new Error('rollback');
    let results: DmlResult[] = [];
    try {
      org.transaction('api', () => {
        results = data.dml(operation, records, { allOrNone: false, accessMode: 'user', sharing: 'with', namespace: null, externalIdField });
        if (allOrNone && results.some(({ success }) => !success)) throw rollback;
      }, sessionOf(request).userId);
    } catch (error) {
      if (error !== rollback) throw error;
      return results.map((result) => (result.success
        ? { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK', message: 'Record rolled back because not all records were valid and the request was using AllOrNone header', fields: [] }] }
        : answer(result, operation)));
    }
    return results.map((result) => answer(result, operation));
  };

  server.post<{ Body: Collection | null }>(prefix, (request) => change(request as FastifyRequest, 'insert', readRecords(request.body), request.body?.allOrNone === true));
  server.patch<{ Body: Collection | null }>(prefix, (request) => change(request as FastifyRequest, 'update', readRecords(request.body), request.body?.allOrNone === true));
  server.patch<{ Body: Collection | null; Params: { object: string; field: string } }>(`${prefix}/:object/:field`, (request) => {
    const describe = schema.object(request.params.object) ?? raise(notFound());
    const field = schema.field(describe, request.params.field) ?? raise(notFound());
    return change(request as FastifyRequest, 'upsert', readRecords(request.body), request.body?.allOrNone === true, field.type === 'ID' ? undefined : field.name);
  });
  server.delete<{ Querystring: { ids?: string; allOrNone?: string } }>(prefix, (request) => {
    const records = (request.query.ids ?? '').split(',').filter((id) => id !== '').map((text) => {
      const id = parseId(text.trim());
      const describe = id === null ? undefined : schema.objectByKeyPrefix(id.slice(0, 3));
      if (id === null || describe === undefined) throw new ApiError(400, 'MALFORMED_ID', `malformed id ${text}`);
      return newRecord(describe, { Id: id });
    });
    return change(request as FastifyRequest, 'delete', records, request.query.allOrNone === 'true');
  });
}

function answer({ id, success, created, errors }: DmlResult, operation: DmlOperation): object {
  const told = errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields }));
  return { ...(success ? { id } : {}), success, errors: told, ...(operation === 'upsert' ? { created } : {}) };
}
