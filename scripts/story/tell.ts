import { isDeepStrictEqual } from 'node:util';
import { contactMappings, expectedAttributes, identifierField } from './mapping.ts';
import type { MoEngageClient } from './moengage-client.ts';
import type { OrgClient, Row } from './org-client.ts';
import { changeMappedFields, changeUnmappedFields, createContacts, playOpportunities } from './records.ts';
import type { Report } from './report.ts';
import type { Screen } from './screen.ts';
import { addConnection, assignAdminPermissionSet, mapContacts, mapOpportunities, type Workspace } from './set-up.ts';

export interface Stage {
  readonly org: OrgClient;
  readonly moengage: MoEngageClient;
  readonly workspace: Workspace;
  readonly screen: Screen;
  readonly contactCount: number;
}

/** Plays the whole story and reads back what arrived. */
export async function tellStory({ org, moengage, workspace, screen, contactCount }: Stage): Promise<Report> {
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
  screen.say(
    `  Sync Queue ${JSON.stringify(arrived.syncQueue)} · ${arrived.requests} requests · ${arrived.profiles.length} users · ${arrived.events} events`,
  );
  for (const { customerId, attributes } of arrived.profiles.slice(0, 3))
    screen.say(`  ${customerId} ${JSON.stringify(attributes)}`);
  return {
    created: contactIds.length,
    updated,
    unmappedUpdates,
    rowsOfUnmappedUpdates: after.rows - before.rows,
    requestsOfUnmappedUpdates: after.requests - before.requests,
    expectedEvents,
    ...arrived,
  };
}

async function traffic(org: OrgClient, moengage: MoEngageClient): Promise<{ rows: number; requests: number }> {
  const [row] = await org.query<Row & { total: number }>('SELECT COUNT(Id) total FROM moengage__SyncQueue__c');
  return { rows: row!.total, requests: (await moengage.bulkRequests()).count };
}

type Arrived = Pick<Report, 'syncQueue' | 'requests' | 'largestRequestBytes' | 'events' | 'profiles' | 'differences'>;

async function readBack(org: OrgClient, moengage: MoEngageClient, accountId: string): Promise<Arrived> {
  const statuses = await org.query<Row & { status: string; total: number }>(
    'SELECT moengage__Status__c status, COUNT(Id) total FROM moengage__SyncQueue__c GROUP BY moengage__Status__c',
  );
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
    syncQueue: Object.fromEntries(statuses.map(({ status, total }) => [status, total])),
    requests: count,
    largestRequestBytes: Math.max(0, ...requests.map(({ bytes }) => bytes)),
    events: events.length,
    profiles,
    differences,
  };
}
