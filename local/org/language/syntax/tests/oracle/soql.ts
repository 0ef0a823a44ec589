import { expression, unescape } from './expressions.ts';
import { all, find, get, has, isExpression, name, optional, range } from './tree.ts';
import type { Converted, OracleNode } from './tree.ts';

export function query(node: OracleNode): Converted {
  const grouping = find(node, 'groupByClause');
  const scope = find(node, 'usingScope');
  return {
    kind: 'SoqlQuery',
    ...range(node),
    select: all(get(node, 'selectList', 'subFieldList'), 'selectEntry', 'subFieldEntry').map(selectItem),
    from: fromItems(get(node, 'fromNameList')),
    scope: scope === null ? null : name(get(scope, 'soqlId')),
    where: optional(node, 'whereClause', (child) => condition(child.children[1]!)),
    with: optional(node, 'withClause', withClause),
    groupBy: grouping === null ? null : groupBy(grouping),
    having: grouping === null ? null : optional(grouping, 'logicalExpression', condition),
    orderBy: orderBy(find(node, 'orderByClause')),
    limit: optional(node, 'limitClause', rowCount),
    offset: optional(node, 'offsetClause', rowCount),
    allRows: has(node, 'allRowsClause'),
    forClauses: all(get(node, 'forClauses'), 'VIEW', 'UPDATE', 'REFERENCE').map((token) => token.text.toLowerCase()),
    updateClauses: updateTypes(find(node, 'updateList')),
  };
}

export function updateTypes(node: OracleNode | null): readonly string[] {
  if (node === null) return [];
  return [get(node, 'updateType').text.toLowerCase(), ...updateTypes(find(node, 'updateList'))];
}

export function path(node: OracleNode): Converted {
  return { kind: 'FieldPath', ...range(node), names: node.text.replace(/\s/g, '').split('.') };
}

function selectItem(node: OracleNode): Converted {
  const at = range(node);
  const alias = optional(node, 'soqlId', name);
  const item = node.children[0]!;
  if (item.rule === 'fieldName') return { kind: 'SelectField', ...at, path: path(item), alias };
  if (item.rule === 'soqlFunction') return { kind: 'SelectFunction', ...at, function: soqlFunction(item), alias };
  if (item.rule === 'typeOf') return typeOf(item);
  return { kind: 'SelectSubquery', ...at, query: query(get(node, 'subQuery')), alias };
}

function typeOf(node: OracleNode): Converted {
  const otherwise = find(node, 'elseClause');
  return {
    kind: 'SelectTypeOf',
    ...range(node),
    path: path(get(node, 'fieldName')),
    branches: all(node, 'whenClause').map((child) => ({
      kind: 'TypeOfBranch',
      ...range(child),
      object: path(get(child, 'fieldName')),
      fields: all(get(child, 'fieldNameList'), 'fieldName').map(path),
    })),
    elseFields: otherwise === null ? [] : all(get(otherwise, 'fieldNameList'), 'fieldName').map(path),
  };
}

/** `fieldName alias?, …` */
function fromItems(node: OracleNode): readonly Converted[] {
  const items: Converted[] = [];
  for (const child of node.children) {
    if (child.rule === 'fieldName') items.push({ kind: 'FromItem', ...range(child), path: path(child), alias: null });
    if (child.rule === 'soqlId') Object.assign(items.at(-1)!, { end: child.end, alias: name(child) });
  }
  return items;
}

export function soqlFunction(node: OracleNode): Converted {
  const list = node.children.slice(1).filter((child) => !['LPAREN', 'RPAREN', 'COMMA'].includes(child.rule));
  return { kind: 'SoqlFunction', ...range(node), name: node.children[0]!.text, arguments: list.map(functionArgument) };
}

function functionArgument(node: OracleNode): Converted {
  switch (node.rule) {
    case 'soqlFunction':
      return soqlFunction(node);
    case 'StringLiteral':
      return text(node);
    case 'boundExpression':
      return bind(node);
    case 'signedNumber':
      return number(node);
    case 'dateFieldName':
    case 'locationValue':
      return node.children.length === 1 ? functionArgument(node.children[0]!) : soqlFunction(node);
    case 'coordinateValue':
      return functionArgument(node.children[0]!);
    default:
      return path(node);
  }
}

function number(node: OracleNode): Converted {
  return { kind: 'SoqlNumber', ...range(node), text: node.text.replace(/^\+|\s/g, '') };
}

function text(node: OracleNode): Converted {
  const raw = node.text.slice(1, -1);
  return {
    kind: 'SoqlString',
    ...range(node),
    value: unescape(raw),
    pattern: unescape(raw.replace(/\\\\/g, '\\\\\\\\')),
  };
}

export function bind(node: OracleNode): Converted {
  return { kind: 'SoqlBind', ...range(node), expression: expression(node.children.find(isExpression)!) };
}

/** A condition of WHERE, HAVING or WITH; parentheses and single-child levels vanish. */
export function condition(node: OracleNode): Converted {
  const conditions = node.children.filter((child) => /(conditional|logical|field)Expression$/i.test(child.rule));
  if (has(node, 'comparisonOperator')) return comparison(node);
  if (has(node, 'NOT')) return { kind: 'NotCondition', ...range(node), condition: condition(conditions[0]!) };
  if (conditions.length === 1) return condition(conditions[0]!);
  const parts = conditions.map(condition);
  const operator = has(node, 'SOQLAND') ? 'and' : 'or';
  const { start, line, column } = parts[0] as Converted & OracleNode;
  return { kind: 'LogicalCondition', ...range(node), start, line, column, operator, conditions: parts };
}

function comparison(node: OracleNode): Converted {
  const left = node.children[0]!;
  const operator = get(node, 'comparisonOperator').children.map((token) => token.text.toLowerCase());
  const isWord = /^[a-z]/.test(operator[0]!);
  return {
    kind: 'ComparisonCondition',
    ...range(node),
    left: left.rule === 'soqlFunction' ? soqlFunction(left) : path(left),
    operator: operator.join(isWord ? ' ' : '').replace('<>', '!='),
    right: value(get(node, 'value')),
  };
}

function value(node: OracleNode): Converted {
  const at = range(node);
  const first = node.children[0]!;
  switch (first.rule) {
    case 'NULL':
      return { kind: 'SoqlNull', ...at };
    case 'BooleanLiteral':
      return { kind: 'SoqlBoolean', ...at, value: node.text.toLowerCase() === 'true' };
    case 'signedNumber':
      return number(first);
    case 'StringLiteral':
      return text(first);
    case 'DateLiteral':
      return { kind: 'SoqlDate', ...at, text: node.text };
    case 'TimeLiteral':
      return { kind: 'SoqlTime', ...at, text: node.text };
    case 'DateTimeLiteral':
      return { kind: 'SoqlDateTime', ...at, text: node.text };
    case 'IntegralCurrencyLiteral':
      return { kind: 'SoqlCurrency', ...at, code: node.text.slice(0, 3).toUpperCase(), amount: node.text.slice(3) };
    case 'dateFormula': {
      const [formula, count = null] = node.text.replace(/\s/g, '').split(':');
      return {
        kind: 'SoqlDateFormula',
        ...at,
        name: formula!.toUpperCase(),
        count: count === null ? null : Number(count),
      };
    }
    case 'boundExpression':
      return bind(first);
    case 'valueList':
      return { kind: 'SoqlValueList', ...at, values: all(first, 'value').map(value) };
    default:
      return query(get(node, 'subQuery'));
  }
}

function withClause(node: OracleNode): Converted {
  const mode = find(node, 'SECURITY_ENFORCED', 'USER_MODE', 'SYSTEM_MODE');
  if (mode !== null) return { kind: 'WithMode', ...range(node), mode: mode.text.toLowerCase() };
  if (has(node, 'CATEGORY')) return withCategory(node);
  return { kind: 'WithCondition', ...range(node), condition: condition(get(node, 'logicalExpression')) };
}

export function withCategory(node: OracleNode): Converted {
  const selections = all(get(node, 'filteringExpression'), 'dataCategorySelection').map((child) => ({
    kind: 'DataCategorySelection',
    ...range(child),
    group: name(get(child, 'soqlId')),
    selector: get(child, 'filteringSelector').text.toLowerCase(),
    categories: all(get(child, 'dataCategoryName'), 'soqlId').map(name),
  }));
  return { kind: 'WithDataCategory', ...range(node), selections };
}

function groupBy(node: OracleNode): Converted {
  const list = get(node, 'fieldGroupByList');
  const mode = has(node, 'ROLLUP') ? 'rollup' : has(node, 'CUBE') ? 'cube' : 'plain';
  const end = (find(node, 'RPAREN') ?? list).end;
  return { kind: 'GroupByClause', ...range(node), end, mode, items: all(list, 'fieldGroupBy').map(fieldItem) };
}

function fieldItem(node: OracleNode): Converted {
  const first = node.children[0]!;
  return first.rule === 'soqlFunction' ? soqlFunction(first) : path(first);
}

export function orderBy(node: OracleNode | null): readonly Converted[] {
  if (node === null) return [];
  return all(get(node, 'fieldOrderList'), 'fieldOrder').map((child) => ({
    kind: 'OrderByItem',
    ...range(child),
    item: fieldItem(child),
    direction: find(child, 'ASC', 'DESC')?.text.toLowerCase() ?? null,
    nulls: find(child, 'FIRST', 'LAST')?.text.toLowerCase() ?? null,
  }));
}

export function rowCount(node: OracleNode): Converted {
  const bound = find(node, 'boundExpression');
  if (bound !== null) return bind(bound);
  const token = get(node, 'IntegerLiteral');
  return { kind: 'SoqlNumber', ...range(token), text: token.text };
}
