import type { SchemaIndex, SchemaObject } from '../../../platform/schema-source.ts';
import { nearest } from './nearest.ts';
import type { Comparison, FieldPath, SoqlQuery } from './syntax.ts';
import type { SoqlToken } from './tokens.ts';

export type ReportSoql = (token: SoqlToken, what: string, write: string) => void;

/** Looks every name of a query up in the schema. `parent` is the object whose children a sub-query reads. */
export function resolveQuery(query: SoqlQuery, schema: SchemaIndex, report: ReportSoql, parent: SchemaObject | null = null): void {
  const object = queriedObject(query, schema, report, parent);
  if (object) {
    for (const field of query.fields) resolveField(field, object, query, schema, report);
    for (const comparison of query.comparisons) checkValues(comparison, object, query, schema, report);
  }
  for (const sub of query.subQueries) {
    if (sub.kind === 'semiJoin') resolveQuery(sub.query, schema, report);
    else if (object) resolveQuery(sub.query, schema, report, object);
  }
}

function queriedObject(query: SoqlQuery, schema: SchemaIndex, report: ReportSoql, parent: SchemaObject | null): SchemaObject | null {
  const name = query.from.text;
  if (!parent) {
    const object = schema.object(name);
    if (!object) report(query.from, `There is no object ${name}.`, suggest(name, schema.objects.map((each) => each.apiName), 'the API name of an object.'));
    return object ?? null;
  }
  const child = schema.child(parent, name);
  if (!child) {
    report(query.from, `${parent.apiName} has no child relationship ${name}.`, suggest(name, (parent.childRelationships ?? []).map((each) => each.name), 'the name of a child relationship.'));
    return null;
  }
  return schema.object(child.childObject) ?? null;
}

function resolveField(field: FieldPath, object: SchemaObject, query: SoqlQuery, schema: SchemaIndex, report: ReportSoql): void {
  if (field.path.length === 1 && query.aliases.has(field.path[0]!.toLowerCase())) return;
  const owner = ownerOf(field, object, query, schema, report);
  const name = field.path.at(-1)!;
  if (!owner || schema.field(owner, name)) return;
  report(field.token, `${owner.apiName} has no field ${name}.`, suggest(name, owner.fields.map((each) => each.apiName), 'the API name of a field.'));
}

/** The object at the end of the path's relationships; null where one is unknown (reported) or leads out of the schema. */
function ownerOf(field: FieldPath, object: SchemaObject, query: SoqlQuery, schema: SchemaIndex, report: ReportSoql): SchemaObject | null {
  const [first = '', ...others] = field.path.slice(0, -1);
  const startsAtObject = first.toLowerCase() === query.alias || (first.toLowerCase() === object.apiName.toLowerCase() && !schema.parent(object, first));
  const steps = first === '' || startsAtObject ? others : [first, ...others];
  let owner: SchemaObject = object;
  for (const step of steps) {
    const reference = schema.parent(owner, step);
    if (!reference) {
      const known = owner.fields.flatMap((each) => each.relationshipName ?? []);
      report(field.token, `${owner.apiName} has no relationship ${step}.`, suggest(step, known, 'the name of a relationship.'));
      return null;
    }
    const targets = reference.referenceTo ?? [];
    const target = schema.object(targets.length === 1 ? targets[0]! : 'Name');
    if (!target) return null;
    owner = target;
  }
  return owner;
}

/** A restricted picklist has no other values than its own. */
function checkValues({ field, texts }: Comparison, object: SchemaObject, query: SoqlQuery, schema: SchemaIndex, report: ReportSoql): void {
  const owner = ownerOf(field, object, query, schema, () => undefined);
  const found = owner && schema.field(owner, field.path.at(-1)!);
  if (!found?.picklistValues?.length) return;
  for (const text of texts) {
    const value = text.text.slice(1, -1).replaceAll("\\'", "'");
    if (value === '' || found.picklistValues.some((each) => each.toLowerCase() === value.toLowerCase())) continue;
    report(text, `${found.apiName} has no value '${value}'.`, `one of ${found.picklistValues.map((each) => `'${each}'`).join(', ')}.`);
  }
}

function suggest(name: string, known: readonly string[], otherwise: string): string {
  const near = nearest(name, known);
  return near ? `${near}.` : otherwise;
}
