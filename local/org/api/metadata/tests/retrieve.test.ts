import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openOrg } from '../../../org.ts';
import { apex, metadataXml } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';
import { archive, manifest, MetadataClient } from './metadata-client.ts';

const field = (name: string): string => `<fields><fullName>${name}</fullName><label>${name} &amp; more</label><type>Text</type><length>20</length></fields>`;
const files: Readonly<Record<string, string>> = {
  'classes/A.cls': 'public class A {}', 'classes/A.cls-meta.xml': metadataXml('ApexClass', '<apiVersion>64.0</apiVersion><status>Active</status>'),
  'classes/B.cls': 'public class B {}', 'classes/B.cls-meta.xml': metadataXml('ApexClass', '<apiVersion>65.0</apiVersion><status>Active</status>'),
  'objects/Thing__c.object': metadataXml('CustomObject', `<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><label>Name</label><type>Text</type></nameField>${field('Two__c')}${field('One__c')}<validationRules><fullName>Rule</fullName><active>true</active><errorConditionFormula>false</errorConditionFormula><errorMessage>x</errorMessage></validationRules>`),
  'objects/Account.object': metadataXml('CustomObject', field('Level__c')),
  'labels/CustomLabels.labels': metadataXml('CustomLabels', ['L1', 'L2'].map((name) => `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>${name}</value></labels>`).join('')),
  'permissionsets/Some_Set.permissionset': metadataXml('PermissionSet', '<label>Some Set</label>'),
  'force-app/main/default/lwc/panel/panel.js': 'export default class {}', 'force-app/main/default/lwc/panel/panel.html': '<template></template>',
  'force-app/main/default/layouts/Thing__c-Thing Layout.layout-meta.xml': metadataXml('Layout', '<layoutSections/>'),
};

interface FileProperties { readonly fileName: string; readonly fullName: string; readonly type: string; readonly id: string; readonly createdByName: string; readonly manageableState: string; readonly namespacePrefix: string }

describe('the Metadata API: what an org has', () => {
  let served: ServedOrg;
  let client: MetadataClient;
  beforeAll(async () => {
    const org = openOrg();
    expect(org.deploy({ namespace: 'pack', files: [{ path: 'classes/Shared.cls', text: 'global class Shared {}' }, { path: 'objects/Thing__c.object', text: files['objects/Thing__c.object']! }] }).errors).toEqual([]);
    expect(org.deploy({ namespace: null, files: Object.entries(files).map(([path, text]) => ({ path, text })) }).errors).toEqual([]);
    served = new ServedOrg(org);
    client = await MetadataClient.of(served);
  });
  afterAll(() => served.close());

  const retrieve = async (types: Readonly<Record<string, readonly string[]>>, more: object = {}): Promise<{ entries: Record<string, string>; properties: FileProperties[]; problems: string[] }> => {
    const unpackaged = { types: Object.entries(types).map(([name, members]) => ({ name, members: [...members] })), version: '65.0' };
    const result = await client.connection.metadata.retrieve({ apiVersion: '65.0', unpackaged, ...more } as never).complete() as unknown as { zipFile: string; status: string; fileProperties: FileProperties[]; messages: { problem: string }[] };
    const entries = Object.fromEntries(Object.entries(unzipSync(Buffer.from(result.zipFile, 'base64'))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    return { entries, properties: [result.fileProperties ?? []].flat(), problems: [result.messages ?? []].flat().map(({ problem }) => problem) };
  };

  test('a wildcard brings all of a type, bodies with their -meta.xml, and a package.xml of what is there', async () => {
    const { entries, properties } = await retrieve({ ApexClass: ['*'] });
    expect(Object.keys(entries).sort()).toEqual(['unpackaged/classes/A.cls', 'unpackaged/classes/A.cls-meta.xml', 'unpackaged/classes/B.cls', 'unpackaged/classes/B.cls-meta.xml', 'unpackaged/package.xml']);
    expect(entries['unpackaged/classes/A.cls-meta.xml']).toBe(files['classes/A.cls-meta.xml']);
    expect(entries['unpackaged/package.xml']).toMatch(/<members>A<\/members>\s*<members>B<\/members>\s*<name>ApexClass<\/name>[\s\S]*<version>65.0<\/version>/);
    expect(properties.map(({ fullName, type, createdByName, manageableState }) => [fullName, type, createdByName, manageableState])).toEqual([['A', 'ApexClass', 'Ada Admin', 'unmanaged'], ['B', 'ApexClass', 'Ada Admin', 'unmanaged']]);
  });

  test('an object comes with all that belongs to it, elements in order; singlePackage leaves the folder away', async () => {
    const { entries } = await retrieve({ CustomObject: ['Thing__c'] }, { singlePackage: true });
    const text = entries['objects/Thing__c.object']!;
    expect([...text.matchAll(/<fullName>(\w+)</g)].map(([, name]) => name)).toEqual(['One__c', 'Two__c', 'Rule']);
    expect(text).toContain('<label>One__c &amp; more</label>');
    expect([...text.matchAll(/^ {4}<(\w+)>/gm)].map(([, name]) => name)).toEqual(['fields', 'fields', 'label', 'nameField', 'pluralLabel', 'validationRules']);
  });

  test('a wildcard of objects means the custom ones; a field by its name brings only itself', async () => {
    const { entries } = await retrieve({ CustomObject: ['*'], CustomField: ['Account.Level__c'] });
    expect(Object.keys(entries).sort()).toEqual(['unpackaged/objects/Account.object', 'unpackaged/objects/Thing__c.object', 'unpackaged/package.xml']);
    expect(entries['unpackaged/objects/Account.object']).toContain('<fullName>Level__c</fullName>');
    const one = await retrieve({ CustomField: ['Thing__c.One__c'], CustomLabel: ['L2'] });
    expect(one.entries['unpackaged/objects/Thing__c.object']).not.toMatch(/Two__c|pluralLabel/);
    expect(one.entries['unpackaged/labels/CustomLabels.labels']).not.toContain('L1');
  });

  test('source format goes out as metadata format; bundles as folders', async () => {
    const { entries } = await retrieve({ Layout: ['*'], LightningComponentBundle: ['panel'], PermissionSet: ['*'], CustomLabels: ['CustomLabels'] });
    expect(Object.keys(entries).sort()).toEqual(['unpackaged/labels/CustomLabels.labels', 'unpackaged/layouts/Thing__c-Thing Layout.layout', 'unpackaged/lwc/panel/panel.html', 'unpackaged/lwc/panel/panel.js', 'unpackaged/package.xml', 'unpackaged/permissionsets/Some_Set.permissionset']);
  });

  test('what is retrieved can be deployed: nothing changes', async () => {
    const { entries } = await retrieve({ ApexClass: ['*'], CustomObject: ['*'], CustomLabels: ['*'], Layout: ['*'], PermissionSet: ['*'] }, { singlePackage: true });
    const result = await client.deploy(archive(entries), { checkOnly: true });
    expect([result.details.componentFailures ?? []].flat()).toEqual([]);
    const changed = [result.details.componentSuccesses].flat().filter(({ changed: isChanged, componentType }) => isChanged && componentType !== '');
    expect(changed.map(({ fullName }) => fullName)).toEqual([]);
  });

  test('what can not be found is told', async () => {
    const { problems, properties } = await retrieve({ ApexClass: ['Nope'], Nonsense: ['*'], CustomField: ['Thing__c.Nope__c'] });
    expect(problems).toEqual(["Entity type: 'Nonsense' is unknown", "Entity of type 'ApexClass' named 'Nope' cannot be found", "Entity of type 'CustomField' named 'Thing__c.Nope__c' cannot be found"]);
    expect(properties).toEqual([]);
  });

  test('list: names, ids, packages; standard objects among the objects', async () => {
    const list = async (type: string): Promise<FileProperties[]> => (await client.connection.metadata.list([{ type }], '65.0')) as unknown as FileProperties[];
    expect((await list('ApexClass')).map(({ fullName, fileName, manageableState }) => [fullName, fileName, manageableState])).toEqual([['A', 'classes/A.cls', 'unmanaged'], ['B', 'classes/B.cls', 'unmanaged'], ['pack__Shared', 'classes/Shared.cls', 'installed']]);
    const objects = (await list('CustomObject')).map(({ fullName }) => fullName);
    expect(objects).toEqual(expect.arrayContaining(['Account', 'Thing__c', 'pack__Thing__c']));
    expect((await list('CustomField')).map(({ fullName }) => fullName)).toEqual(['Account.Level__c', 'pack__Thing__c.pack__One__c', 'pack__Thing__c.pack__Two__c', 'Thing__c.One__c', 'Thing__c.Two__c']);
    expect(await list('Bot')).toEqual([]);
  });

  test('describe: types with their folders and children', async () => {
    const { metadataObjects, partialSaveAllowed } = await client.connection.metadata.describe();
    expect(partialSaveAllowed).toBe(true);
    expect(metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject')).toMatchObject({ directoryName: 'objects', suffix: 'object', metaFile: false, childXmlNames: expect.arrayContaining(['CustomField', 'RecordType']) });
    expect(metadataObjects.find(({ xmlName }) => xmlName === 'ApexClass')).toMatchObject({ metaFile: true, suffix: 'cls' });
  });

  test('single components: read, upsert, update, delete', async () => {
    const { metadata } = client.connection;
    expect(await metadata.read('CustomField', 'Thing__c.One__c')).toMatchObject({ fullName: 'Thing__c.One__c', label: 'One__c & more', type: 'Text' });
    const third = { fullName: 'Thing__c.Three__c', label: 'Three', type: 'Text', length: 10 } as never;
    expect(await metadata.upsert('CustomField', third)).toMatchObject({ success: true, created: true, fullName: 'Thing__c.Three__c' });
    expect(await metadata.upsert('CustomField', third)).toMatchObject({ success: true, created: false });
    expect([...served.org.services.schema.object('Thing__c')!.fields.keys()]).toEqual(expect.arrayContaining(['one__c', 'two__c', 'three__c']));
    expect(await metadata.create('CustomField', third)).toMatchObject({ success: false, errors: [{ statusCode: 'DUPLICATE_DEVELOPER_NAME' }] });
    expect(await metadata.create('CustomField', { fullName: 'Thing__c.Bad__c', label: 'Bad', type: 'Nonsense' } as never)).toMatchObject({ success: false, errors: [{ message: expect.stringContaining('Nonsense') }] });
    expect(await metadata.delete('CustomField', 'Thing__c.Three__c')).toMatchObject({ success: true });
    expect(await metadata.delete('CustomField', 'Thing__c.Three__c')).toMatchObject({ success: false, errors: [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY' }] });
    expect(served.org.services.schema.object('Thing__c')!.fields.has('three__c')).toBe(false);
  });
});

describe('the Metadata API: files that are no text', () => {
  test('a static resource keeps its bytes: in queries, after a restart, in what is retrieved; its change is seen', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => 255 - index);
    const meta = strToU8(metadataXml('StaticResource', '<cacheControl>Public</cacheControl><contentType>image/png</contentType>'));
    const zip = (content: Uint8Array): Buffer => Buffer.from(zipSync({ 'package.xml': strToU8(manifest({ StaticResource: ['Picture'] })), 'staticresources/Picture.resource': content, 'staticresources/Picture.resource-meta.xml': meta }));
    const first = new ServedOrg(openOrg());
    let image: Uint8Array;
    try {
      const client = await MetadataClient.of(first);
      expect(await client.deploy(zip(bytes))).toMatchObject({ status: 'Succeeded' });
      const changed = async (content: Uint8Array): Promise<unknown> => [(await client.deploy(zip(content), { checkOnly: true })).details.componentSuccesses].flat().find(({ fullName }) => fullName === 'Picture')?.changed;
      expect([await changed(bytes), await changed(bytes.slice(1))]).toEqual([false, true]);
      image = first.org.image();
    } finally {
      await first.close();
    }
    const again = new ServedOrg(openOrg({ image }));
    try {
      expect(apex(again.org, 'Blob body = [SELECT Body FROM StaticResource].Body; System.debug(EncodingUtil.base64Encode(body));')).toEqual([Buffer.from(bytes).toString('base64')]);
      const client = await MetadataClient.of(again);
      const result = await client.connection.metadata.retrieve({ apiVersion: '65.0', unpackaged: { types: [{ name: 'StaticResource', members: ['*'] }], version: '65.0' } } as never).complete() as unknown as { zipFile: string };
      expect(unzipSync(Buffer.from(result.zipFile, 'base64'))['unpackaged/staticresources/Picture.resource']).toEqual(bytes);
    } finally {
      await again.close();
    }
  });
});
