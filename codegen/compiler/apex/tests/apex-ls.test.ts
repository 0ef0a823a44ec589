import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWithApexLs } from '../apex-ls.ts';

const hasJava = spawnSync('java', ['-version']).status === 0;
const featuresDir = join(import.meta.dirname, 'features');
const metadata = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'apex-ls-'));
  writeFileSync(join(project, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '65.0' }));
  writeObjects(join(project, 'force-app', 'objects'));
  mkdirSync(join(project, 'force-app', 'labels'));
  writeFileSync(
    join(project, 'force-app', 'labels', 'CustomLabels.labels-meta.xml'),
    `<CustomLabels ${metadata}><labels><fullName>Sync_Now</fullName><language>en_US</language><protected>true</protected><shortDescription>x</shortDescription><value>x</value></labels></CustomLabels>`,
  );
});

afterEach(() => rmSync(project, { recursive: true }));

/** The objects of the test schema, as metadata. */
function writeObjects(dir: string): void {
  const field = (name: string, body: string): string => `<fields><fullName>${name}</fullName><label>${name}</label>${body}</fields>`;
  const write = (name: string, fields: string): void => {
    mkdirSync(join(dir, name), { recursive: true });
    writeFileSync(join(dir, name, `${name}.object-meta.xml`), `<CustomObject ${metadata}><label>x</label><pluralLabel>x</pluralLabel>${fields}</CustomObject>`);
  };
  const text = '<type>Text</type><length>80</length>';
  write(
    'Task__c',
    field('Status__c', text) +
      field('Hours__c', '<type>Number</type><precision>18</precision><scale>2</scale>') +
      field('Key__c', `<externalId>true</externalId>${text}`) +
      field('Parent__c', '<type>Lookup</type><referenceTo>Task__c</referenceTo><relationshipName>Children</relationshipName>'),
  );
  write('Changed__e', `<eventType>HighVolume</eventType>${field('RecordId__c', text)}`);
}

function addFeature(feature: string): void {
  const expected = readdirSync(join(featuresDir, feature)).find((file) => file.startsWith('expected'))!;
  const text = readFileSync(join(featuresDir, feature, expected), 'utf8');
  const kind = expected.endsWith('.trigger') ? 'trigger' : 'class';
  const name = new RegExp(`\\b${kind} (\\w+)`).exec(text)![1]!;
  const folder = join(project, 'force-app', kind === 'trigger' ? 'triggers' : 'classes');
  const file = join(folder, `${name}.${kind === 'trigger' ? 'trigger' : 'cls'}`);
  const type = kind === 'trigger' ? 'ApexTrigger' : 'ApexClass';
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  writeFileSync(`${file}-meta.xml`, `<${type} ${metadata}><apiVersion>65.0</apiVersion><status>Active</status></${type}>`);
}

(hasJava ? test : test.skip)(
  'the emitted features have no error of types',
  async () => {
    readdirSync(featuresDir).forEach(addFeature);
    expect(await checkWithApexLs(project)).toEqual([]);
  },
  120_000,
);

(hasJava ? test : test.skip)(
  'an error of types is found',
  async () => {
    const classes = join(project, 'force-app', 'classes');
    mkdirSync(classes);
    writeFileSync(join(classes, 'Wrong.cls'), 'public class Wrong {\n  Integer a = missing;\n}\n');
    writeFileSync(join(classes, 'Wrong.cls-meta.xml'), `<ApexClass ${metadata}><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>`);
    const [issue] = await checkWithApexLs(project);
    expect(issue).toMatchObject({ line: 2, category: 'Missing' });
  },
  120_000,
);
