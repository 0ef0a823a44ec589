import { sobjectClass, valuesOf, type SObjectClass, type SObjectRecord } from '../../runtime/sobject.ts';
import type { SchemaService } from '../schema/describe.ts';
import { composeCompound } from '../compound-values.ts';
import type { Row } from '../store/object-table.ts';
import { decode } from '../store/stored-values.ts';
import type { RecordNode } from './select-list.ts';

/** Makes records from rows. Fields without value stay unset: the shared set of queried names tells that they may be read. */
export type RecordBuilder = (row: Row) => SObjectRecord | null;

export function recordBuilder(node: RecordNode, schema: SchemaService): RecordBuilder {
  const classOf = classFinder(node, schema);
  const { fields, compounds, idIndex, queried } = node;
  const parents = [...node.parents.values()].map((parent) => ({ name: parent.relationship, build: recordBuilder(parent, schema) }));
  return (row) => {
    const id = idIndex < 0 ? '' : row[idIndex];
    if (id === null || id === undefined) return null;
    const made = classOf(id as string);
    if (made === null) return null;
    const record = new made();
    const values = valuesOf(record);
    for (const { index, field } of fields) {
      const value = row[index];
      if (value !== null && value !== undefined) values[field.name] = decode(field, value);
    }
    for (const { object, field, parts } of compounds) {
      const value = composeCompound(object, field, (part) => {
        const stored = row[parts.find((one) => one.field === part)?.index ?? -1] ?? null;
        return stored === null ? null : decode(part, stored);
      });
      if (value !== null) values[field.name] = value;
    }
    for (const { name, build } of parents) {
      const parent = build(row);
      if (parent !== null) values[name] = parent;
    }
    record.$own().queried = queried;
    return record;
  };
}

function classFinder(node: RecordNode, schema: SchemaService): (id: string) => SObjectClass | null {
  if (node.object !== null) {
    const made = sobjectClass(node.object);
    return () => made;
  }
  return (id) => {
    const object = schema.objectByKeyPrefix(id.slice(0, 3));
    return object === undefined ? null : sobjectClass(object);
  };
}
