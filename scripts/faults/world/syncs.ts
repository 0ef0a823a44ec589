import type { ObjectName, Values } from './objects.ts';

export type WorkspaceId = 'FAULTS_A' | 'FAULTS_B' | 'FAULTS_C';

export interface WorkspacePlan {
  readonly id: WorkspaceId;
  readonly dataKey: string;
  /** What is sent for an empty field (MP-12). */
  readonly clearMode: 'Empty string' | 'Unset' | 'Leave out';
  /** MoEngage's pages say both of this header. */
  readonly resetSpelling: 'secondsLeft' | 'epochSeconds';
}

/** Keys that nothing else could contain by chance, with what a careless escape would change. */
export const workspaces: readonly WorkspacePlan[] = [
  { id: 'FAULTS_A', dataKey: 'k3y-of-A/qz81+tX', clearMode: 'Empty string', resetSpelling: 'secondsLeft' },
  { id: 'FAULTS_B', dataKey: 'k3y-of-B&wm62=hR', clearMode: 'Unset', resetSpelling: 'epochSeconds' },
  { id: 'FAULTS_C', dataKey: 'k3y-of-C"vj47$cL', clearMode: 'Leave out', resetSpelling: 'secondsLeft' },
];

type Mapped = keyof Omit<Values, 'Key' | 'Note'>;
const forAll: readonly Mapped[] = ['Slot', 'Revision', 'Tier'];

export interface SyncPlan {
  readonly name: string;
  readonly object: ObjectName;
  readonly workspace: WorkspaceId;
  readonly entity: 'Users' | 'Events';
  readonly eventName: string | null;
  readonly deleteHandling: 'Ignore' | 'Send event' | 'Delete user';
  readonly deleteEventName: string | null;
  /** A filter: only records of tier Gold (MP-8). */
  readonly goldOnly: boolean;
  readonly fields: readonly Mapped[];
}

const sync = (
  name: string,
  object: ObjectName,
  workspace: WorkspaceId,
  more: Partial<SyncPlan> = {},
): SyncPlan => ({
  name,
  object,
  workspace,
  entity: 'Users',
  eventName: null,
  deleteHandling: 'Ignore',
  deleteEventName: null,
  goldOnly: false,
  fields: more.entity === 'Events' ? forAll : [...forAll, 'Score', 'Joined'],
  ...more,
});

/** Users and events, deletions of each kind, a filter; several syncs of one object, one workspace for several objects. */
export const syncs: readonly SyncPlan[] = [
  sync('Contacts A', 'Contact', 'FAULTS_A'),
  sync('Contacts B', 'Contact', 'FAULTS_B', { deleteHandling: 'Send event', deleteEventName: 'Contact Gone' }),
  sync('Gold contacts C', 'Contact', 'FAULTS_C', { goldOnly: true }),
  sync('Contact events A', 'Contact', 'FAULTS_A', { entity: 'Events', eventName: 'Contact Changed' }),
  sync('Leads A', 'Lead', 'FAULTS_A', { deleteHandling: 'Delete user' }),
  sync('Lead events B', 'Lead', 'FAULTS_B', {
    entity: 'Events',
    eventName: 'Lead Changed',
    deleteHandling: 'Send event',
    deleteEventName: 'Lead Gone',
  }),
  sync('Opportunity events A', 'Opportunity', 'FAULTS_A', { entity: 'Events', eventName: 'Opportunity Changed' }),
  sync('Opportunity events C', 'Opportunity', 'FAULTS_C', { entity: 'Events', eventName: 'Opportunity Changed' }),
  sync('Memberships B', 'Membership__c', 'FAULTS_B', { deleteHandling: 'Send event', deleteEventName: 'Membership Gone' }),
  sync('Memberships C', 'Membership__c', 'FAULTS_C'),
];

export const workspacePlan = (id: WorkspaceId): WorkspacePlan => workspaces.find((plan) => plan.id === id)!;
