/** What the package is, apart from its code: every object, page and permission as a typed value. */
import type { MetadataComponents } from '../../compiler/metadata/index.ts';
import { alertNotification, app, tabs } from './app.ts';
import { customPermissions } from './custom-permissions.ts';
import { layouts } from './layouts/index.ts';
import { objects } from './objects/index.ts';
import { permissionSets, type ReachableClasses } from './permission-sets.ts';
import { recordPages } from './record-pages.ts';
import { remoteSites } from './remote-sites.ts';

export { apiVersion, namespace } from './identity.ts';
export { objects } from './objects/index.ts';
export type { ReachableClasses } from './permission-sets.ts';

/** @param classes what the code offers to callers from outside; permission sets open it to them */
export function packageComponents(classes: ReachableClasses): MetadataComponents {
  return {
    objects,
    layouts,
    permissionSets: permissionSets(classes),
    customPermissions,
    applications: [app],
    tabs,
    remoteSites,
    notificationTypes: [alertNotification],
    flexiPages: recordPages,
  };
}
