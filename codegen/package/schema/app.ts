import type { CustomApplication, CustomNotificationType, CustomTab } from '@salesforce/types/metadata';
import { showsRecord, type Named, type ObjectComponent } from '../../compiler/metadata/index.ts';
import { connection } from './objects/connection.ts';
import { exception } from './objects/exception.ts';
import { syncQueue } from './objects/sync-queue.ts';
import { sync } from './objects/sync.ts';
import { recordPages } from './record-pages.ts';

/**
 * UI-1. These four are tabs of objects, in the order of the app. Screens replace or join them as they come: Overview, Connections, Map
 * Fields, Error Logs and Settings become tabs of pages of their own (the tab of Connection then goes), Syncs, Sync Queue and Exceptions stay.
 */
export const tabs: Named<CustomTab>[] = [
  objectTab(connection, 'Custom67: Gears'),
  objectTab(sync, 'Custom20: Airplane'),
  objectTab(syncQueue, 'Custom18: Form'),
  objectTab(exception, 'Custom53: Bell'),
];

export const app: Named<CustomApplication> = {
  fullName: 'MoEngage_App',
  actionOverrides: recordPages.map(showsRecord),
  brand: { headerColor: '#0B5CAB', shouldOverrideOrgTheme: false },
  description: 'Sync Salesforce objects to MoEngage and back.',
  formFactors: ['Small', 'Large'],
  isNavAutoTempTabsDisabled: false,
  isNavPersonalizationDisabled: false,
  isNavTabPersistenceDisabled: false,
  label: 'MoEngage App',
  navType: 'Standard',
  tabs: tabs.map((tab) => tab.fullName),
  uiType: 'Lightning',
};

/** The bell of Salesforce rings through this (UI-6). */
export const alertNotification: Named<CustomNotificationType> = {
  fullName: 'MoEngage_Alert',
  customNotifTypeName: 'MoEngage_Alert',
  description: 'A sync failed, a connection lost access, or the backlog passed its limit; and when that is over.',
  desktop: true,
  masterLabel: 'MoEngage Alert',
  mobile: true,
};

function objectTab(object: ObjectComponent, motif: string): Named<CustomTab> {
  return { fullName: object.fullName, customObject: true, motif };
}
