import { requestJson } from './http.ts';
import type { OrgClient } from './org-client.ts';
import { assign } from './set-up.ts';

/** The local org takes this password for every user. */
const PASSWORD = 'local';

/** A user of the profile "Standard User". @returns its id */
export async function createUser(org: OrgClient, username: string, permissionSets: readonly string[]): Promise<string> {
  const [profile] = await org.query("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const [name] = username.split('@') as [string];
  const [userId] = await org.create('User', [
    {
      Username: username,
      LastName: name,
      Email: username,
      Alias: name.slice(0, 8),
      ProfileId: profile!.Id,
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    },
  ]);
  for (const permissionSet of permissionSets) await assign(org, userId!, permissionSet);
  return userId!;
}

/** Logs a user in by OAuth, as an integration does. @returns its access token */
export async function tokenOf({ url }: OrgClient, username: string): Promise<string> {
  const form = new URLSearchParams({
    grant_type: 'password',
    client_id: 'moengage',
    client_secret: 'local',
    username,
    password: PASSWORD,
  });
  const { access_token: token } = await requestJson<{ access_token: string }>(
    'POST',
    `${url}/services/oauth2/token?${form.toString()}`,
  );
  return token;
}
