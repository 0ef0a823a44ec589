import type { OrgClient, Row } from '../org-client.ts';
import type { RetryReport } from '../report.ts';
import type { Stage } from '../stage.ts';

type Failed = Row & { readonly Id: string; readonly Name: string; readonly moengage__ErrorType__c: string };

/** A contact without Customer ID fails; an admin mends it and presses Retry. */
export async function playRetry({ org, screen }: Stage): Promise<RetryReport> {
  screen.chapter('A failed record, mended and retried by hand');
  const [contactId] = await screen.step('Creating a contact without an e-mail, which is its Customer ID', async () => {
    const ids = await org.create('Contact', [{ FirstName: 'No', LastName: 'Address' }]);
    await org.untilIdle();
    return ids;
  });
  const failed = await org.query<Failed>(
    `SELECT Id, Name, moengage__ErrorType__c FROM moengage__SyncQueue__c WHERE moengage__RecordId__c = '${contactId}' AND moengage__Status__c = 'Failed' ORDER BY Name`,
  );
  for (const { Name, moengage__ErrorType__c } of failed)
    screen.fact(`${Name} failed: ${moengage__ErrorType__c}; it needs a person`);
  await screen.step('An admin fills in the e-mail', async () => {
    await org.update('Contact', [{ Id: contactId, Email: 'address@example.com' }]);
    await org.untilIdle();
  });
  const results = await screen.step(
    `… and presses Retry on ${failed.length === 1 ? 'it' : 'each of them'}`,
    async () => {
      const answers: RetryResult[] = [];
      for (const { Id } of failed) answers.push(await retry(org, Id));
      return answers;
    },
  );
  const message = results[0]?.message ?? 'Nothing had failed.';
  screen.fact(message);
  return {
    errorType: failed[0]?.moengage__ErrorType__c ?? null,
    retried: results.length,
    message,
    success: results.length > 0 && results.every(({ success }) => success),
  };
}

interface RetryResult {
  readonly success: boolean;
  readonly message: string;
}

/** Two calls, as the button makes them: the first one is committed before anything is sent. */
async function retry(org: OrgClient, rowId: string): Promise<RetryResult> {
  const { token } = await org.callApex<{ token: string }>('RetryController', 'claimRetry', { rowId });
  return org.callApex('RetryController', 'sendRetry', { rowId, token });
}
