import { packageComponents } from '../index.ts';

const components = packageComponents({ controllers: ['SyncController'], restResources: ['InboundResource'] });
const set = (label: string) => components.permissionSets!.find((candidate) => candidate.label === label)!;
const readable = (label: string): string[] => (set(label).objectPermissions ?? []).filter(({ allowRead }) => allowRead).map(({ object }) => object);
const permissions = (label: string): string[] => (set(label).customPermissions ?? []).map(({ name }) => name);
const classes = (label: string): string[] => (set(label).classAccesses ?? []).map(({ apexClass }) => apexClass);

describe('UI-4: permission sets', () => {
  test('there are three', () => {
    expect(components.permissionSets!.map(({ label }) => label)).toEqual(['MoEngage Admin User', 'MoEngage User', 'MoEngage Sync Configuration']);
  });

  test('the admin has every object, every field that takes a permission, every tab and the app', () => {
    const queryable = components.objects!.filter((object) => object.customSettingsType === undefined).map(({ fullName }) => fullName);
    expect(readable('MoEngage Admin User').sort()).toEqual(queryable.sort());
    const granted = new Set(set('MoEngage Admin User').fieldPermissions!.map(({ field }) => field));
    const open = components.objects!
      .filter((object) => queryable.includes(object.fullName) && !object.fullName.endsWith('__e'))
      .flatMap((object) => object.fields!.filter((field) => !field.required && field.type !== 'MasterDetail').map((field) => `${object.fullName}.${field.fullName}`));
    expect(open.filter((field) => !granted.has(field))).toEqual([]);
    expect(set('MoEngage Admin User').tabSettings!.map(({ tab }) => tab)).toEqual([...components.applications![0]!.tabs!].sort());
    expect(classes('MoEngage Admin User')).toEqual(['SyncController']);
  });

  test('users who change mapped records see neither queue nor log, and no custom permission is theirs', () => {
    expect(readable('MoEngage User')).toEqual(['ChangeOverflow__e', 'DrainRequested__e']);
    expect([permissions('MoEngage User'), classes('MoEngage User'), set('MoEngage User').fieldPermissions]).toEqual([[], [], []]);
  });

  test('IN-5: only MoEngage Sync Configuration opens the inbound endpoint', () => {
    const holders = components.permissionSets!.filter(({ label }) => permissions(label).includes('Receive_Inbound')).map(({ label }) => label);
    expect(holders).toEqual(['MoEngage Sync Configuration']);
    expect(classes('MoEngage Sync Configuration')).toEqual(['InboundResource']);
  });

  test('every custom permission is granted by some set', () => {
    const granted = new Set(components.permissionSets!.flatMap(({ label }) => permissions(label)));
    expect(components.customPermissions!.filter(({ fullName }) => !granted.has(fullName))).toEqual([]);
  });
});

describe('the way out and in', () => {
  test('PK-6: every data center can be called', () => {
    expect(components.remoteSites!.map(({ url }) => url)).toEqual(['01', '02', '03', '04', '05', '06', '101'].map((number) => `https://api-${number}.moengage.com`));
    expect(components.remoteSites!.every(({ isActive, disableProtocolSecurity }) => isActive && !disableProtocolSecurity)).toBe(true);
  });

  test('UI-1: the app is called as the documentation calls it', () => {
    expect(components.applications!.map(({ label }) => label)).toEqual(['MoEngage App']);
  });

  test('UI-2: record pages come with the app, "Sync Queue Record Page" among them', () => {
    const shown = components.applications![0]!.actionOverrides!.map(({ pageOrSobjectType, content }) => [pageOrSobjectType, content]);
    expect(shown).toContainEqual(['SyncQueue__c', 'Sync_Queue_Record_Page']);
    expect(components.flexiPages!.find(({ fullName }) => fullName === 'Sync_Queue_Record_Page')?.masterLabel).toBe('Sync Queue Record Page');
  });
});
