import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { MetadataError, readPackage, readSource, readZip } from '../index.ts';

const xml = (root: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;

const project: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}],"namespace":"moengage"}',
  '.forceignore': '**/ignored/**\n',
  'force-app/main/classes/SyncTrigger.cls': 'global class SyncTrigger {}',
  'force-app/main/classes/SyncTrigger.cls-meta.xml': xml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>'),
  'force-app/main/ignored/Broken.cls': 'no class',
  'force-app/main/triggers/OnContact.trigger': 'trigger OnContact on Contact (before insert) {}',
  'force-app/main/objects/Sync__c/Sync__c.object-meta.xml': xml('CustomObject', '<label>Sync</label><pluralLabel>Syncs</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>'),
  'force-app/main/objects/Sync__c/fields/Direction__c.field-meta.xml': xml('CustomField', '<fullName>Direction__c</fullName><label>Direction</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Out</fullName><default>true</default><label>Outgoing</label></value></valueSetDefinition></valueSet>'),
  'force-app/main/objects/Sync__c/recordTypes/Real_Time.recordType-meta.xml': xml('RecordType', '<fullName>Real_Time</fullName><active>true</active><label>Real-Time</label>'),
  'force-app/main/objects/Queue__c/Queue__c.object-meta.xml': xml('CustomObject', '<label>Queue</label><pluralLabel>Queues</pluralLabel><nameField><displayFormat>SQ-{0000000000}</displayFormat><type>AutoNumber</type></nameField>'),
  'force-app/main/objects/Queue__c/fields/Sync__c.field-meta.xml': xml('CustomField', '<fullName>Sync__c</fullName><label>Sync</label><type>Lookup</type><referenceTo>Sync__c</referenceTo><relationshipName>Queues</relationshipName><deleteConstraint>SetNull</deleteConstraint>'),
  'force-app/main/objects/Done__e/Done__e.object-meta.xml': xml('CustomObject', '<label>Done</label><eventType>HighVolume</eventType><publishBehavior>PublishImmediately</publishBehavior>'),
  'force-app/main/objects/Secret__c/Secret__c.object-meta.xml': xml('CustomObject', '<label>Secret</label><customSettingsType>List</customSettingsType><visibility>Protected</visibility>'),
  'force-app/main/objects/Contact/fields/Score__c.field-meta.xml': xml('CustomField', '<fullName>Score__c</fullName><label>Score</label><type>Number</type><precision>18</precision><scale>2</scale>'),
  'force-app/main/labels/CustomLabels.labels-meta.xml': xml('CustomLabels', '<labels><fullName>Hello</fullName><language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>Hello &amp; welcome</value></labels>'),
  'force-app/main/permissionsets/Admin.permissionset-meta.xml': xml('PermissionSet', '<label>Admin</label><customPermissions><enabled>true</enabled><name>Retry</name></customPermissions><fieldPermissions><editable>true</editable><field>Sync__c.Direction__c</field><readable>true</readable></fieldPermissions><objectPermissions><allowCreate>true</allowCreate><allowRead>true</allowRead><object>Sync__c</object></objectPermissions><objectPermissions><allowRead>true</allowRead><object>Contact</object></objectPermissions>'),
  'force-app/main/customPermissions/Retry.customPermission-meta.xml': xml('CustomPermission', '<label>Retry</label>'),
  'force-app/main/remoteSiteSettings/DC01.remoteSite-meta.xml': xml('RemoteSiteSetting', '<isActive>true</isActive><url>https://api-01.moengage.com</url>'),
  'force-app/main/lwc/queueTable/queueTable.js': 'export default class {}',
  'force-app/main/layouts/Sync__c-Sync Layout.layout-meta.xml': xml('Layout', ''),
};

describe('reading a package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'org-metadata-'));
    for (const [path, content] of Object.entries(project)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('takes the project folders, honours .forceignore, pairs bodies with their -meta.xml', () => {
    const read = readPackage(readSource(folder));
    expect(read.namespace).toBe('moengage');
    expect(read.apex.map(({ kind, name, apiVersion, file }) => [kind, name, apiVersion, file.path])).toEqual([
      ['class', 'SyncTrigger', '65.0', 'force-app/main/classes/SyncTrigger.cls'],
      ['trigger', 'OnContact', null, 'force-app/main/triggers/OnContact.trigger'],
    ]);
    expect(read.components.filter(({ type }) => type === 'LightningComponentBundle').map(({ fullName }) => fullName)).toEqual(['queueTable']);
  });

  test('objects come with their fields, name field, kind and record types', () => {
    const objects = new Map(readPackage(readSource(folder)).objects.map((object) => [object.name, object]));
    expect(objects.get('Sync__c')).toMatchObject({
      namespace: 'moengage', label: 'Sync', labelPlural: 'Syncs', kind: 'object', sharingModel: 'ReadWrite',
      fields: [{ name: 'Direction__c', type: 'Picklist', restricted: true, values: [{ value: 'Out', label: 'Outgoing', active: true, isDefault: true }] }],
      recordTypes: [{ developerName: 'Real_Time', name: 'Real-Time', active: true, namespace: 'moengage' }],
    });
    expect(objects.get('Queue__c')).toMatchObject({
      nameField: { type: 'AutoNumber', displayFormat: 'SQ-{0000000000}' },
      fields: [{ type: 'Lookup', referenceTo: ['Sync__c'], childRelationshipName: 'Queues', deleteConstraint: 'SetNull' }],
    });
    expect(objects.get('Done__e')).toMatchObject({ kind: 'platformEvent', publishBehavior: 'PublishImmediately' });
    expect(objects.get('Secret__c')).toMatchObject({ kind: 'listSetting', visibility: 'Protected' });
    expect(objects.get('Contact')).toMatchObject({ namespace: null, fields: [{ name: 'Score__c', namespace: 'moengage', precision: 18, scale: 2 }] });
  });

  test('names of the package get its namespace, others do not', () => {
    const { access, labels, remoteSites, customPermissions } = readPackage(readSource(folder));
    expect(access[0]).toMatchObject({
      name: 'Admin', namespace: 'moengage', customPermissions: ['moengage__Retry'],
      objects: [{ object: 'moengage__Sync__c', create: true, edit: false }, { object: 'Contact', read: true }],
      fields: [{ field: 'moengage__Sync__c.moengage__Direction__c', editable: true }],
    });
    expect(labels).toEqual([{ name: 'Hello', namespace: 'moengage', value: 'Hello & welcome', description: 'x', isProtected: true }]);
    expect(remoteSites).toEqual([{ name: 'DC01', url: 'https://api-01.moengage.com', active: true, description: null }]);
    expect(customPermissions[0]).toMatchObject({ name: 'Retry', namespace: 'moengage' });
    expect(readPackage(readSource(folder, null)).access[0]!.objects[0]!.object).toBe('Sync__c');
  });

  test('broken XML is told with file and line', () => {
    const path = 'force-app/main/objects/Sync__c/fields/Bad__c.field-meta.xml';
    writeFileSync(join(folder, path), '<CustomField>\n<fullName>Bad__c</fullName>\n<label>Bad</wrong>\n</CustomField>');
    let error: unknown;
    try {
      readPackage(readSource(folder));
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(MetadataError);
    expect(error).toMatchObject({ file: path, line: 3 });
  });

  test('a field without a type says which one', () => {
    const path = 'force-app/main/objects/Sync__c/fields/Bad__c.field-meta.xml';
    writeFileSync(join(folder, path), xml('CustomField', '<fullName>Bad__c</fullName>'));
    expect(() => readPackage(readSource(folder))).toThrow('Field Bad__c: <type> is missing.');
  });
});

test('a deploy zip in metadata format reads alike', () => {
  const zip = zipSync({
    'unpackaged/package.xml': strToU8(xml('Package', '')),
    'unpackaged/classes/A.cls': strToU8('class A {}'),
    'unpackaged/objects/Sync__c.object': strToU8(xml('CustomObject', '<label>Sync</label><pluralLabel>Syncs</pluralLabel><fields><fullName>Done__c</fullName><label>Done</label><type>Checkbox</type><defaultValue>true</defaultValue></fields><validationRules><fullName>R</fullName><active>true</active><errorConditionFormula>Done__c</errorConditionFormula><errorMessage>No</errorMessage></validationRules>')),
  });
  const read = readPackage(readZip(zip));
  expect(read.apex.map(({ name }) => name)).toEqual(['A']);
  expect(read.objects).toMatchObject([{ name: 'Sync__c', fields: [{ name: 'Done__c', type: 'Checkbox', defaultValue: 'true' }], validationRules: [{ name: 'R', errorConditionFormula: 'Done__c' }] }]);
});
