import { applyFieldDefaults } from '../../data/dml/defaults.ts';
import { orgData } from '../../data/org-data.ts';
import type { ObjectDescribe } from '../../data/schema/describe.ts';
import { hierarchyRows } from '../../data/settings/hierarchy-value.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { newRecord, valuesOf, type SObjectRecord } from '../../runtime/sobject.ts';
import { sobjectType } from '../../runtime/sobject-type.ts';
import { objectNamed } from '../../runtime/sobject-tokens.ts';
import { newMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { callerNamespace } from '../lang/caller-namespace.ts';

/**
 * `Schema.CustomSetting_Hierarchy`, `CustomSetting_List`, `CustomMetadata_Type`: static methods of custom settings (`Limits__c.getOrgDefaults()`), and `getAll`/`getInstance` of custom metadata types. They are declared once
 * here; each implementation gets the object (its full API name or its describe) before the arguments that are written in Apex. Results are
 * records of that object; reading settings counts no query.
 */
type Setting = ObjectDescribe | string;

const describeOf = (setting: Setting): ObjectDescribe => (typeof setting === 'string' ? objectNamed(setting) : setting);

/** What an owner without any row gets: no id, default values, ready to be inserted. */
function blank(object: ObjectDescribe, ownerId: string): SObjectRecord {
  const record = newRecord(object, { SetupOwnerId: ownerId });
  applyFieldDefaults(record);
  return record;
}

/**
 * The record that holds for an owner: each field from the nearest row that has a value. Without a row of its own it has no id and could be inserted for that owner.
 * Source: Apex Reference "Custom Settings Methods", getInstance.
 */
function merged(object: ObjectDescribe, rows: readonly SObjectRecord[], ownerId: string): SObjectRecord {
  const [nearest] = rows;
  if (nearest === undefined) return blank(object, ownerId);
  const record = newRecord(object, { SetupOwnerId: ownerId });
  const isOwn = valuesOf(nearest).SetupOwnerId === ownerId;
  if (isOwn) Object.assign(record, nearest);
  for (const row of isOwn ? rows.slice(1) : rows) {
    for (const [name, value] of Object.entries(row)) {
      if (valuesOf(record)[name] == null && object.fields.get(name.toLowerCase())?.custom === true) valuesOf(record)[name] = value;
    }
  }
  return record;
}

function ownRow(setting: Setting, ownerId: string): SObjectRecord {
  const object = describeOf(setting);
  const row = orgData().settingRow(object, ownerId);
  return row ?? blank(object, ownerId);
}

/** For a user: user, profile, organization. For a profile: profile, organization. */
function instanceFor(setting: Setting, ownerId: string): SObjectRecord {
  const object = describeOf(setting);
  if (ownerId.startsWith('005')) return merged(object, hierarchyRows(orgData(), object, ownerId), ownerId);
  const rows = [ownerId, services().organizationId].map((owner) => orgData().settingRow(object, owner));
  return merged(object, rows.filter((row) => row !== null), ownerId);
}

export const customSettingClasses = [
  platformClass('Schema.CustomSetting_Hierarchy', {
    statics: {
      'SObject getOrgDefaults()': (setting: Setting) => ownRow(setting, services().organizationId),
      'SObject getInstance()': (setting: Setting) => instanceFor(setting, services().security.userId),
      'SObject getInstance(Id ownerId)': instanceFor,
      'SObject getValues(Id ownerId)': (setting: Setting, ownerId: string) => orgData().settingRow(describeOf(setting), ownerId),
    },
  }),
  platformClass('Schema.CustomSetting_List', {
    statics: {
      'Map<String,SObject> getAll()': (setting: Setting) => {
        const object = describeOf(setting);
        return newMap(mapOf(stringType, sobjectType(object)), orgData().listSettings(object).map((row) => [valuesOf(row).Name, row] as const));
      },
      'SObject getInstance(String name)': (setting: Setting, name: string) => orgData().listSetting(describeOf(setting), name),
      'SObject getValues(String name)': (setting: Setting, name: string) => orgData().listSetting(describeOf(setting), name),
    },
  }),
  platformClass('Schema.CustomMetadata_Type', {
    statics: {
      'Map<String,SObject> getAll()': (setting: Setting) => {
        const object = describeOf(setting);
        return newMap(mapOf(stringType, sobjectType(object)), orgData().metadataRows(object, callerNamespace()).map((row) => [valuesOf(row).DeveloperName, row] as const));
      },
      'SObject getInstance(String name)': (setting: Setting, name: string) =>
        orgData().metadataRows(describeOf(setting), callerNamespace()).find((row) => [valuesOf(row).DeveloperName, valuesOf(row).QualifiedApiName, valuesOf(row).Id].includes(name)) ?? null,
    },
  }),
];
