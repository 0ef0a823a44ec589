import { SchemaRegistry } from '../schema/registry.ts';
import { standardObjects } from '../schema/standard-objects/index.ts';
import { packageObjects } from './package-objects.ts';

function registry(): SchemaRegistry {
  const schema = new SchemaRegistry();
  schema.define(standardObjects);
  schema.define(packageObjects);
  return schema;
}

describe('schema registry', () => {
  it('gives custom objects their system fields and a key prefix each', () => {
    const schema = registry();
    const sync = schema.object('moengage__Sync__c');
    expect(sync?.keyPrefix).toBe('a00');
    expect([...(sync?.fields.values() ?? [])].map((field) => field.name)).toEqual([
      'Id', 'OwnerId', 'IsDeleted', 'Name', 'RecordTypeId', 'CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById', 'SystemModstamp',
      'moengage__Active__c', 'moengage__Direction__c', 'moengage__Tags__c', 'moengage__Amount__c', 'moengage__Code__c', 'moengage__Uuid__c',
    ]);
    expect(schema.objectByKeyPrefix('a00')).toBe(sync);
  });

  it('leaves OwnerId out of details, and lets code of a package leave out its namespace', () => {
    const schema = registry();
    const mapping = schema.object('Mapping__c', 'moengage');
    expect(mapping?.fields.has('ownerid')).toBe(false);
    expect(schema.object('Mapping__c')).toBeUndefined();
    expect(schema.field(mapping!, 'sync__C', 'moengage')?.name).toBe('moengage__Sync__c');
    expect(schema.parentRelationship(mapping!, 'Sync__r', 'moengage')?.name).toBe('moengage__Sync__c');
  });

  it('prefers the package\'s own object to one of the org with the same local name', () => {
    const schema = registry();
    schema.define([{ name: 'Sync__c', label: 'Another sync', fields: [] }]);
    expect(schema.object('Sync__c', 'moengage')?.namespace).toBe('moengage');
    expect(schema.object('Sync__c')?.namespace).toBeNull();
  });

  it('finds child relationships on the parent, with namespace', () => {
    const schema = registry();
    const sync = schema.object('moengage__Sync__c')!;
    expect(schema.childRelationship(sync, 'Queues__r', 'moengage')).toMatchObject({ childObject: 'moengage__Queue__c', relationshipName: 'moengage__Queues__r', cascadeDelete: false });
    expect(schema.childRelationship(sync, 'moengage__Mappings__r')?.cascadeDelete).toBe(true);
    expect(schema.childRelationship(schema.object('Account')!, 'contacts')?.childObject).toBe('Contact');
  });

  it('grows describes in place and counts its version', () => {
    const schema = registry();
    const contact = schema.object('Contact')!;
    const before = schema.version;
    schema.define([{ name: 'Contact', fields: [{ name: 'Level__c', type: 'Text', length: 10, namespace: 'moengage' }] }]);
    expect(schema.version).toBe(before + 1);
    expect(contact.fields.get('moengage__level__c')?.length).toBe(10);
    expect(schema.object('Contact')).toBe(contact);
  });
});
