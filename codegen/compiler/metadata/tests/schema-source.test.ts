import { schemaSource } from '../index.ts';
import { book, copy, returned, rules } from './library.ts';

describe('schemaSource', () => {
  const source = schemaSource([book, copy, rules, returned]);
  const object = (name: string) => source.objects.find((candidate) => candidate.apiName === name)!;
  const field = (objectName: string, name: string) => object(objectName).fields.find((candidate) => candidate.apiName === name);

  test('objects are told apart by kind', () => {
    expect(source.objects.map(({ kind }) => kind)).toEqual(['object', 'object', 'hierarchySetting', 'platformEvent']);
  });

  test('a required field is asked for, one with a default is only never null', () => {
    expect(field('Book__c', 'Isbn__c')).toMatchObject({ type: 'String', required: true, filled: false });
    expect(field('Book__c', 'OnLoan__c')).toMatchObject({ type: 'Boolean', required: false, filled: true });
    expect(field('Book__c', 'Shelf__c')).toMatchObject({ required: false, filled: false });
  });

  test('numbers are Decimal, formulas cannot be written, picklists have their values', () => {
    expect(field('Book__c', 'Pages__c')?.type).toBe('Decimal');
    expect(field('Book__c', 'Link__c')?.readOnly).toBe(true);
    expect(field('Book__c', 'Condition__c')?.picklistValues).toEqual(['New', 'Worn']);
  });

  test('relationships have the names of queries, upwards and downwards', () => {
    expect(field('Copy__c', 'Book__c')).toMatchObject({ type: 'Id', required: true, referenceTo: ['Book__c'], relationshipName: 'Book__r' });
    expect(object('Book__c').childRelationships).toEqual([
      { name: 'Prequels__r', childObject: 'Book__c' },
      { name: 'Copies__r', childObject: 'Copy__c' },
    ]);
  });

  test('names are typed or counted, and record types make a field', () => {
    expect(field('Book__c', 'Name')).toMatchObject({ required: true, readOnly: false });
    expect(field('Copy__c', 'Name')).toMatchObject({ required: false, readOnly: true });
    expect(field('Book__c', 'RecordTypeId')).toBeDefined();
    expect(field('Copy__c', 'RecordTypeId')).toBeUndefined();
  });
});
