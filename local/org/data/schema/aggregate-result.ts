import type { FieldDescribe, ObjectDescribe } from './describe.ts';

/** What a row of an aggregate query is a record of; its fields are the query's. */
export function aggregateResultDescribe(fields: readonly FieldDescribe[]): ObjectDescribe {
  return {
    name: 'AggregateResult', localName: 'AggregateResult', namespace: null, label: 'Aggregate Result', labelPlural: 'Aggregate Results', keyPrefix: null,
    custom: false, kind: 'object', visibility: 'Public', publishBehavior: null, sharingModel: 'ReadWrite', queryable: false, createable: false, updateable: false,
    deletable: false, triggerable: false, fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])), childRelationships: [], recordTypes: [], validationRules: [], fieldSets: [],
  };
}
