import { query } from './soql.ts';
import { search } from './sosl.ts';
import { all, find, get, has, isExpression, name, range } from './tree.ts';
import { typeReference } from './types.ts';
import type { SourceRange } from '../../ast.ts';
import type { Converted, OracleNode } from './tree.ts';

export function expression(node: OracleNode): Converted {
  const at = range(node);
  const parts = node.children.filter(isExpression);
  switch (node.rule) {
    case 'primaryExpression':
      return primary(node.children[0]!);
    case 'dotExpression':
      return dot(node);
    case 'arrayExpression':
      return { kind: 'ArrayAccess', ...at, target: expression(parts[0]!), index: expression(parts[1]!) };
    case 'methodCallExpression':
      return call(node.children[0]!);
    case 'newExpression':
      return creation(node, get(node, 'creator'));
    case 'castExpression':
      return {
        kind: 'CastExpression',
        ...at,
        type: typeReference(get(node, 'typeRef')),
        operand: expression(parts[0]!),
      };
    case 'subExpression':
      return { kind: 'ParenthesizedExpression', ...at, expression: expression(parts[0]!) };
    case 'postOpExpression':
      return increment(node, false);
    case 'preOpExpression':
      if (has(node, 'INC') || has(node, 'DEC')) return increment(node, true);
      return { kind: 'UnaryExpression', ...at, operator: node.children[0]!.text, operand: expression(parts[0]!) };
    case 'negExpression':
      return { kind: 'UnaryExpression', ...at, operator: node.children[0]!.text, operand: expression(parts[0]!) };
    case 'instanceOfExpression':
      return {
        kind: 'InstanceOfExpression',
        ...at,
        operand: expression(parts[0]!),
        type: typeReference(get(node, 'typeRef')),
      };
    case 'condExpression': {
      const [condition, whenTrue, whenFalse] = parts.map(expression);
      return { kind: 'TernaryExpression', ...at, condition, whenTrue, whenFalse };
    }
    case 'assignExpression': {
      const [target, value] = parts.map(expression);
      return { kind: 'AssignmentExpression', ...at, operator: node.children[1]!.text, target, value };
    }
    default: {
      const operator = node.children
        .slice(1, -1)
        .map((token) => token.text)
        .join('')
        .replace('<>', '!=');
      return { kind: 'BinaryExpression', ...at, operator, left: expression(parts[0]!), right: expression(parts[1]!) };
    }
  }
}

function increment(node: OracleNode, isPrefix: boolean): Converted {
  const operand = expression(node.children.find(isExpression)!);
  const operator = has(node, 'INC') ? '++' : '--';
  return { kind: 'IncrementExpression', ...range(node), operator, isPrefix, operand };
}

function primary(node: OracleNode): Converted {
  const at = range(node);
  switch (node.rule) {
    case 'thisPrimary':
      return { kind: 'ThisExpression', ...at };
    case 'superPrimary':
      return { kind: 'SuperExpression', ...at };
    case 'literalPrimary':
      return literal(get(node, 'literal').children[0]!);
    case 'typeRefPrimary':
      return { kind: 'TypeLiteral', ...at, type: typeReference(get(node, 'typeRef')) };
    case 'voidPrimary':
      return { kind: 'TypeLiteral', ...at, type: null };
    case 'idPrimary':
      return { kind: 'Identifier', ...at, name: node.text };
    case 'soqlPrimary':
      return { kind: 'SoqlExpression', ...at, query: query(get(get(node, 'soqlLiteral'), 'query')) };
    case 'soslPrimary':
      return { kind: 'SoslExpression', ...at, search: search(get(node, 'soslLiteral')) };
    default:
      throw new Error(`unknown primary ${node.rule}`);
  }
}

export function literal(token: OracleNode): Converted {
  const at = range(token);
  switch (token.rule) {
    case 'IntegerLiteral':
      return { kind: 'IntegerLiteral', ...at, value: Number(token.text) };
    case 'LongLiteral':
      return { kind: 'LongLiteral', ...at, value: BigInt(token.text.slice(0, -1)) };
    case 'NumberLiteral':
      if (/d$/i.test(token.text)) return { kind: 'DoubleLiteral', ...at, value: Number(token.text.slice(0, -1)) };
      return { kind: 'DecimalLiteral', ...at, text: token.text };
    case 'StringLiteral':
      return { kind: 'StringLiteral', ...at, value: unescape(token.text.slice(1, -1)), isMultiline: false };
    case 'MultilineStringLiteral': {
      const body = token.text.slice(3, -3).replace(/\r\n/g, '\n').replace(/^\n/, '');
      return { kind: 'StringLiteral', ...at, value: unescape(body), isMultiline: true };
    }
    case 'BooleanLiteral':
      return { kind: 'BooleanLiteral', ...at, value: token.text.toLowerCase() === 'true' };
    default:
      return { kind: 'NullLiteral', ...at };
  }
}

export function unescape(text: string): string {
  const letters: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r' };
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, code: string | undefined, letter: string) =>
    code === undefined ? (letters[letter] ?? letter) : String.fromCharCode(parseInt(code, 16)),
  );
}

function dot(node: OracleNode): Converted {
  const target = expression(node.children[0]!);
  const isSafe = has(node, 'QUESTIONDOT');
  const method = find(node, 'dotMethodCall');
  if (method === null) return { kind: 'FieldAccess', ...range(node), target, name: name(get(node, 'anyId')), isSafe };
  return {
    kind: 'MethodCall',
    ...range(node),
    target,
    name: name(get(method, 'anyId')),
    arguments: argumentsOf(method),
    isSafe,
  };
}

function call(node: OracleNode): Converted {
  const list = argumentsOf(node);
  const id = find(node, 'id');
  if (id === null) {
    return { kind: 'ConstructorCall', ...range(node), callee: node.children[0]!.text.toLowerCase(), arguments: list };
  }
  return { kind: 'MethodCall', ...range(node), target: null, name: name(id), arguments: list, isSafe: false };
}

export function argumentsOf(node: OracleNode): readonly Converted[] {
  const list = find(node, 'expressionList');
  return list === null ? [] : expressionList(list);
}

export function expressionList(node: OracleNode): readonly Converted[] {
  return node.children.filter(isExpression).map(expression);
}

function creation(whole: OracleNode, creator: OracleNode): Converted {
  const at = range(whole);
  const type = typeReference(get(creator, 'createdName'));
  const rest = creator.children[1]!;
  switch (rest.rule) {
    case 'classCreatorRest':
      return { kind: 'NewObject', ...at, type, ...newArguments(get(rest, 'arguments')) };
    case 'arrayCreatorRest': {
      const size = rest.children.find(isExpression);
      const initializer = find(rest, 'arrayInitializer');
      const elements = initializer === null ? null : expressionList(initializer);
      return {
        kind: 'NewArray',
        ...at,
        elementType: type,
        size: size === undefined ? null : expression(size),
        elements,
      };
    }
    case 'mapCreatorRest':
      return { kind: 'NewMap', ...at, type, entries: all(rest, 'mapCreatorRestPair').map(mapEntry) };
    default: {
      const elements = expressionList(rest);
      const isEmptyMap = elements.length === 0 && /(^|\.)map(<|$)/i.test(get(creator, 'createdName').text);
      return isEmptyMap
        ? { kind: 'NewMap', ...at, type, entries: [] }
        : { kind: 'NewCollection', ...at, type, elements };
    }
  }
}

type Assignment = SourceRange & { readonly target: SourceRange & { readonly name: string }; readonly value: Converted };

/** The reference grammar reads `Name = value` arguments as assignments. */
function newArguments(node: OracleNode): Converted {
  const list = argumentsOf(node) as readonly (Converted & { target?: Converted })[];
  if (list[0]?.kind !== 'AssignmentExpression' || list[0].target?.kind !== 'Identifier') {
    return { arguments: list, fields: null };
  }
  const fields = list.map((argument) => {
    const { target, value, start, end, line, column } = argument as unknown as Assignment;
    const own = { kind: 'Name', ...range(target), text: target.name };
    return { kind: 'FieldInitializer', start, end, line, column, name: own, value };
  });
  return { arguments: [], fields };
}

function mapEntry(node: OracleNode): Converted {
  const [key, value] = expressionList(node);
  return { kind: 'MapEntry', ...range(node), key, value };
}
