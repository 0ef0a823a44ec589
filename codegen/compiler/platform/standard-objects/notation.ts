import type { ChildRelationship, FieldValueType, SchemaField, SchemaObject } from '../schema-source.ts';

/**
 * A standard object in short form. A field reads `Name:Type`, then marks: `!` required, `?` may be null, `=` read only,
 * `>Target` the object that a reference points to (its relationship is named like the field without `Id`).
 */
export interface StandardObject {
  name: string;
  fields: string;
  /** `Contacts:Contact` */
  children?: string;
}

const fieldForm = /^(\w+):(\w+)([!?]?)(=?)(?:>(\w+))?$/;

function readField(text: string): SchemaField {
  const match = fieldForm.exec(text);
  if (!match) throw new Error(`Not a field in short form: "${text}". Write Name:Type, then !, ?, =, >Target.`);
  const [, apiName = '', type, presence, fixed, target] = match;
  return {
    apiName,
    type: type as FieldValueType,
    required: presence === '!',
    filled: presence === '',
    readOnly: fixed === '=',
    ...(target ? { referenceTo: [target], relationshipName: apiName.replace(/Id$/, '') } : {}),
  };
}

function readChild(text: string): ChildRelationship {
  const [name = '', childObject = ''] = text.split(':');
  return { name, childObject };
}

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

export function readStandardObject(object: StandardObject): SchemaObject {
  return {
    apiName: object.name,
    kind: object.name.endsWith('Event') && object.name !== 'Event' ? 'platformEvent' : 'object',
    fields: words(object.fields).map(readField),
    childRelationships: words(object.children ?? '').map(readChild),
  };
}
