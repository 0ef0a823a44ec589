import { parseSoql } from '../../language/syntax/index.ts';
import type { SoqlQuery } from '../../language/syntax/soql-ast.ts';
import type { FieldDescribe, FilterItem, ObjectDescribe, SchemaService } from '../schema/describe.ts';
import type { SummaryOf } from '../schema/summaries.ts';

const comparisons: Readonly<Partial<Record<FilterItem['operation'], string>>> = { lessThan: '<', greaterThan: '>', lessOrEqual: '<=', greaterOrEqual: '>=' };

/** The query behind a roll-up summary: the value of each parent among the bound ids (aliases `p` and `v`). */
export function summaryQuery(schema: SchemaService, { field, summary }: SummaryOf): SoqlQuery {
  const child = schema.object(summary.childObject) as ObjectDescribe;
  const namespace = field.name === field.localName ? null : field.name.slice(0, -field.localName.length - '__'.length);
  const value = summary.summarizedField === null ? 'COUNT(Id)' : `${summary.operation.toUpperCase()}(${summary.summarizedField})`;
  const conditions = summary.filters.map((item) => {
    const filtered = schema.field(child, item.field.split('.').at(-1) as string, namespace);
    return filtered === undefined ? null : filterCondition(filtered, item);
  });
  const filter = conditions.filter((one) => one !== null).map((one) => ` AND (${one})`).join('');
  return parseSoql(`SELECT ${summary.foreignKey} p, ${value} v FROM ${child.name} WHERE ${summary.foreignKey} IN :parents${filter} GROUP BY ${summary.foreignKey}`);
}

/** One filter as a condition of SOQL. Several values mean "one of them", for the negative operations "none of them". */
function filterCondition(field: FieldDescribe, { operation, value }: FilterItem): string {
  const literals = (value ?? '').split(',').map((one) => one.trim()).map((one) => literal(field, one));
  const each = (text: (literal: string) => string, link: string): string => literals.map(text).join(` ${link} `);
  const inner = (pattern: (text: string) => string) => (one: string): string => `${field.name} LIKE '${pattern(one.replace(/^'|'$/g, '').replace(/[%_]/g, '\\$&'))}'`;
  switch (operation) {
    case 'equals': return each((one) => `${field.name} = ${one}`, 'OR');
    case 'notEqual': return each((one) => `${field.name} != ${one}`, 'AND');
    case 'contains': return each(inner((text) => `%${text}%`), 'OR');
    case 'notContain': return `NOT (${each(inner((text) => `%${text}%`), 'OR')})`;
    case 'startsWith': return each(inner((text) => `${text}%`), 'OR');
    case 'includes': return `${field.name} INCLUDES (${literals.join(', ')})`;
    case 'excludes': return `${field.name} EXCLUDES (${literals.join(', ')})`;
    default: return each((one) => `${field.name} ${comparisons[operation] ?? '='} ${one}`, 'OR');
  }
}

/** A value of a filter as a literal of SOQL; dates may be written as `12/31/2026`. */
function literal(field: FieldDescribe, text: string): string {
  if (text === '') return field.type === 'BOOLEAN' ? 'false' : 'null';
  switch (field.type) {
    case 'BOOLEAN': return /^(true|1)$/i.test(text) ? 'true' : 'false';
    case 'INTEGER': case 'LONG': case 'DOUBLE': case 'CURRENCY': case 'PERCENT': return text.replace(/[^-\d.eE]/g, '');
    case 'DATE': return isoDay(text);
    case 'DATETIME': return /T/.test(text) ? text : `${isoDay(text)}T00:00:00Z`;
    default: return `'${text.replace(/['\\]/g, '\\$&')}'`;
  }
}

function isoDay(text: string): string {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return month === undefined || day === undefined || year === undefined ? text.slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
