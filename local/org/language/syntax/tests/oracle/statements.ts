import { declarators, modified } from './declarations.ts';
import { argumentsOf, expression, expressionList, literal } from './expressions.ts';
import { all, find, get, has, isExpression, name, optional, range } from './tree.ts';
import { typeOfName, typeReference } from './types.ts';
import type { Converted, OracleNode } from './tree.ts';

export function block(node: OracleNode): Converted {
  return { kind: 'Block', ...range(node), statements: all(node, 'statement').map(statement) };
}

export function statement(wrapper: OracleNode): Converted {
  const node = wrapper.children[0]!;
  const at = range(node);
  const parts = node.children.filter(isExpression).map(expression);
  switch (node.rule) {
    case 'block':
      return block(node);
    case 'localVariableDeclarationStatement':
      return { ...localDeclaration(get(node, 'localVariableDeclaration')), ...at };
    case 'expressionStatement':
      return { kind: 'ExpressionStatement', ...at, expression: parts[0] };
    case 'ifStatement': {
      const [thenStatement, elseStatement = null] = all(node, 'statement').map(statement);
      return { kind: 'IfStatement', ...at, condition: condition(node), thenStatement, elseStatement };
    }
    case 'switchStatement':
      return { kind: 'SwitchStatement', ...at, subject: parts[0], branches: all(node, 'whenControl').map(branch) };
    case 'forStatement':
      return forStatement(node);
    case 'whileStatement':
      return { kind: 'WhileStatement', ...at, condition: condition(node), body: loopBody(node) };
    case 'doWhileStatement':
      return { kind: 'DoWhileStatement', ...at, body: block(get(node, 'block')), condition: condition(node) };
    case 'tryStatement':
      return {
        kind: 'TryStatement',
        ...at,
        block: block(get(node, 'block')),
        catches: all(node, 'catchClause').map(catchClause),
        finallyBlock: optional(node, 'finallyBlock', (child) => block(get(child, 'block'))),
      };
    case 'throwStatement':
      return { kind: 'ThrowStatement', ...at, expression: parts[0] };
    case 'returnStatement':
      return { kind: 'ReturnStatement', ...at, expression: parts[0] ?? null };
    case 'breakStatement':
      return { kind: 'BreakStatement', ...at };
    case 'continueStatement':
      return { kind: 'ContinueStatement', ...at };
    case 'mergeStatement':
      return { kind: 'MergeStatement', ...at, access: access(node), master: parts[0], duplicates: parts[1] };
    case 'runAsStatement':
      return { kind: 'RunAsStatement', ...at, arguments: argumentsOf(node), body: block(get(node, 'block')) };
    default: {
      const operation = node.rule.replace('Statement', '');
      const field = find(node, 'qualifiedName');
      const externalId = field === null ? null : all(field, 'id').map(name);
      return { kind: 'DmlStatement', ...at, operation, access: access(node), target: parts[0], externalId };
    }
  }
}

function access(node: OracleNode): string | null {
  const level = find(node, 'accessLevel');
  return level === null ? null : has(level, 'USER') ? 'user' : 'system';
}

function condition(node: OracleNode): Converted {
  return expression(get(node, 'parExpression').children[1]!);
}

function loopBody(node: OracleNode): Converted {
  const body = find(node, 'statement');
  return body === null ? { kind: 'EmptyStatement', ...range(get(node, 'SEMI')) } : statement(body);
}

export function localDeclaration(node: OracleNode): Converted {
  return {
    kind: 'LocalDeclaration',
    ...range(node),
    ...modified(node),
    type: typeReference(get(node, 'typeRef')),
    declarators: declarators(node),
  };
}

function forStatement(node: OracleNode): Converted {
  const control = get(node, 'forControl');
  const each = find(control, 'enhancedForControl');
  const body = loopBody(node);
  if (each !== null) {
    const iterable = expression(each.children.find(isExpression)!);
    const type = typeReference(get(each, 'typeRef'));
    return { kind: 'ForEachStatement', ...range(node), type, name: name(get(each, 'id')), iterable, body };
  }
  const init = find(control, 'forInit');
  const declaration = init === null ? null : find(init, 'localVariableDeclaration');
  const test = control.children.find(isExpression);
  const update = find(control, 'forUpdate');
  return {
    kind: 'ForStatement',
    ...range(node),
    init:
      init === null
        ? []
        : declaration === null
          ? expressionList(get(init, 'expressionList'))
          : localDeclaration(declaration),
    condition: test === undefined ? null : expression(test),
    update: update === null ? [] : expressionList(get(update, 'expressionList')),
    body,
  };
}

function catchClause(node: OracleNode): Converted {
  return {
    kind: 'CatchClause',
    ...range(node),
    ...modified(node),
    type: typeOfName(get(node, 'qualifiedName')),
    name: name(get(node, 'id')),
    body: block(get(node, 'block')),
  };
}

function branch(node: OracleNode): Converted {
  const at = range(node);
  const value = get(node, 'whenValue');
  const body = block(get(node, 'block'));
  if (has(value, 'ELSE')) return { kind: 'WhenElse', ...at, body };
  const type = find(value, 'typeRef');
  if (type !== null) return { kind: 'WhenType', ...at, type: typeReference(type), name: name(get(value, 'id')), body };
  return { kind: 'WhenValues', ...at, values: all(value, 'whenLiteral').map(whenLiteral), body };
}

function whenLiteral(node: OracleNode): Converted {
  const at = range(node);
  const inner = find(node, 'whenLiteral');
  if (inner !== null) return { kind: 'ParenthesizedExpression', ...at, expression: whenLiteral(inner) };
  const names = find(node, 'qualifiedName');
  if (names !== null) {
    const [first, ...rest] = all(names, 'id');
    const start: Converted = { kind: 'Identifier', ...range(first!), name: first!.text };
    return rest.reduce<Converted>(
      (target, id) => ({ kind: 'FieldAccess', ...range(names), end: id.end, target, name: name(id), isSafe: false }),
      start,
    );
  }
  const signs = all(node, 'SUB', 'ADD');
  return signs.reduceRight<Converted>(
    (operand, sign) => ({ kind: 'UnaryExpression', ...range(sign), end: node.end, operator: sign.text, operand }),
    literal(node.children.at(-1)!),
  );
}
