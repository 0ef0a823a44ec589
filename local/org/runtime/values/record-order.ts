import type { ObjectDescribe } from '../../data/schema/describe.ts';
import type { Compare } from './sorting.ts';

/** A record of the data's room: its object and its values as properties. */
export interface OrderedRecord {
  readonly $describe: ObjectDescribe;
}

/** Field names of an object in the order of comparison. */
const orders = new WeakMap<ObjectDescribe, readonly string[]>();

function comparedFields(describe: ObjectDescribe): readonly string[] {
  let names = orders.get(describe);
  if (names === undefined) {
    const fields = [...describe.fields.values()].filter((field) => field.name !== 'Id' && field.name !== 'Name').sort((a, b) => Number(a.custom) - Number(b.custom) || (a.name < b.name ? -1 : 1));
    orders.set(describe, (names = ['Name', ...fields.map((field) => field.name)]));
  }
  return names;
}

/**
 * `List<SObject>.sort()`: by label of the object, name, other standard fields, custom fields, each group by API name; empty values first.
 * Source: Apex Developer Guide, "Sorting Lists" (default sort order of sObjects).
 */
export function compareRecords(a: OrderedRecord, b: OrderedRecord, naturalOrder: (example: unknown) => Compare): number {
  if (a.$describe !== b.$describe) return a.$describe.label < b.$describe.label ? -1 : 1;
  const [left, right] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  for (const name of comparedFields(a.$describe)) {
    const x = left![name] ?? null;
    const y = right![name] ?? null;
    if (x === y) continue;
    if (x === null || y === null) return x === null ? -1 : 1;
    const order = naturalOrder(x)(x, y);
    if (order !== 0) return order;
  }
  return 0;
}
