import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import type { ObjectDescribe } from './describe.ts';

/** An object that another one brings along: who it is shared with, its field history, its change events. */
export interface Companion {
  /** Name of the object that it belongs to. */
  readonly of: string;
  readonly kind: 'share' | 'history' | 'changeEvent';
}

const kinds = { share: 'share', history: 'history', changeevent: 'changeEvent' } as const;

/** What a name like `Log__Share`, `AccountHistory` or `ContactChangeEvent` is the companion of; null for every other name. */
export function companionNamed(name: string): Companion | null {
  const [, stem, kind] = /^(\w+?)(Share|History|ChangeEvent)$/i.exec(name) ?? [];
  if (stem === undefined || kind === undefined) return null;
  return { of: stem.endsWith('__') ? `${stem}c` : stem, kind: kinds[kind.toLowerCase() as keyof typeof kinds] };
}

/** The definition of a companion. Source: "Object Reference", `AccountShare`, `StandardObjectNameHistory`, `StandardObjectNameChangeEvent`. */
export function companionDefinition({ kind }: Companion, parent: ObjectDescribe): ObjectDefinition {
  const suffix = { share: 'Share', history: 'History', changeEvent: 'ChangeEvent' }[kind];
  const name = `${parent.custom ? parent.localName.slice(0, -'c'.length) : parent.name}${suffix}`;
  const common = { name, namespace: parent.namespace, label: `${parent.label} ${suffix}` };
  const parentField: FieldDefinition = {
    name: parent.custom ? 'ParentId' : `${parent.name}Id`, type: 'Lookup', referenceTo: [parent.name], relationshipName: parent.custom ? 'Parent' : parent.name,
    childRelationshipName: kind === 'share' ? 'Shares' : 'Histories', required: true, updateable: false, deleteConstraint: 'Cascade',
  };
  switch (kind) {
    case 'share': return { ...common, kind: 'object', fields: [parentField, ...shareFields(parent)], system: { owner: false, recordTypes: false }, access: { triggerable: false } };
    case 'history': return { ...common, kind: 'object', fields: [{ ...parentField, createable: true }, ...historyFields], system: { owner: false, recordTypes: false }, access: { updateable: false, triggerable: false } };
    case 'changeEvent': return { ...common, kind: 'changeEvent', fields: [], access: { queryable: false } };
  }
}

const levels = ['None', 'Read', 'Edit', 'All'];

function shareFields(parent: ObjectDescribe): FieldDefinition[] {
  const level = parent.custom ? 'AccessLevel' : `${parent.name}AccessLevel`;
  return [
    { name: 'UserOrGroupId', type: 'Lookup', referenceTo: ['User', 'Group'], relationshipName: 'UserOrGroup', required: true, updateable: false },
    { name: level, type: 'Picklist', values: levels, required: true },
    ...(parent.name === 'Account' ? ['CaseAccessLevel', 'ContactAccessLevel', 'OpportunityAccessLevel'].map((name): FieldDefinition => ({ name, type: 'Picklist', values: levels })) : []),
    { name: 'RowCause', type: 'Picklist', values: ['Owner', 'Manual', 'Rule', 'ImplicitChild', 'ImplicitParent', 'Team', 'Territory'], updateable: false, defaultValue: '"Manual"' },
  ];
}

const historyFields: readonly FieldDefinition[] = [
  { name: 'Field', type: 'Picklist', values: [], required: true },
  { name: 'DataType', type: 'Picklist', values: [] },
  { name: 'OldValue', type: 'AnyType' },
  { name: 'NewValue', type: 'AnyType' },
];
