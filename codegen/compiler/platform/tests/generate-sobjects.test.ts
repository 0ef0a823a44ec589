import { generateSObjectDeclarations } from '../generate-sobjects.ts';
import { SchemaIndex } from '../schema-source.ts';
import type { SchemaObject } from '../schema-source.ts';
import { standardObjects, withStandardObjects } from '../standard-objects.ts';

const sync: SchemaObject = {
  apiName: 'Sync__c',
  kind: 'object',
  fields: [
    { apiName: 'Name', type: 'String', required: true },
    { apiName: 'Status__c', type: 'String', picklistValues: ['New', "It's done"] },
    { apiName: 'Contact__c', type: 'Id', referenceTo: ['Contact'], relationshipName: 'Contact__r' },
    { apiName: 'Link__c', type: 'String', readOnly: true },
  ],
  childRelationships: [{ name: 'Children__r', childObject: 'Sync__c' }],
};

const declared = (...objects: SchemaObject[]): string => generateSObjectDeclarations(withStandardObjects({ objects }));

describe('an SObject is declared', () => {
  const text = declared(sync);
  const lines = text.slice(text.indexOf('declare class Sync__c')).split('\n');

  test.each([
    ['with its token', '  static readonly Status__c: Schema.SObjectField;'],
    ['with a picklist as a union of texts', "  Status__c: 'New' | 'It\\'s done' | null;"],
    ['with a required field that is never null', '  Name: string;'],
    ['with the parent of a lookup', '  Contact__r: Contact | null;'],
    ['with a read-only formula', '  readonly Link__c: string | null;'],
    ['with its children', '  readonly Children__r: List<Sync__c>;'],
    ['with the fields that the platform adds', '  readonly CreatedDate: Datetime;'],
  ])('%s', (_what, line) => expect(lines).toContain(line));

  test('with a constructor that asks for required fields, or an Id, and takes no formula', () => {
    const constructor = lines.find((line) => line.startsWith('  constructor(init'));
    expect(constructor).toContain('({ Name: string } | { Id: Id }) & {');
    expect(constructor).toContain('Contact__r?: Contact | null');
    expect(constructor).not.toContain('Link__c');
  });
});

test('settings, custom metadata and events have their own accessors and fields', () => {
  const text = declared(
    { apiName: 'Settings__c', kind: 'hierarchySetting', fields: [] },
    { apiName: 'Secret__c', kind: 'listSetting', fields: [] },
    { apiName: 'Rule__mdt', kind: 'customMetadata', fields: [] },
    { apiName: 'Changed__e', kind: 'platformEvent', fields: [] },
  );
  expect(text).toContain('static getOrgDefaults(): Settings__c;');
  expect(text).toContain('static getValues(name: string): Secret__c | null;');
  expect(text).toContain('static getAll(): Map<string, Rule__mdt>;');
  expect(text).toContain('readonly ReplayId: string;');
});

test('custom fields join the standard object', () => {
  const schema = withStandardObjects({ objects: [{ apiName: 'Contact', kind: 'object', fields: [{ apiName: 'Tier__c', type: 'String' }] }] });
  const index = new SchemaIndex(schema);
  const contact = index.object('contact')!;
  expect(index.field(contact, 'tier__C')?.apiName).toBe('Tier__c');
  expect(index.field(contact, 'LASTNAME')?.required).toBe(true);
  expect(index.parent(contact, 'account')?.referenceTo).toEqual(['Account']);
});

test('every standard reference leads to a known object', () => {
  const known = new Set(standardObjects.map((object) => object.apiName));
  const lost = standardObjects.flatMap((object) => object.fields.flatMap((field) => (field.referenceTo ?? []).filter((target) => !known.has(target)).map((target) => `${object.apiName}.${field.apiName} > ${target}`)));
  expect(lost).toEqual([]);
});
