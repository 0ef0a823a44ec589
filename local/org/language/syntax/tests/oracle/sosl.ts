import { bind, condition, orderBy, path, rowCount, soqlFunction, updateTypes, withCategory } from './soql.ts';
import { all, find, get, has, name, optional, range } from './tree.ts';
import type { SourceRange } from '../../ast.ts';
import type { Converted, OracleNode } from './tree.ts';

/** `[FIND … ]`: the reference lexer takes `[FIND 'term'` as one token, so positions of the term are worked out from its text. */
export function search(node: OracleNode): Converted {
  const clauses = get(node, 'soslClauses');
  const group = find(clauses, 'searchGroup');
  const specs = find(clauses, 'fieldSpecList');
  const bound = find(node, 'boundExpression');
  const before = /^\[\s*/.exec(node.text)![0];
  return {
    kind: 'SoslSearch',
    ...behind(node, before),
    end: node.end - (/\s*\]$/.exec(node.text)?.[0].length ?? 0),
    term: bound === null ? term(get(node, 'FindLiteral')) : bind(bound),
    group: group === null ? null : group.children[0]!.text.toLowerCase(),
    returning: specs === null ? [] : fieldSpecs(specs),
    with: all(clauses, 'soslWithClause').map(withClause),
    limit: optional(clauses, 'limitClause', rowCount),
    updateClauses: updateTypes(find(clauses, 'updateList')),
  };
}

/** The place in a node behind this text, with which the node begins. */
function behind(node: OracleNode, text: string): SourceRange {
  const start = node.start + text.length;
  const lineBreak = text.lastIndexOf('\n');
  const column = lineBreak < 0 ? node.column + text.length : text.length - lineBreak;
  return { start, end: node.end, line: node.line + text.split('\n').length - 1, column };
}

function term(token: OracleNode): Converted {
  const offset = token.text.indexOf("'");
  const at = behind(token, token.text.slice(0, offset));
  return { kind: 'SoslTerm', ...at, text: token.text.slice(offset + 1, -1).replace(/\\(['"])/g, '$1') };
}

function fieldSpecs(node: OracleNode): readonly Converted[] {
  return [fieldSpec(get(node, 'fieldSpec')), ...all(node, 'fieldSpecList').flatMap((child) => fieldSpecs(child))];
}

function fieldSpec(node: OracleNode): Converted {
  const [object, listView = null] = all(node, 'soslId');
  const list = find(node, 'fieldList');
  return {
    kind: 'SoslReturning',
    ...range(node),
    object: path(object!),
    fields: list === null ? [] : fields(list),
    where: optional(node, 'logicalExpression', condition),
    listView: listView === null ? null : name(listView),
    orderBy: has(node, 'fieldOrderList') ? orderBy(node) : [],
    limit: optional(node, 'limitClause', rowCount),
    offset: optional(node, 'offsetClause', rowCount),
  };
}

function fields(node: OracleNode): readonly Converted[] {
  const first = node.children[0]!;
  if (first.rule === 'soslId') {
    const field = { kind: 'SelectField', ...range(first), path: path(first), alias: null };
    return [field, ...all(node, 'fieldList').flatMap(fields)];
  }
  const close = get(node, 'RPAREN');
  const ids = all(node, 'soslId');
  const alias = ids.find((id) => id.start > close.start) ?? null;
  const argument = ids.find((id) => id.start < close.start);
  const at: SourceRange = { ...range(node), end: (alias ?? close).end };
  const list = argument === undefined ? [soqlFunction(get(node, 'soqlFunction'))] : [path(argument)];
  const call = { kind: 'SoqlFunction', ...at, end: close.end, name: first.text, arguments: list };
  return [{ kind: 'SelectFunction', ...at, function: call, alias: alias === null ? null : name(alias) }];
}

function withClause(node: OracleNode): Converted {
  const at = range(node);
  const mode = find(node, 'USER_MODE', 'SYSTEM_MODE');
  if (mode !== null) return { kind: 'WithMode', ...at, mode: mode.text.toLowerCase() };
  if (has(node, 'CATEGORY')) return withCategory(node);
  const option = node.children[1]!.text.toLowerCase();
  const bound = find(node, 'boundExpression');
  const texts = [...node.text.matchAll(/'([^']*)'|=\s*(\d+)/g)].map((match) => match[1] ?? match[2]!);
  return { kind: 'SoslOption', ...at, option, values: bound === null ? texts : [bind(bound)] };
}
