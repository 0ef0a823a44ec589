import type { PermissionSet } from '@salesforce/types/metadata';
import { allFields, allRights, publishRights, type Authored, type Named } from '../../compiler/metadata/index.ts';
import { app, tabs } from './app.ts';
import { adminPermissions, receiveInbound } from './custom-permissions.ts';
import { customObjects, platformEvents } from './objects/index.ts';

/**
 * Apex classes that people and callers reach from outside: controllers of screens for admins, the REST resource for MoEngage. A class that
 * is missing from the package is an error of the generator.
 */
export interface ReachableClasses {
  readonly admin: readonly string[];
  readonly inbound: readonly string[];
}

export const reachableClasses: ReachableClasses = { admin: [], inbound: [] };

const granted = (names: readonly string[]): Authored<PermissionSet>['classAccesses'] =>
  [...names].sort().map((apexClass) => ({ apexClass, enabled: true }));

/** Everything of the package, save the mark of an inbound caller (IN-5). */
const admin: Named<PermissionSet> = {
  fullName: 'MoEngage_Admin_User',
  applicationVisibilities: [{ application: app.fullName, visible: true }],
  classAccesses: granted(reachableClasses.admin),
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
  classAccesses: granted(reachableClasses.inbound),
  customPermissions: [{ enabled: true, name: receiveInbound.fullName }],
  description: 'For the integration user under which MoEngage Streams delivers data to Salesforce.',
  hasActivationRequired: false,
  label: 'MoEngage Sync Configuration',
  objectPermissions: platformEvents.map(publishRights),
};

export const permissionSets = [admin, user, syncConfiguration];
