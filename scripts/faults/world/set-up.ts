import { requestJson } from '../../story/http.ts';
import { assignAdminPermissionSet } from '../../story/set-up.ts';
import type { OrgDriver } from '../run/org-driver.ts';
import { subscriberMetadata } from './metadata.ts';
import type { Programs } from './programs.ts';
import { syncs, workspaces, type SyncPlan, type WorkspaceId, type WorkspacePlan } from './syncs.ts';

/** Ids of what an admin has made. */
export interface World {
  readonly connectionIds: ReadonlyMap<WorkspaceId, string>;
  /** By name. */
  readonly syncIds: ReadonlyMap<string, string>;
}

/** So few waiting jobs count as a full flex queue here, so that it is full now and then. */
const FLEX_QUEUE_LIMIT = 3;

/** What an admin does once: permission set, settings, scheduled jobs, connections, syncs. The subscriber's own metadata come first. */
export async function setUp(programs: Programs, driver: OrgDriver): Promise<World> {
  await deploySubscriber(programs);
  await driver.ask(assignAdminPermissionSet);
  for (const plan of workspaces) await setUpWorkspace(programs, plan);
  await driver.execute(`insert new moengage__MoEngageSettings__c(
    SetupOwnerId = UserInfo.getOrganizationId(), moengage__FlexQueueLimit__c = ${FLEX_QUEUE_LIMIT});`);
  await driver.callApex('JobsController', 'scheduleMissing', {});
  const connectionIds = new Map<WorkspaceId, string>();
  for (const plan of workspaces) {
    const { id: workspaceId, dataKey, clearMode } = plan;
    const input = { id: null, name: `MoEngage ${workspaceId}`, workspaceId, dataKey, dataCenter: 'DC-01', clearMode };
    connectionIds.set(workspaceId, await driver.callApex('ConnectionController', 'saveConnection', { input }));
  }
  const syncIds = new Map<string, string>();
  for (const plan of syncs) {
    const input = inputOf(plan, connectionIds.get(plan.workspace)!);
    syncIds.set(plan.name, await driver.callApex('SyncController', 'saveSync', { input }));
  }
  return { connectionIds, syncIds };
}

/** As its owner has it when all is well. */
export async function setUpWorkspace(programs: Programs, { id, dataKey, resetSpelling }: WorkspacePlan): Promise<void> {
  const settings = { dataKey, status: 'ok', allowedAddresses: null, unsetEnabled: true, resetSpelling };
  await requestJson('PUT', `${programs.moengageUrl}/_local/workspaces/${id}`, settings);
}

async function deploySubscriber(programs: Programs): Promise<void> {
  const source = { namespace: null, files: subscriberMetadata() };
  const result = await requestJson<{ success: boolean; errors: unknown }>('POST', `${programs.orgUrl}/_local/deploy`, source);
  if (!result.success) throw new Error(`The subscriber's metadata were not deployed: ${JSON.stringify(result.errors)}`);
}

function inputOf(plan: SyncPlan, connectionId: string): object {
  const { name, object, entity, eventName, deleteHandling, deleteEventName, goldOnly, fields } = plan;
  const goldCondition = { field: 'Tier__c', comparison: 'equals', values: ['Gold'] };
  const filter = { version: 1, match: 'AND', groups: [{ match: 'AND', conditions: [goldCondition] }] };
  return {
    id: null,
    name,
    connectionId,
    salesforceObject: object,
    entity,
    eventName,
    deleteHandling,
    deleteEventName,
    filter: goldOnly ? filter : null,
    mappings: [
      { salesforceField: 'Key__c', moEngageAttribute: null, isIdentifier: true },
      ...fields.map((field) => ({
        salesforceField: `${field}__c`,
        moEngageAttribute: field.toLowerCase(),
        isIdentifier: false,
      })),
    ],
  };
}
