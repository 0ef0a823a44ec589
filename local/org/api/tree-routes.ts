import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ChildRelationship, ObjectDescribe } from '../data/schema/describe.ts';
import type { DmlError } from '../runtime/services.ts';
import { valuesOf, type SObjectRecord } from '../runtime/sobject.ts';
import { ApiError, notFound, raise } from './api-error.ts';
import { sessionOf, type ApiContext } from './api-context.ts';
import { recordFromJson } from './json-values.ts';

/** Source: REST API Developer Guide "sObject Tree". */
const maxRecords = 200;
const maxDepth = 5;

type TreeRecord = Readonly<Record<string, unknown>> & { readonly attributes?: { readonly type?: string; readonly referenceId?: string } };
interface Children {
  readonly records?: readonly TreeRecord[];
}

/** A record of the tree with its parent, and the level that it is inserted at. */
interface Node {
  readonly referenceId: string;
  readonly record: SObjectRecord;
  readonly parent: { readonly node: Node; readonly field: string } | null;
  readonly depth: number;
}

/** Thrown to take back what was inserted. */
class Failed extends Error {
  readonly errors: ReadonlyMap<string, readonly DmlError[]>;

  constructor(errors: ReadonlyMap<string, readonly DmlError[]>) {
    super('A record of the tree failed');
    this.errors = errors;
  }
}

/** `composite/tree/Account`: inserts records with their children, all or none: what `sf data import tree` sends. */
export function treeRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const { schema, data } = org.services;

  server.post<{ Params: { object: string }; Body: Children | null }>('/services/data/:version/composite/tree/:object', (request, reply) => {
    const describe = schema.object(request.params.object) ?? raise(notFound());
    const nodes = read(describe, request.body?.records ?? [], null, 1);
    if (nodes.length > maxRecords) throw invalid('LIMIT_EXCEEDED', `The request has ${nodes.length} records, more than ${maxRecords}`);
    if (new Set(nodes.map(({ referenceId }) => referenceId)).size < nodes.length) throw invalid('INVALID_INPUT', 'Duplicate ReferenceId provided in the request');
    void reply.status(201);
    try {
      org.transaction('api', () => insert(nodes), sessionOf(request as FastifyRequest).userId);
      return { hasErrors: false, results: nodes.map(({ referenceId, record }) => ({ referenceId, id: valuesOf(record).Id })) };
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      void reply.status(400);
      return { hasErrors: true, results: [...error.errors].map(([referenceId, errors]) => ({ referenceId, errors: errors.map(({ statusCode, message, fields }) => ({ statusCode, message, fields })) })) };
    }
  });

  /** Parents before their children. */
  function read(describe: ObjectDescribe, records: readonly TreeRecord[], parent: Node['parent'], depth: number): Node[] {
    if (depth > maxDepth) throw invalid('LIMIT_EXCEEDED', `The tree has more than ${maxDepth} levels`);
    return records.flatMap(({ attributes, ...rest }) => {
      const { type, referenceId } = attributes ?? {};
      if (type === undefined || schema.object(type) !== describe) throw invalid('INVALID_INPUT', `Include a valid attributes.type: ${describe.name}`);
      if (referenceId === undefined) throw invalid('INVALID_INPUT', 'Include a unique attributes.referenceId in every record');
      const children: (readonly [ChildRelationship, Children])[] = [];
      const values: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(rest)) {
        const relationship = isChildren(value) ? schema.childRelationship(describe, name) : undefined;
        if (relationship === undefined) values[name] = value;
        else children.push([relationship, value as Children]);
      }
      const node: Node = { referenceId, record: recordFromJson(describe, values, schema), parent, depth };
      return [node, ...children.flatMap(([{ childObject, field }, { records: below = [] }]) => read(schema.object(childObject)!, below, { node, field }, depth + 1))];
    });
  }

  /** One DML statement for each level and object. */
  function insert(nodes: readonly Node[]): void {
    for (let depth = 1; depth <= maxDepth; depth++) {
      const level = nodes.filter((node) => node.depth === depth);
      for (const object of new Set(level.map(({ record }) => record.$describe))) {
        const same = level.filter(({ record }) => record.$describe === object);
        for (const { record, parent } of same) if (parent !== null) valuesOf(record)[parent.field] = valuesOf(parent.node.record).Id;
        const results = data.dml('insert', same.map(({ record }) => record), { allOrNone: false, accessMode: 'user', sharing: 'with', namespace: null });
        const failed = results.flatMap(({ success, errors }, at): [string, readonly DmlError[]][] => (success ? [] : [[same[at]!.referenceId, errors]]));
        if (failed.length > 0) throw new Failed(new Map(failed));
      }
    }
  }
}

function isChildren(value: unknown): value is Children {
  return typeof value === 'object' && value !== null && Array.isArray((value as Children).records);
}

function invalid(code: string, message: string): ApiError {
  return new ApiError(400, code, message);
}
