import type { FieldPath, SoqlFunction } from '../../language/syntax/soql-ast.ts';
import { compileDistance } from './distance.ts';
import { fragment, sql, type Fragment } from './fragment.ts';
import type { Operand, Scope } from './scope.ts';

const aggregates = new Set(['count', 'count_distinct', 'sum', 'avg', 'min', 'max', 'grouping']);
const dateParts = new Set([
  'calendar_month', 'calendar_quarter', 'calendar_year', 'day_in_month', 'day_in_week', 'day_in_year', 'day_only', 'fiscal_month', 'fiscal_quarter',
  'fiscal_year', 'hour_in_day', 'week_in_month', 'week_in_year',
]);

export function isAggregate(name: string): boolean {
  return aggregates.has(name.toLowerCase());
}

/** A function of a select list, condition, group or order as SQL. */
export function compileFunction(scope: Scope, call: SoqlFunction, grouping: (item: FieldPath | SoqlFunction) => Fragment): Operand {
  const name = call.name.toLowerCase();
  const { errors } = scope.compilation;
  const [first] = call.arguments;
  const whole = (value: Fragment): Operand => ({ fragment: value, form: 'integer', scale: 0, field: null, name: call.name });
  if (name === 'distance') return compileDistance(scope, call);
  if (name === 'count' && call.arguments.length === 0) return whole(fragment('count(*)'));
  if (first === undefined || (first.kind !== 'FieldPath' && first.kind !== 'SoqlFunction')) {
    return errors.other(`unexpected arguments of function ${call.name}`, call);
  }
  if (name === 'grouping') return whole(grouping(first));
  const operand = first.kind === 'FieldPath' ? scope.field(first) : compileFunction(scope, first, grouping);
  const value = operand.fragment;
  switch (name) {
    case 'count':
      return whole(sql`count(${value})`);
    case 'count_distinct':
      return whole(sql`count(DISTINCT ${value})`);
    case 'min':
    case 'max':
      return { ...operand, fragment: sql`${name}(${value})` };
    case 'sum':
      return { ...operand, fragment: sql`sum(${value})`, form: operand.form === 'integer' ? 'decimal' : operand.form };
    case 'avg':
      // Twelve digits behind the point, as a whole number: no more come out of an average of doubles.
      return { fragment: sql`CAST(round(avg(${value}) * ${String(10 ** Math.max(0, averageScale - operand.scale))}.0) AS INTEGER)`, form: 'decimal', scale: Math.max(averageScale, operand.scale), field: null, name: call.name };
    case 'tolabel':
      return operand.field === null ? operand : { ...operand, fragment: sql`to_label(${fragment('?', labelKey(operand))}, ${value})` };
    case 'format':
    case 'convertcurrency':
    case 'converttimezone':
      return operand;
  }
  if (dateParts.has(name)) {
    const converted = first.kind === 'SoqlFunction' && first.name.toLowerCase() === 'converttimezone';
    const zone = fragment('?', converted ? (context) => context.timeZone : 'GMT');
    const part = sql`date_part(${fragment('?', name)}, ${value}, ${zone})`;
    return name === 'day_only' ? { fragment: part, form: 'date', scale: 0, field: null, name: call.name } : whole(part);
  }
  return errors.other(`Unknown function: ${call.name}`, call);
}

const averageScale = 6;

function labelKey(operand: Operand): string {
  return JSON.stringify((operand.field?.picklistValues ?? []).map((entry) => [entry.value.toLowerCase(), entry.label]));
}
