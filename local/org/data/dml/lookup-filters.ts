import type { FormulaValue } from '../../formula/index.ts';
import { services } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import { compare, equal, text } from '../../formula/values.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import type { FieldDescribe, FilterItem, LookupFilterDescribe } from '../schema/describe.ts';
import type { ObjectTable } from '../store/object-table.ts';
import { parentReader, pathValue, type ParentReader } from './record-formulas.ts';
import { fail, recordOfRow, type RowWork } from './row-work.ts';

const standardMessage = 'Value does not exist or does not match filter criteria.';

/** Required lookup filters, for lookups that a row sets or changes. Source: Salesforce Help "Lookup Filters", Metadata API "LookupFilter". */
export function checkLookupFilters(table: ObjectTable, works: readonly RowWork[]): void {
  const filtered = table.columns.filter(({ field }) => field.lookupFilter !== undefined);
  if (filtered.length === 0) return;
  const read = parentReader();
  for (const work of works) {
    for (const { field, index } of filtered) {
      const id = work.row[index] as string | null;
      if (id === null || (work.old !== null && work.old[index] === id)) continue;
      const target = services().schema.objectByKeyPrefix(id.slice(0, 3));
      const related = target === undefined ? null : read(target.name, id);
      if (!matches(field, field.lookupFilter!, recordOfRow(table, work.row), related, read)) fail(work, 'FIELD_FILTER_VALIDATION_EXCEPTION', field.lookupFilter!.errorMessage ?? standardMessage, [field.name]);
    }
  }
}

function matches(field: FieldDescribe, filter: LookupFilterDescribe, source: SObjectRecord, related: SObjectRecord | null, read: ParentReader): boolean {
  const valueAt = (path: string): FormulaValue => {
    const [root = '', ...rest] = path.split('.');
    if (/^\$Source$/i.test(root)) return pathValue(source, rest, read);
    if (root.startsWith('$')) return pathValue(source, [root, ...rest], read);
    // Paths begin with the name of the related object, or of the object that has the lookup.
    const onSource = root.toLowerCase() === source.$describe.localName.toLowerCase() && !field.referenceTo.some((name) => name.toLowerCase().endsWith(root.toLowerCase()));
    return pathValue(onSource ? source : related, rest, read);
  };
  const held = filter.items.map((item) => holds(item, valueAt(item.field), item.valueField === null ? null : valueAt(item.valueField)));
  return filter.booleanFilter === null ? held.every(Boolean) : combined(filter.booleanFilter, held);
}

function holds({ operation, value, valueField }: FilterItem, left: FormulaValue, other: FormulaValue): boolean {
  const rights: FormulaValue[] = valueField !== null ? [other] : (value ?? '').split(',').map((one) => typed(left, one.trim()));
  const some = (test: (right: FormulaValue) => boolean): boolean => rights.some(test);
  const signs = (test: (sign: number) => boolean): boolean => some((right) => {
    const sign = compare(left, right);
    return sign !== null && test(sign);
  });
  const same = (right: FormulaValue): boolean => equal(lower(left), lower(right));
  const contains = (right: FormulaValue): boolean => text(left).toLowerCase().includes(text(right).toLowerCase());
  switch (operation) {
    case 'equals': return some(same);
    case 'notEqual': return !some(same);
    case 'lessThan': return signs((sign) => sign < 0);
    case 'greaterThan': return signs((sign) => sign > 0);
    case 'lessOrEqual': return signs((sign) => sign <= 0);
    case 'greaterOrEqual': return signs((sign) => sign >= 0);
    case 'contains': return some(contains);
    case 'notContain': return !some(contains);
    case 'startsWith': return some((right) => text(left).toLowerCase().startsWith(text(right).toLowerCase()));
    case 'includes': return some((right) => text(left).split(';').some((part) => equal(lower(part), lower(right))));
    case 'excludes': return !some((right) => text(left).split(';').some((part) => equal(lower(part), lower(right))));
  }
}

function lower(value: FormulaValue): FormulaValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The text of a filter in the type of what it is compared with. */
function typed(left: FormulaValue, value: string): FormulaValue {
  if (value === '') return null;
  if (typeof left === 'boolean') return /^(true|1)$/i.test(value);
  return left instanceof Decimal ? Decimal.parse(value) : value;
}

/** `1 AND (2 OR NOT 3)`. */
function combined(logic: string, held: readonly boolean[]): boolean {
  const words = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let value = both();
    while (words[at] === 'OR') {
      at += 1;
      const right = both();
      value ||= right;
    }
    return value;
  };
  const both = (): boolean => {
    let value = one();
    while (words[at] === 'AND') {
      at += 1;
      const right = one();
      value &&= right;
    }
    return value;
  };
  const one = (): boolean => {
    const word = words[at++] ?? '';
    if (word === 'NOT') return !one();
    if (word !== '(') return held[Number(word) - 1] ?? true;
    const value = either();
    at += 1;
    return value;
  };
  return either();
}
