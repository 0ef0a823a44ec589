import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contactMappings, identifierField } from '../story/mapping.ts';
import { contact } from '../story/records.ts';
import type { Report } from '../story/report.ts';
import { run } from '../test-stages/stage.ts';

/** Not a multiple of a batch, and more than one. */
const CONTACTS = 50;

describe('the demo', () => {
  let code: number;
  let report: Report;

  beforeAll(async () => {
    // Not the folder of a demo that a person has open.
    const folder = await mkdtemp(path.join(tmpdir(), 'moengage-demo-'));
    // What `./scripts/demo` runs once everything is installed.
    const args = ['scripts/demo.ts', '--once', '--json', '--contacts', String(CONTACTS), '--folder', folder];
    const ended = await run('node', args, 3);
    await rm(folder, { recursive: true, force: true });
    code = ended.code;
    report = JSON.parse(ended.stdout || `{"stderr": ${JSON.stringify(ended.stderr)}}`) as Report;
  });

  test('ends well, and every Sync Queue record is Successful', () => {
    expect({ code, differences: report.differences }).toEqual({ code: 0, differences: [] });
    // One for each contact, each change of a mapped field, and each event.
    const rows = CONTACTS + report.updated + report.expectedEvents;
    expect(report.syncQueue).toEqual({ Successful: rows });
    expect(report).toMatchObject({ created: CONTACTS, updated: Math.ceil(CONTACTS / 4) });
    expect(report.events).toBe(report.expectedEvents);
  });

  test('RT-1, MP-3: each contact is a user with the mapped values', () => {
    expect(report.profiles.length).toBe(CONTACTS);
    const profiles = new Map(report.profiles.map(({ customerId, attributes }) => [customerId, attributes]));
    // The second contact is none of those that are changed later, so its values are those of its creation.
    const created = contact(1, null);
    const arrived = profiles.get(created[identifierField] as string)!;
    expect(Object.keys(arrived).sort()).toEqual(contactMappings.map(({ attribute }) => attribute).sort());
    expect(arrived).toMatchObject({
      first_name: created.FirstName,
      last_name: created.LastName,
      birthday: created.Birthdate,
      lead_source: created.LeadSource,
      loyalty_points: created.LoyaltyPoints__c,
      newsletter: created.Newsletter__c,
      interests: ['Music'],
      last_purchase: '2026-01-02T01:01:05Z',
    });
  });

  test('RT-2: changes of mapped fields arrive, changes of others send nothing', () => {
    const renamed = report.profiles.filter(({ attributes }) => /^Renamed /.test(attributes.last_name as string));
    expect(renamed.length).toBe(report.updated);
    expect(report.unmappedUpdates).toBe(CONTACTS);
    expect(report).toMatchObject({ rowsOfUnmappedUpdates: 0, requestsOfUnmappedUpdates: 0 });
  });

  test('RT-7: far fewer requests than records, none above 100 KB', () => {
    expect(report.requests).toBeGreaterThan(0);
    expect(report.requests).toBeLessThan(CONTACTS / 4);
    expect(report.largestRequestBytes).toBeLessThanOrEqual(102_400);
  });

  test('CN-1, HS-2, HS-5: a second workspace gets the history, and the sync says how it stands', () => {
    expect(report.history).toMatchObject({ records: CONTACTS, arrived: CONTACTS });
    expect(report.history.labels[0]).toBe('Sync Scheduled');
    expect(report.history.labels.at(-1)).toBe('Sync Successful');
  });

  test('IN-1, IN-2, IN-3: MoEngage Streams delivers over HTTP; one bad event makes no other fail', () => {
    expect(report.inbound).toEqual({ sent: 6, updated: 5, failed: 1, exceptions: 1 });
  });

  test('ER-6: a rate limit holds back its workspace only, and clears by itself', () => {
    expect(report.rateLimit).toEqual({ changed: 10, arrivedMeanwhile: 0, arrivedElsewhere: 10, arrivedAfter: 10 });
  });

  test('RT-8, ER-5: a record without Customer ID fails in each workspace, and succeeds when it is mended and retried', () => {
    expect(report.retry).toEqual({
      errorType: 'MissingAttributeError',
      retried: 2,
      message: 'MoEngage accepted the record.',
      success: true,
    });
  });

  test('at the end nothing waits and nothing has failed', () => {
    expect(Object.keys(report.syncQueueAtEnd)).toEqual(['Successful']);
  });
});
