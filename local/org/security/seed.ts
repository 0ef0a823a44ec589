import type { SchemaService } from '../data/schema/describe.ts';
import { permissionValues } from '../data/schema/standard-objects/user-permissions.ts';
import type { Store } from '../data/store/store.ts';
import { newRecord, type FieldValues } from '../runtime/sobject.ts';
import type { DataService } from '../runtime/services.ts';
import { seedSetup } from './seed-setup.ts';
import { standardProfiles } from './standard-profiles.ts';

export interface OrgIdentity {
  readonly organizationId: string;
  /** The system administrator: who runs what nobody else runs. */
  readonly adminId: string;
  /** Runs triggers on platform events. */
  readonly automatedProcessId: string;
}

export interface SeedOptions {
  readonly organizationName: string;
  /** `TimeZoneSidKey` of the organization and its users. */
  readonly timeZone: string;
}

const identityKey = 'org.identity';
const user = { EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US', LocaleSidKey: 'en_US', IsActive: true };

/** The rows that an org has before anyone did anything: organization, profiles, users, the standard price book. Done once a file. */
export function seed(store: Store, data: DataService, schema: SchemaService, options: SeedOptions): OrgIdentity {
  const known = store.setting(identityKey);
  if (known !== null) return JSON.parse(known) as OrgIdentity;
  const add = (object: string, values: FieldValues): string => {
    const describe = schema.object(object);
    if (describe === undefined) throw new Error(`The schema has no ${object}`);
    return data.write(newRecord(describe, values));
  };
  const organizationId = add('Organization', {
    Name: options.organizationName, OrganizationType: 'Developer Edition', IsSandbox: true, InstanceName: 'LOCAL', TimeZoneSidKey: options.timeZone,
    LanguageLocaleKey: 'en_US', DefaultLocaleSidKey: 'en_US', DefaultAccountAccess: 'Edit', DefaultContactAccess: 'ControlledByParent', FiscalYearStartMonth: 1,
  });
  const license = add('UserLicense', { Name: 'Salesforce', MasterLabel: 'Salesforce', LicenseDefinitionKey: 'SFDC', Status: 'Active', TotalLicenses: 100, UsedLicenses: 1 });
  const profiles = new Map(standardProfiles.map(({ name, all }) => [name, add('Profile', {
    Name: name, UserLicenseId: license, UserType: 'Standard', ...permissionValues(all) })]));
  const identity: OrgIdentity = {
    organizationId,
    adminId: add('User', {
      ...user, Username: 'admin@local.test', Email: 'admin@local.test', FirstName: 'Ada', LastName: 'Admin', Name: 'Ada Admin', Alias: 'admin', CommunityNickname: 'admin',
      ProfileId: profiles.get('System Administrator'), UserType: 'Standard', TimeZoneSidKey: options.timeZone,
    }),
    automatedProcessId: add('User', {
      ...user, Username: `autoproc@${organizationId.toLowerCase()}`, Email: 'autoproc@local.test', LastName: 'Automated Process', Name: 'Automated Process', Alias: 'autoproc',
      CommunityNickname: 'autoproc', UserType: 'AutomatedProcess', TimeZoneSidKey: 'GMT',
    }),
  };
  if (schema.object('Pricebook2') !== undefined) add('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true });
  seedSetup(schema, add);
  signed(store, schema, identity.adminId);
  store.setSetting(identityKey, JSON.stringify(identity));
  return identity;
}

/** The first rows were made before there was a user: the administrator stands as their author. */
function signed(store: Store, schema: SchemaService, adminId: string): void {
  const tables = new Set(store.rows("SELECT name FROM sqlite_master WHERE type = 'table'").map(([name]) => name));
  for (const object of schema.objects()) {
    if (object.custom || !object.fields.has('createdbyid') || !object.fields.has('lastmodifiedbyid') || !tables.has(object.name)) continue;
    store.run(`UPDATE "${object.name}" SET "CreatedById" = ?, "LastModifiedById" = ? WHERE "CreatedById" IS NULL`, adminId, adminId);
  }
}
