import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OrgClient } from '../story/org-client.ts';
import { filterOf, saveSync } from '../story/set-up.ts';
import type { Measure } from './measure.ts';
import { saveCost, saveCostColumns } from './save-cost.ts';
import { onStage, runApex, type Stage } from './stage.ts';

const FIELDS = 250;
const SYNCS = 10;
const RECORDS = 200;
const ROUNDS = 5;

const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>\n`;

/** An object with many fields and the deployed trigger. */
async function deployWideObject(org: OrgClient): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moengage-wide-'));
  try {
    const main = path.join(folder, 'main/default');
    const fields = path.join(main, 'objects/Wide__c/fields');
    await mkdir(fields, { recursive: true });
    await mkdir(path.join(main, 'triggers'), { recursive: true });
    await writeFile(path.join(folder, 'sfdx-project.json'), JSON.stringify({ packageDirectories: [{ path: 'main', default: true }], sourceApiVersion: '65.0' }));
    await writeFile(
      path.join(main, 'objects/Wide__c/Wide__c.object-meta.xml'),
      xml('CustomObject', '<label>Wide</label><pluralLabel>Wides</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel>'),
    );
    for (let field = 0; field < FIELDS; field++)
      await writeFile(path.join(fields, `F${field}__c.field-meta.xml`), xml('CustomField', `<fullName>F${field}__c</fullName><label>F${field}</label><type>Text</type><length>40</length>`));
    await writeFile(
      path.join(main, 'triggers/MoEngageSyncWide.trigger'),
      'trigger MoEngageSyncWide on Wide__c (after insert, after update, after delete, after undelete) {\n    moengage.SyncTrigger.run(Wide__c.SObjectType);\n}\n',
    );
    await writeFile(path.join(main, 'triggers/MoEngageSyncWide.trigger-meta.xml'), xml('ApexTrigger', '<apiVersion>65.0</apiVersion><status>Active</status>'));
    await org.deploy(folder);
    await runApex(
      org,
      `PermissionSet wide = new PermissionSet(Name = 'Wide', Label = 'Wide');
       insert wide;
       insert new ObjectPermissions(ParentId = wide.Id, SObjectType = 'Wide__c', PermissionsRead = true, PermissionsCreate = true, PermissionsEdit = true, PermissionsDelete = true, PermissionsViewAllRecords = true, PermissionsModifyAllRecords = true);
       List<FieldPermissions> fields = new List<FieldPermissions>();
       for (Integer i = 0; i < ${FIELDS}; i++) fields.add(new FieldPermissions(ParentId = wide.Id, SObjectType = 'Wide__c', Field = 'Wide__c.F' + i + '__c', PermissionsRead = true, PermissionsEdit = true));
       insert fields;
       insert new PermissionSetAssignment(PermissionSetId = wide.Id, AssigneeId = UserInfo.getUserId());
       System.debug('RESULT true');`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sync of these fields, which takes records whose first field begins with a letter. */
async function mapWide({ org, connectionId }: Stage, index: number, entity: 'Users' | 'Events', fields: readonly number[]): Promise<void> {
  await saveSync(org, {
    name: `Wide ${index}`,
    connectionId,
    salesforceObject: 'Wide__c',
    entity,
    eventName: entity === 'Events' ? `Wide ${index}` : null,
    filter: filterOf('F0__c', 'startsWith', ['v']),
    identifier: 'Id',
    mappings: fields.map((field) => ({ field: `F${field}__c`, attribute: `f_${field}` })),
  });
}

const inserted = `
  List<Wide__c> records = new List<Wide__c>();
  for (Integer i = 0; i < ${RECORDS}; i++) {
    Wide__c one = new Wide__c(Name = 'w' + i);
    for (Integer f = 0; f < ${FIELDS}; f++) one.put('F' + f + '__c', 'value ' + f + ' of ' + i);
    records.add(one);
  }`;
/** One mapped field of each sync. */
const changed = (round: number): string => `
  List<Wide__c> records = [SELECT Id FROM Wide__c ORDER BY CreatedDate DESC LIMIT ${RECORDS}];
  for (Wide__c one : records) for (Integer f = 0; f < ${FIELDS}; f += ${FIELDS / SYNCS}) one.put('F' + f + '__c', 'v${round} ' + f);`;

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, index) => from + index);

export const wideMappings: Measure = {
  name: 'wide-mappings',
  title: 'Many syncs, many mapped fields, a filter on each',
  how:
    `${SYNCS} syncs of one object share ${FIELDS} mapped fields, ${FIELDS / SYNCS} each; every sync has a filter, and as many are of Events as the row says. Otherwise as above: a save of ${RECORDS} records, ` +
    'an update changes one mapped field of each sync.',
  async run() {
    const rows: (string | number)[][] = [];
    for (const events of [0, 2]) {
      await onStage(async (stage) => {
        await deployWideObject(stage.org);
        await stage.org.pauseJobs(true);
        const width = FIELDS / SYNCS;
        for (let sync = 0; sync < SYNCS; sync++) await mapWide(stage, sync, sync < events ? 'Events' : 'Users', range(sync * width, width));
        for (const insert of [true, false]) {
          const save = insert ? 'insert' : 'update';
          rows.push([SYNCS, FIELDS, events, save, ...(await saveCost(stage, ROUNDS, insert ? () => inserted : changed, `${save} records;`))]);
        }
      });
    }
    return { columns: ['syncs', 'mapped fields', 'of Events', 'save', ...saveCostColumns], rows };
  },
};
