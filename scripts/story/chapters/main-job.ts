import { isDeepStrictEqual } from 'node:util';
import { contactMappings, expectedAttributes, identifierField } from '../mapping.ts';
import type { MoEngageClient } from '../moengage-client.ts';
import type { OrgClient, Row } from '../org-client.ts';
import { queueByStatus } from '../queue-by-status.ts';
import { changeMappedFields, changeUnmappedFields, createContacts, playOpportunities } from '../records.ts';
import type { MainJob } from '../report.ts';
import { addConnection, assignAdminPermissionSet, mapContacts, mapOpportunities } from '../set-up.ts';
import type { Stage } from '../stage.ts';

/** What the later chapters go on with. */
export interface MainJobDone {
  readonly job: MainJob;
  /** In the order of {@link createContacts}. */
  readonly contactIds: readonly string[];
  readonly connectionId: string;
}

/** Contacts become users, opportunities become events; then reads back what arrived. */
export async function playMainJob({
  org,
  main: { moengage, workspace },
  screen,
  contactCount,
}: Stage): Promise<MainJobDone> {
  screen.chapter('In real time: Contacts become users, Opportunities become events');
  await screen.step('Giving the admin the permission set "MoEngage Admin User"', () => assignAdminPermissionSet(org));
  const connectionId = await screen.step('Adding a connection (MoEngage verifies the key)', () =>
    addConnection(org, workspace),
  );
  await screen.step('Deploying the triggers of Contact and Opportunity', () => org.deploy('config/demo-org'));
  await screen.step('Mapping Contacts to Users', () => mapContacts(org, connectionId));
  await screen.step('Mapping Opportunities to Events', () => mapOpportunities(org, connectionId));

  const accountId = (await org.create('Account', [{ Name: 'Acme' }]))[0]!;
  const contactIds = await screen.step(`Creating ${contactCount} contacts`, () =>
    createContacts(org, accountId, contactCount),
  );
  await screen.step('Waiting until the queue is drained', () => org.untilIdle());
  const updated = await screen.step('Changing mapped fields of every fourth contact', () =>
    changeMappedFields(org, contactIds),
  );
  await screen.step('Waiting until the queue is drained', () => org.untilIdle());

  const before = await traffic(org, moengage);
  const unmappedUpdates = await screen.step('Changing fields that no sync maps', () =>
    changeUnmappedFields(org, contactIds),
  );
  await org.untilIdle();
  const after = await traffic(org, moengage);

  const expectedEvents = await screen.step('Creating opportunities and closing them', () =>
    playOpportunities(org, accountId),
  );
  await screen.step('Waiting until the queue is drained', () => org.untilIdle());

  const arrived = await readBack(org, moengage, accountId);
  screen.fact(
    `${arrived.profiles.length} users and ${arrived.events} events, in ${arrived.requests} requests; Sync Queue ${JSON.stringify(arrived.syncQueue)}`,
  );
  const [first] = arrived.profiles;
  if (first) screen.fact(`${first.customerId} ${JSON.stringify(first.attributes)}`);
  const job: MainJob = {
    created: contactIds.length,
    updated,
    unmappedUpdates,
    rowsOfUnmappedUpdates: after.rows - before.rows,
    requestsOfUnmappedUpdates: after.requests - before.requests,
    expectedEvents,
    ...arrived,
  };
  return { job, contactIds, connectionId };
}

async function traffic(org: OrgClient, moengage: MoEngageClient): Promise<{ rows: number; requests: number }> {
  const [row] = await org.query<Row & { total: number }>('SELECT COUNT(Id) total FROM moengage__SyncQueue__c');
  return { rows: row!.total, requests: (await moengage.bulkRequests()).count };
}

type Arrived = Pick<MainJob, 'syncQueue' | 'requests' | 'largestRequestBytes' | 'events' | 'profiles' | 'differences'>;

async function readBack(org: OrgClient, moengage: MoEngageClient, accountId: string): Promise<Arrived> {
  const contacts = await org.query(
    `SELECT ${identifierField}, ${contactMappings.map(({ field }) => field).join(', ')} FROM Contact`,
  );
  const users = new Map((await moengage.profiles()).users.map((user) => [user.customerId, user.attributes]));
  const differences: string[] = [];
  const profiles: { customerId: string; attributes: Readonly<Record<string, unknown>> }[] = [];
  for (const contact of contacts) {
    const customerId = contact[identifierField] as string;
    const attributes = users.get(customerId);
    if (attributes !== undefined) profiles.push({ customerId, attributes });
    const expected = expectedAttributes(contact);
    if (!isDeepStrictEqual(attributes, expected)) {
      differences.push(
        `${customerId}: expected ${JSON.stringify(expected)}, MoEngage has ${JSON.stringify(attributes ?? null)}.`,
      );
    }
  }
  const { count, requests } = await moengage.bulkRequests();
  const { events = [] } = await moengage.profile(accountId);
  return {
    syncQueue: await queueByStatus(org),
    requests: count,
    largestRequestBytes: Math.max(0, ...requests.map(({ bytes }) => bytes)),
    events: events.length,
    profiles,
    differences,
  };
}
