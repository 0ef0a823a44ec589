import { requestJson } from '../../story/http.ts';
import { assignAdminPermissionSet, filterOf, saveSync, type Sync } from '../../story/set-up.ts';
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
    syncIds.set(plan.name, await saveSync(driver, syncOf(plan, connectionIds.get(plan.workspace)!)));
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

function syncOf(plan: SyncPlan, connectionId: string): Sync {
  const { name, object, entity, eventName, deleteHandling, deleteEventName, goldOnly, fields } = plan;
  return {
    name,
    connectionId,
    salesforceObject: object,
    entity,
    eventName,
    deleteHandling,
    deleteEventName,
    filter: goldOnly ? filterOf('Tier__c', 'equals', ['Gold']) : null,
    identifier: 'Key__c',
    mappings: fields.map((field) => ({ field: `${field}__c`, attribute: field.toLowerCase() })),
  };
}
