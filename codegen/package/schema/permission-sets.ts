import type { PermissionSet } from '@salesforce/types/metadata';
import { allFields, allRights, permissionSet, publishRights, type Authored, type Named } from '../../compiler/metadata/index.ts';
import { app, tabs } from './app.ts';
import { adminPermissions, receiveInbound } from './custom-permissions.ts';
import { customObjects, platformEvents } from './objects/index.ts';

/** Names of the package's Apex classes that are called from outside. */
export interface ReachableClasses {
  /** Controllers of screens (`@AuraEnabled` methods). */
  readonly controllers: readonly string[];
  /** REST resources that MoEngage calls. */
  readonly restResources: readonly string[];
}

/** The three permission sets (UI-4). Each class that is called from outside stands in the one whose holders call it. */
export function permissionSets({ controllers, restResources }: ReachableClasses): Named<PermissionSet>[] {
  return [
    { ...admin, classAccesses: accessTo(controllers) },
    user,
    { ...syncConfiguration, classAccesses: accessTo(restResources) },
  ].map(permissionSet);
}

function accessTo(classes: readonly string[]): Authored<PermissionSet>['classAccesses'] {
  return classes.map((apexClass) => ({ apexClass, enabled: true }));
}

/** Everything of the package, save the mark of an inbound caller (IN-5). */
const admin: Named<PermissionSet> = {
  fullName: 'MoEngage_Admin_User',
  applicationVisibilities: [{ application: app.fullName, visible: true }],
  customPermissions: adminPermissions.map(({ fullName }) => ({ enabled: true, name: fullName })),
  description: 'Sets up and watches over the MoEngage App: connections, syncs, trigger deployment, queue, exceptions, retries, settings.',
  fieldPermissions: customObjects.flatMap(allFields),
  hasActivationRequired: false,
  label: 'MoEngage Admin User',
  objectPermissions: [...customObjects, ...platformEvents].map(allRights),
  recordTypeVisibilities: customObjects.flatMap((object) =>
    (object.recordTypes ?? []).map(({ fullName }) => ({ recordType: `${object.fullName}.${fullName}`, visible: true })),
  ),
  tabSettings: tabs.map(({ fullName }) => ({ tab: fullName, visibility: 'Visible' })),
};

/**
 * What a user needs who changes mapped records: to publish the events that start the work. The queue and the log stay closed to them, as
 * payloads hold values of fields that they may not be allowed to see.
 */
const user: Named<PermissionSet> = {
  fullName: 'MoEngage_User',
  description: 'For users who create and change records that are synced to MoEngage. Opens no screen and no queue.',
  hasActivationRequired: false,
  label: 'MoEngage User',
  objectPermissions: platformEvents.map(publishRights),
};

/** The integration user by which MoEngage calls in. Rights on the records that it writes come from the org's own permission sets. */
const syncConfiguration: Named<PermissionSet> = {
  fullName: 'MoEngage_Sync_Configuration',
  customPermissions: [{ enabled: true, name: receiveInbound.fullName }],
  description: 'For the integration user under which MoEngage Streams delivers data to Salesforce.',
  hasActivationRequired: false,
  label: 'MoEngage Sync Configuration',
  objectPermissions: platformEvents.map(publishRights),
};
