import { T } from '../token.ts';
import { parseFieldItem } from './soql-fields.ts';
import { parseQueryValue } from './soql-values.ts';
import type { ComparisonCondition, ComparisonOperator, SoqlCondition } from '../soql-ast.ts';
import type { TokenKind } from '../token.ts';
import type { Cursor } from './cursor.ts';

/**
 * Comparisons under AND, OR and NOT. As Salesforce has it, AND and OR do not mix without parentheses, and NOT stands at the beginning
 * or in parentheses of its own (`a AND NOT b` is refused).
 */
export function parseQueryCondition(c: Cursor): SoqlCondition {
  const first = c.kind === T.$not ? parseNot(c) : parseSimpleCondition(c);
  if (c.kind !== T.$and && c.kind !== T.$or) return first;
  const connective = c.kind;
  const conditions = [first];
  while (c.take(connective)) conditions.push(parseSimpleCondition(c));
  if (c.kind === T.$and || c.kind === T.$or) throw c.unexpected();
  const { start, line, column } = first;
  const operator = connective === T.$and ? 'and' : 'or';
  return { kind: 'LogicalCondition', start, end: c.lastEnd, line, column, operator, conditions };
}

function parseNot(c: Cursor): SoqlCondition {
  const { start, line, column } = c;
  c.advance();
  const condition = parseSimpleCondition(c);
  return { kind: 'NotCondition', start, end: c.lastEnd, line, column, condition };
}

function parseSimpleCondition(c: Cursor): SoqlCondition {
  if (c.kind === T.$not) throw c.unexpected();
  if (!c.take(T.LeftParen)) return parseComparison(c);
  const condition = parseQueryCondition(c);
  c.expect(T.RightParen);
  return condition;
}

function parseComparison(c: Cursor): ComparisonCondition {
  const { start, line, column } = c;
  const left = parseFieldItem(c);
  const operator = parseOperator(c);
  const right = parseQueryValue(c);
  return { kind: 'ComparisonCondition', start, end: c.lastEnd, line, column, left, operator, right };
}

const operators: Readonly<Record<TokenKind, ComparisonOperator>> = {
  [T.Assign]: '=',
  [T.NotEqual]: '!=',
  [T.Less]: '<',
  [T.Greater]: '>',
  [T.LessOrEqual]: '<=',
  [T.GreaterOrEqual]: '>=',
  [T.$like]: 'like',
  [T.$in]: 'in',
  [T.$includes]: 'includes',
  [T.$excludes]: 'excludes',
};

function parseOperator(c: Cursor): ComparisonOperator {
  if (c.take(T.$not)) {
    c.expect(T.$in);
    return 'not in';
  }
  const operator = operators[c.kind];
  if (operator === undefined) throw c.unexpected();
  c.advance();
  if ((operator === '<' || operator === '>') && c.take(T.Assign)) return operator === '<' ? '<=' : '>=';
  return operator;
}
