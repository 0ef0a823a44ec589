import type { BoundExpression } from '../bound/tree.ts';
import type {
  FieldPath,
  SoqlBind,
  SoqlCondition,
  SoqlExpression,
  SoqlFunction,
  SoqlQuery,
  SoqlValue,
  SoslExpression,
} from '../syntax/ast.ts';
import { AGGREGATE_RESULT, ERROR, listOf, SOBJECT } from '../types/model.ts';
import type { SObjectType } from '../types/model.ts';
import { bindExpression } from './expressions.ts';
import type { Code } from './scope.ts';

const aggregateFunctions = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);

export function bindQuery(code: Code, expression: SoqlExpression): BoundExpression {
  const { query } = expression;
  const binds = bindsOf(query).map((bind) => bindExpression(code, bind.expression));
  const object = fromObject(code, query);
  if (object === null) return { kind: 'Invalid', type: ERROR };
  checkQuery(code, query, object);
  const isCount = query.select.length === 1 && isPlainCount(query);
  const isAggregate =
    query.groupBy !== null ||
    query.select.some(
      (item) => item.kind === 'SelectFunction' && aggregateFunctions.has(item.function.name.toLowerCase()),
    );
  const record = isAggregate && !isCount ? AGGREGATE_RESULT : object;
  const list = listOf(record);
  const value: BoundExpression = { kind: 'Query', type: list, query, binds, record, isCount, sharing: code.site.owner };
  if (isCount)
    return {
      kind: 'Conversion',
      conversion: 'queryCount',
      operand: value,
      type: { kind: 'primitive', name: 'Integer' },
    };
  return value;
}

function isPlainCount(query: SoqlQuery): boolean {
  const [item] = query.select;
  return (
    item?.kind === 'SelectFunction' &&
    item.function.name.toLowerCase() === 'count' &&
    item.function.arguments.length === 0
  );
}

/** Binds of a query or search, in the order in which they stand in the text. */
export function bindsOf(node: object): SoqlBind[] {
  const found: SoqlBind[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ((value as { kind?: string }).kind === 'SoqlBind') found.push(value as SoqlBind);
      else Object.values(value).forEach(walk);
    }
  };
  walk(node);
  return found.sort((a, b) => a.start - b.start);
}

function fromObject(code: Code, query: SoqlQuery): SObjectType | null {
  const from = query.from[0];
  if (from === undefined) return null;
  const name = from.path.names.join('.');
  const object = code.site.catalogue.sObject(name, code.site.namespace);
  if (object) return object;
  code.error(from, `sObject type '${name}' is not supported.`);
  return null;
}

function checkQuery(code: Code, query: SoqlQuery, object: SObjectType): void {
  const aliases = new Map<string, SObjectType>();
  const [from, ...more] = query.from;
  if (from?.alias) aliases.set(from.alias.text.toLowerCase(), object);
  if (more.length > 0) return;
  const check = (path: FieldPath): void => checkPath(code, path, object, aliases);
  const selectAliases = new Set(
    query.select.flatMap((item) => ('alias' in item && item.alias ? [item.alias.text.toLowerCase()] : [])),
  );
  for (const item of query.select) {
    if (item.kind === 'SelectField') check(item.path);
    else if (item.kind === 'SelectFunction') checkFunction(item.function, check);
    else if (item.kind === 'SelectSubquery') checkSubquery(code, item.query, object);
  }
  if (query.where) checkCondition(code, query.where, check);
  for (const item of query.groupBy?.items ?? []) if (item.kind === 'FieldPath') check(item);
  for (const item of query.orderBy) {
    if (
      item.item.kind === 'FieldPath' &&
      !(item.item.names.length === 1 && selectAliases.has(item.item.names[0]!.toLowerCase()))
    )
      check(item.item);
  }
}

function checkFunction(call: SoqlFunction, check: (path: FieldPath) => void): void {
  if (call.name.toLowerCase() === 'fields') return;
  for (const argument of call.arguments) {
    if (argument.kind === 'FieldPath') check(argument);
    else if (argument.kind === 'SoqlFunction') checkFunction(argument, check);
  }
}

function checkSubquery(code: Code, query: SoqlQuery, parent: SObjectType): void {
  const { catalogue, namespace } = code.site;
  const name = query.from[0]?.path.names.at(-1) ?? '';
  if (parent.describe === null) return;
  const relationship = catalogue.schema.childRelationship(parent.describe, name, namespace);
  if (relationship === undefined) {
    code.error(
      query.from[0] ?? query,
      `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
    return;
  }
  const child = catalogue.sObject(relationship.childObject, null);
  if (child) checkQuery(code, query, child);
}

function checkCondition(code: Code, condition: SoqlCondition, check: (path: FieldPath) => void): void {
  switch (condition.kind) {
    case 'LogicalCondition':
      for (const one of condition.conditions) checkCondition(code, one, check);
      break;
    case 'NotCondition':
      checkCondition(code, condition.condition, check);
      break;
    case 'ComparisonCondition':
      if (condition.left.kind === 'FieldPath') check(condition.left);
      else checkFunction(condition.left, check);
      checkValue(code, condition.right);
  }
}

/** Semi joins. */
function checkValue(code: Code, value: SoqlValue): void {
  if (value.kind !== 'SoqlQuery') return;
  const object = fromObject(code, value);
  if (object) checkQuery(code, value, object);
}

function checkPath(code: Code, path: FieldPath, object: SObjectType, aliases: ReadonlyMap<string, SObjectType>): void {
  const { catalogue, namespace } = code.site;
  let names = path.names;
  const first = names[0]!.toLowerCase();
  if (
    names.length > 1 &&
    (aliases.has(first) ||
      (first === object.name.toLowerCase() &&
        object.describe !== null &&
        catalogue.schema.parentRelationship(object.describe, first, namespace) === undefined))
  )
    names = names.slice(1);
  let at: SObjectType | null = object;
  for (const [index, name] of names.entries()) {
    if (at === null || at.describe === null) return;
    if (index === names.length - 1) {
      if (
        catalogue.schema.field(at.describe, name, namespace) === undefined &&
        catalogue.schema.parentRelationship(at.describe, name, namespace) === undefined
      ) {
        code.error(
          path,
          `No such column '${name}' on entity '${at.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
        );
      }
      return;
    }
    const reference = catalogue.schema.parentRelationship(at.describe, name, namespace);
    if (reference === undefined) {
      // Compound fields have parts: `BillingAddress.City`.
      if (catalogue.schema.field(at.describe, name, namespace) === undefined)
        code.error(
          path,
          `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
        );
      return;
    }
    at = reference.referenceTo.length === 1 ? (catalogue.sObject(reference.referenceTo[0]!, null) ?? null) : null;
  }
}

export function bindSearch(code: Code, expression: SoslExpression): BoundExpression {
  const binds = bindsOf(expression.search).map((bind) => bindExpression(code, bind.expression));
  return { kind: 'Search', type: listOf(listOf(SOBJECT)), search: expression.search, binds };
}
