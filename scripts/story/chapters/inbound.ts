import type { OrgClient, Row } from '../org-client.ts';
import { contact } from '../records.ts';
import type { InboundReport } from '../report.ts';
import { mapClicks } from '../set-up.ts';
import type { Stage } from '../stage.ts';
import { createUser, tokenOf } from '../users.ts';

const CLICKS = 5;
const CAMPAIGN = 'Spring Sale';
const UNKNOWN = 'nobody@example.com';
const INTEGRATION_USER = 'moengage.streams@demo.test';

/** MoEngage Streams tells the org who clicked; contacts get the campaign. */
export async function playInbound(stage: Stage, connectionId: string): Promise<InboundReport> {
  const { org, main, switches, screen } = stage;
  screen.chapter('From MoEngage to Salesforce: who clicked in an e-mail');
  await screen.step('Mapping clicks to Contacts', () => mapClicks(org, connectionId));
  const token = await screen.step('Giving MoEngage a user with "MoEngage Sync Configuration"', () =>
    letMoEngageIn(org),
  );
  await screen.step(`MoEngage Streams delivers ${CLICKS + 1} clicks, one of a person whom nobody knows`, () =>
    switches.deliver(main.workspace.id, {
      url: `${org.url}/services/apexrest/moengage/streams/${main.workspace.id}`,
      token,
      events: [...Array.from({ length: CLICKS }, (_, index) => contact(index, null).Email as string), UNKNOWN].map(
        (customerId) => ({
          code: 'MOE_EMAIL_CLICK',
          customerId,
          attributes: { campaign_name: CAMPAIGN },
        }),
      ),
    }),
  );
  await org.untilIdle();
  const updated = await org.query(`SELECT Id FROM Contact WHERE Department = '${CAMPAIGN}'`);
  const failures = await org.query<Row & { moengage__ErrorMessage__c: string }>(
    "SELECT moengage__ErrorMessage__c FROM moengage__Exception__c WHERE moengage__Kind__c = 'Inbound Event'",
  );
  screen.fact(
    `${updated.length} contacts have the campaign; ${failures.length} Exception: ${failures[0]?.moengage__ErrorMessage__c ?? ''}`,
  );
  return {
    sent: CLICKS + 1,
    updated: updated.length,
    failed: CLICKS + 1 - updated.length,
    exceptions: failures.length,
  };
}

/** @returns a token of the integration user */
async function letMoEngageIn(org: OrgClient): Promise<string> {
  await createUser(org, INTEGRATION_USER, ['MoEngage_Sync_Configuration']);
  return tokenOf(org, INTEGRATION_USER);
}
