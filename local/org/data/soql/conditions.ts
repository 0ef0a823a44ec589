import type { ComparisonCondition, SoqlCondition, SoqlQuery, SoqlValue } from '../../language/syntax/soql-ast.ts';
import { isoDate, type StoredValue } from '../store/stored-values.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { elementsOf } from './binds.ts';
import { dayRange, startOfDay } from './date-ranges.ts';
import { fragment, joined, sql, type Fragment, type Parameter, type RunContext } from './fragment.ts';
import { storedBind, storedLiteral } from './literal-values.ts';
import type { Compilation, Operand } from './scope.ts';

type OperandOf = (left: ComparisonCondition['left']) => Operand;

/**
 * A condition as SQL that is true, or false or NULL. Null follows SOQL: `= null` and `!= null` test it, `!= x`, `NOT IN` and `EXCLUDES` match
 * rows without value, all other comparisons don't; NOT turns "no match" into a match.
 */
export function compileCondition(compilation: Compilation, condition: SoqlCondition, operandOf: OperandOf): Fragment {
  switch (condition.kind) {
    case 'LogicalCondition': {
      const parts = condition.conditions.map((one) => compileCondition(compilation, one, operandOf));
      return sql`(${joined(parts, condition.operator === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'NotCondition':
      return sql`NOT coalesce(${compileCondition(compilation, condition.condition, operandOf)}, 0)`;
    case 'ComparisonCondition':
      return compileComparison(compilation, condition, operandOf(condition.left));
  }
}

function compileComparison(compilation: Compilation, condition: ComparisonCondition, operand: Operand): Fragment {
  const { operator, right } = condition;
  switch (operator) {
    case 'in':
      return inList(compilation, operand, right, false);
    case 'not in':
      return inList(compilation, operand, right, true);
    case 'includes':
    case 'excludes': {
      const wanted = listParameter(compilation, operand, right);
      return sql`${operator === 'excludes' ? 'NOT ' : ''}includes(${operand.fragment}, ${fragment('?', wanted)})`;
    }
    case 'like':
      return like(compilation, operand, right);
    default:
      return compare(compilation, operand, operator, right);
  }
}

type Comparison = '=' | '!=' | '<' | '>' | '<=' | '>=';

function compare(compilation: Compilation, operand: Operand, operator: Comparison, right: SoqlValue): Fragment {
  if (right.kind === 'SoqlDateFormula') return compareRange(compilation, operand, operator, right);
  if (right.kind === 'SoqlBind') {
    const index = compilation.bindIndex.get(right) ?? 0;
    if (compilation.shape[index] !== 's' && (operator === '=' || operator === '!=')) return inList(compilation, operand, right, operator === '!=');
    return binary(operand, operator, (context) => storedBind(operand, context.binds[index], context));
  }
  const value = storedLiteral(compilation, operand, right);
  if (value === undefined) compilation.errors.other(`unexpected value after operator ${operator}`, right);
  return binary(operand, operator, value);
}

function binary(operand: Operand, operator: Comparison, value: Parameter): Fragment {
  if (value === null && (operator === '=' || operator === '!=')) return sql`${operand.fragment} IS ${operator === '=' ? '' : 'NOT '}NULL`;
  const text = operator === '=' ? 'IS' : operator === '!=' ? 'IS NOT' : operator;
  return sql`${collated(operand)} ${text} ${fragment('?', value)}`;
}

/** Columns carry their collation; computed text (formulas, names over several objects) needs it said. */
function collated(operand: Operand): Fragment {
  return operand.form === 'text' ? sql`${operand.fragment} COLLATE NOCASE` : operand.fragment;
}

function compareRange(compilation: Compilation, operand: Operand, operator: Comparison, right: Extract<SoqlValue, { kind: 'SoqlDateFormula' }>): Fragment {
  if (operand.form !== 'date' && operand.form !== 'datetime') compilation.errors.wrongType(operand.name, operand.form, right);
  if (dayRange(right.name, right.count, new ApexDate(0)) === null) compilation.errors.other(`unexpected token: '${right.name}'`, right);
  const edge = (side: 'from' | 'to') => fragment('?', (context: RunContext): StoredValue => {
    const today = new ApexDatetime(context.now).date(context.timeZone);
    const days = (dayRange(right.name, right.count, today) as { from: number; to: number })[side];
    return operand.form === 'date' ? isoDate(new ApexDate(days)) : startOfDay(days, context.timeZone);
  });
  const value = operand.fragment;
  switch (operator) {
    case '=': return sql`(${value} >= ${edge('from')} AND ${value} < ${edge('to')})`;
    case '!=': return sql`NOT coalesce(${value} >= ${edge('from')} AND ${value} < ${edge('to')}, 0)`;
    case '<': return sql`${value} < ${edge('from')}`;
    case '>=': return sql`${value} >= ${edge('from')}`;
    case '>': return sql`${value} >= ${edge('to')}`;
    case '<=': return sql`${value} < ${edge('to')}`;
  }
}

function inList(compilation: Compilation, operand: Operand, right: SoqlValue, negated: boolean): Fragment {
  if (right.kind === 'SoqlQuery') return semiJoin(compilation, operand, right, negated);
  const value = collated(operand);
  const list = fragment('?', listParameter(compilation, operand, right));
  const member = sql`${value} IN (SELECT value FROM json_each(${list}))`;
  const withNull = operand.field?.type !== 'ID' && mayHoldNull(compilation, right);
  // Rows without value: in the list only when null is in it.
  if (negated) return withNull ? sql`(${value} IS NOT NULL AND NOT ${member})` : sql`NOT coalesce(${member}, 0)`;
  return withNull ? sql`(${member} OR ${value} IS NULL)` : member;
}

function semiJoin(compilation: Compilation, operand: Operand, query: SoqlQuery, negated: boolean): Fragment {
  const values = compilation.semiJoin(query);
  const member = sql`${operand.fragment} IN (${values})`;
  return negated ? sql`NOT coalesce(${member}, 0)` : member;
}

function mayHoldNull(compilation: Compilation, value: SoqlValue): boolean {
  if (value.kind === 'SoqlNull' || (value.kind === 'SoqlString' && value.value === '')) return true;
  if (value.kind === 'SoqlValueList') return value.values.some((one) => mayHoldNull(compilation, one));
  return value.kind === 'SoqlBind' && compilation.shape[compilation.bindIndex.get(value) ?? 0] === 'n';
}

/** The values of a list (literals and binds, collections flattened) as a JSON array. */
function listParameter(compilation: Compilation, operand: Operand, right: SoqlValue): Parameter {
  const values = right.kind === 'SoqlValueList' ? right.values : [right];
  const constants = values.map((value) => (value.kind === 'SoqlBind' ? undefined : storedLiteral(compilation, operand, value)));
  if (constants.every((constant) => constant !== undefined)) return jsonList(constants);
  return (context) => {
    const all: StoredValue[] = [];
    values.forEach((value, index) => {
      if (value.kind !== 'SoqlBind') return all.push(constants[index] ?? null);
      const bound = context.binds[compilation.bindIndex.get(value) ?? 0];
      for (const element of elementsOf(bound) ?? [bound]) all.push(storedBind(operand, element, context));
      return undefined;
    });
    return jsonList(all);
  };
}

function jsonList(values: readonly StoredValue[]): string {
  return `[${values.map((value) => (typeof value === 'bigint' ? String(value) : JSON.stringify(value))).join(',')}]`;
}

function like(compilation: Compilation, operand: Operand, right: SoqlValue): Fragment {
  if (operand.form !== 'text' && operand.form !== 'exact') compilation.errors.other(`invalid operator on ${operand.name} field`, right);
  const value = operand.fragment;
  if (right.kind === 'SoqlBind' && compilation.shape[compilation.bindIndex.get(right) ?? 0] === 's') {
    const index = compilation.bindIndex.get(right) ?? 0;
    return sql`${value} LIKE ${fragment('?', ({ binds }) => (binds[index] == null ? null : String(binds[index])))} ESCAPE '\\'`;
  }
  if (right.kind === 'SoqlString') return sql`${value} LIKE ${fragment('?', right.pattern)} ESCAPE '\\'`;
  const text = { ...operand, form: 'text' } as Operand;
  const patterns = right.kind === 'SoqlValueList' ? { ...right, values: right.values.map((one) => (one.kind === 'SoqlString' ? { ...one, value: one.pattern } : one)) } : right;
  return sql`EXISTS (SELECT 1 FROM json_each(${fragment('?', listParameter(compilation, text, patterns))}) WHERE ${value} LIKE value ESCAPE '\\')`;
}
