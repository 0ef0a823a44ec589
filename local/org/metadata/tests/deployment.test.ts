import { openOrg, type DeployResult, type Org } from '../../org.ts';
import { apex, metadataXml, rows } from '../../testing/tests/sample-org.ts';

const field = (name: string): string => `<fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><length>20</length></fields>`;
const object = (body: string): string => metadataXml('CustomObject', body);
const whole = object(`<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>${field('One__c')}${field('Two__c')}`);
const destructive = (type: string, ...members: string[]): string => metadataXml('Package', `<types>${members.map((name) => `<members>${name}</members>`).join('')}<name>${type}</name></types>`);

describe('deploying into an org', () => {
  let org: Org;
  const deploy = (files: Readonly<Record<string, string>>): DeployResult => org.deploy({ namespace: null, files: Object.entries(files).map(([path, text]) => ({ path, text })) });
  const fields = (name: string): string[] => [...(org.services.schema.object(name)?.fields.values() ?? [])].filter(({ custom }) => custom).map((one) => one.name).sort();
  beforeEach(() => {
    org = openOrg();
    expect(deploy({ 'objects/Thing__c.object': whole })).toMatchObject({ success: true });
  });
  afterEach(() => org.close());

  test('a file with one field of an object leaves its other fields and its label alone', () => {
    expect(deploy({ 'objects/Thing__c.object': object(field('Three__c')) })).toMatchObject({ success: true });
    expect(fields('Thing__c')).toEqual(['One__c', 'Three__c', 'Two__c']);
    expect(org.services.schema.object('Thing__c')?.label).toBe('Thing');
  });

  test('one label of a file leaves the others alone', () => {
    const label = (name: string): string => `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>${name}!</value></labels>`;
    deploy({ 'labels/CustomLabels.labels': metadataXml('CustomLabels', label('A') + label('B')) });
    deploy({ 'labels/CustomLabels.labels': metadataXml('CustomLabels', label('C')) });
    expect(apex(org, 'System.debug(Label.A + Label.B + System.Label.C);')).toEqual(['A!B!C!']);
  });

  test('a deleted field is gone with its values, also when it comes back', () => {
    apex(org, "insert new Thing__c(Name = 'n', One__c = 'kept', Two__c = 'lost');");
    expect(deploy({ 'package.xml': metadataXml('Package', ''), 'destructiveChanges.xml': destructive('CustomField', 'Thing__c.Two__c') })).toMatchObject({ success: true });
    expect(fields('Thing__c')).toEqual(['One__c']);
    expect(() => rows(org, 'SELECT Two__c FROM Thing__c')).toThrow(/No such column 'Two__c'/);
    deploy({ 'objects/Thing__c.object': object(field('Two__c')) });
    expect(rows(org, 'SELECT One__c, Two__c FROM Thing__c')).toEqual([{ One__c: 'kept', Two__c: null }]);
  });

  test('with an object go its fields and records', () => {
    apex(org, "insert new Thing__c(Name = 'n');");
    deploy({ 'destructiveChanges.xml': destructive('CustomObject', 'Thing__c') });
    expect(org.services.schema.object('Thing__c')).toBeUndefined();
    deploy({ 'objects/Thing__c.object': whole });
    expect(rows(org, 'SELECT Name FROM Thing__c')).toEqual([]);
  });

  test('a field that Apex uses can not go: nothing changes', () => {
    deploy({ 'classes/User1.cls': 'public class User1 { String s = new Thing__c().One__c; }' });
    const result = deploy({ 'destructiveChanges.xml': destructive('CustomField', 'Thing__c.One__c') });
    expect(result).toMatchObject({ success: false, errors: [{ file: 'classes/User1.cls' }] });
    expect(fields('Thing__c')).toEqual(['One__c', 'Two__c']);
    expect(apex(org, "insert new Thing__c(Name = 'n', One__c = 'x'); System.debug([SELECT One__c FROM Thing__c].One__c);")).toEqual(['x']);
  });

  test('post-destructive changes go after what is deployed, pre-destructive ones before', () => {
    const classes = { 'classes/A.cls': 'public class A {}', 'classes/B.cls': 'public class B {}' };
    deploy({ ...classes, 'destructiveChangesPre.xml': destructive('ApexClass', 'A'), 'destructiveChangesPost.xml': destructive('ApexClass', 'B') });
    expect(rows(org, 'SELECT Name FROM ApexClass')).toEqual([{ Name: 'A' }]);
  });

  test('a failed deployment takes back new objects, fields and rows', () => {
    expect(deploy({ 'objects/New__c.object': whole, 'objects/Thing__c.object': object(field('Three__c')), 'classes/Bad.cls': 'public class Bad { Integer i = nothing; }' })).toMatchObject({ success: false });
    expect(org.services.schema.object('New__c')).toBeUndefined();
    expect(fields('Thing__c')).toEqual(['One__c', 'Two__c']);
    expect(rows(org, 'SELECT Name FROM ApexClass')).toEqual([]);
  });

  test('an error in an object file names that file and its line', () => {
    const [error] = deploy({ 'objects/Thing__c.object': object(`\n${field('Good__c')}\n<fields><fullName>Bad__c</fullName><type>Nonsense</type></fields>`) }).errors;
    expect(error).toMatchObject({ file: 'objects/Thing__c.object', line: 4, message: 'Field Bad__c: <type> "Nonsense" is unknown.' });
  });

  test('components have ids and dates: a change moves the second, not the first', () => {
    deploy({ 'classes/A.cls': 'public class A {}' });
    const before = org.deployments.index.find(null, 'ApexClass', 'A')!;
    expect(rows(org, 'SELECT Id FROM ApexClass')).toEqual([{ Id: before.id }]);
    org.advanceClock(60_000);
    deploy({ 'classes/A.cls': 'public class A { Integer i; }' });
    const after = org.deployments.index.find(null, 'ApexClass', 'A')!;
    expect(after).toMatchObject({ id: before.id, createdDate: before.createdDate });
    expect(after.lastModifiedDate).toBeGreaterThanOrEqual(before.lastModifiedDate + 60_000);
  });
});
