import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import jsforce from 'jsforce';
import { openOrg } from '../../org.ts';
import { ServedOrg } from './served-org.ts';

const admin = 'admin@local.test';

describe('logging in', () => {
  let served: ServedOrg;
  let origin: string;
  beforeEach(async () => {
    served = new ServedOrg(openOrg());
    origin = (await served.listen()).instanceUrl;
  });
  afterEach(() => served.close());

  const form = async (path: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; body: Record<string, string> }> => {
    const answer = await fetch(origin + path, { method: 'POST', body: new URLSearchParams(fields) });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, string>) };
  };
  const limits = (token: string): Promise<number> => fetch(`${origin}/services/data/v65.0/limits`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status);
  const token = (fields: Readonly<Record<string, string>>): ReturnType<typeof form> => form('/services/oauth2/token', { client_id: 'PlatformCLI', ...fields });

  test('by name and password over SOAP, and out again', async () => {
    const connection = new jsforce.Connection({ loginUrl: origin, version: '65.0' });
    const { organizationId, id } = await connection.login(admin, 'local');
    expect([organizationId, id]).toEqual([served.org.identity.organizationId, served.org.identity.adminId]);
    expect((await connection.query('SELECT Username FROM User WHERE Username = \'admin@local.test\'')).totalSize).toBe(1);
    const { accessToken } = connection;
    await connection.logout();
    expect(await limits(accessToken!)).toBe(401);
  });

  test('a wrong password is refused in the words of each API', async () => {
    await expect(new jsforce.Connection({ loginUrl: origin }).login(admin, 'wrong')).rejects.toThrow('INVALID_LOGIN: Invalid username, password, security token; or user locked out.');
    expect(await token({ grant_type: 'password', username: admin, password: 'wrong' })).toEqual({ status: 400, body: { error: 'invalid_grant', error_description: 'authentication failure' } });
    expect(await token({ grant_type: 'magic' })).toEqual({ status: 400, body: { error: 'unsupported_grant_type', error_description: 'grant type not supported' } });
    expect((await token({})).body).toMatchObject({ error: 'invalid_request' });
  });

  test('by name and password over OAuth; revoking ends the session', async () => {
    const { body } = await token({ grant_type: 'password', username: admin.toUpperCase(), password: 'local' });
    expect(body).toMatchObject({ instance_url: origin, token_type: 'Bearer', id: `${origin}/id/${served.org.identity.organizationId}/${served.org.identity.adminId}` });
    expect(await limits(body.access_token!)).toBe(200);
    expect(await form('/services/oauth2/revoke', { token: body.access_token! })).toMatchObject({ status: 200 });
    expect(await limits(body.access_token!)).toBe(401);
    expect((await form('/services/oauth2/revoke', { token: body.access_token! })).status).toBe(400);
  });

  test('by browser: a code is good for one use and its verifier; a refresh token starts sessions until it is revoked', async () => {
    const verifier = 'v'.repeat(64);
    const asked = { response_type: 'code', client_id: 'PlatformCLI', redirect_uri: 'http://localhost:1717/OauthRedirect', state: 's1', code_challenge: createHash('sha256').update(verifier).digest('base64url') };
    const page = await fetch(`${origin}/services/oauth2/authorize?${new URLSearchParams(asked).toString()}`);
    expect(await page.text()).toContain('name="code_challenge"');
    const code = async (): Promise<string> => {
      const answer = await fetch(`${origin}/services/oauth2/authorize`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ ...asked, username: admin, password: 'local' }) });
      const location = new URL(answer.headers.get('location')!);
      expect([location.origin, location.searchParams.get('state')]).toEqual(['http://localhost:1717', 's1']);
      return location.searchParams.get('code')!;
    };
    const redeem = (value: string, code_verifier: string): ReturnType<typeof form> => token({ grant_type: 'authorization_code', code: value, redirect_uri: asked.redirect_uri, code_verifier });
    expect((await redeem(await code(), 'other')).body).toMatchObject({ error: 'invalid_grant' });
    const given = await code();
    const { body } = await redeem(given, verifier);
    expect(await limits(body.access_token!)).toBe(200);
    expect((await redeem(given, verifier)).status).toBe(400);
    const refreshed = await token({ grant_type: 'refresh_token', refresh_token: body.refresh_token! });
    expect(await limits(refreshed.body.access_token!)).toBe(200);
    await form('/services/oauth2/revoke', { token: body.refresh_token! });
    expect([await limits(body.access_token!), await limits(refreshed.body.access_token!)]).toEqual([401, 401]);
    expect((await token({ grant_type: 'refresh_token', refresh_token: body.refresh_token! })).body).toMatchObject({ error: 'invalid_grant' });
  });

  test('by a signed assertion: name, audience and expiry are checked', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const assertion = (claims: object): string => {
      const text = [{ alg: 'RS256' }, { iss: 'key', sub: admin, aud: origin, exp: Math.floor(Date.now() / 1000) + 60, ...claims }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`;
    };
    const bearer = (claims: object): ReturnType<typeof form> => form('/services/oauth2/token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: assertion(claims) });
    expect(await limits((await bearer({})).body.access_token!)).toBe(200);
    for (const claims of [{ sub: 'nobody@local.test' }, { aud: 'https://elsewhere.test' }, { exp: 1 }]) expect(await bearer(claims)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('who is logged in', async () => {
    const accessToken = served.token();
    const userInfo = (authorization: string): Promise<Response> => fetch(`${origin}/services/oauth2/userinfo`, { headers: { authorization } });
    expect(await (await userInfo(`Bearer ${accessToken}`)).json()).toMatchObject({ preferred_username: admin, user_id: served.org.identity.adminId, organization_id: served.org.identity.organizationId });
    const refused = await userInfo('Bearer wrong');
    expect([refused.status, await refused.text()]).toEqual([403, 'Bad_OAuth_Token']);
    expect(await new jsforce.Connection({ instanceUrl: origin, accessToken }).identity()).toMatchObject({ username: admin, display_name: 'Ada Admin' });
  });

  test('a session that was never there is refused: REST with 401, SOAP with a fault', async () => {
    const answer = await fetch(`${origin}/services/data/v65.0/query?q=SELECT+Id+FROM+User`, { headers: { authorization: 'Bearer 00D!wrong' } });
    expect([answer.status, await answer.json()]).toEqual([401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]]);
    const stranger = new jsforce.Connection({ instanceUrl: origin, accessToken: '00D!wrong', version: '65.0' });
    await expect(stranger.metadata.describe()).rejects.toMatchObject({ errorCode: 'sf:INVALID_SESSION_ID' });
  });

  test('a session lasts when its org is opened again', async () => {
    const { id } = served.org.sessions.start(served.org.identity.adminId);
    const copy = openOrg({ image: served.org.image() });
    expect(copy.sessions.find(id)).toEqual({ id, userId: served.org.identity.adminId });
    copy.close();
  });

  test('versions that are not there: REST does not know them, SOAP says so', async () => {
    const answer = await served.send('GET', '/services/data/v99.0/limits');
    expect([answer.statusCode, answer.json()]).toEqual([404, [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]]);
    const tooNew = new jsforce.Connection({ instanceUrl: origin, accessToken: served.token(), version: '99.0' });
    await expect(tooNew.metadata.describe()).rejects.toThrow('UNSUPPORTED_API_VERSION: Invalid Api version specified on URL');
  });

  test('who asks counts: another user sees and does what that user may', async () => {
    served.org.runAnonymous(`Profile p = [SELECT Id FROM Profile WHERE Name = 'Read Only']; insert new User(Username = 'reader@local.test', LastName = 'R', Alias = 'r', Email = 'r@local.test', ProfileId = p.Id,
      TimeZoneSidKey = 'GMT', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');`);
    const reader = served.org.query("SELECT Id FROM User WHERE Username = 'reader@local.test'").records![0] as unknown as { Id: string };
    const refused = await served.send('POST', '/services/data/v65.0/sobjects/Account', { Name: 'A' }, {}, reader.Id);
    expect(refused.statusCode).toBe(400);
    const stranger = new jsforce.Connection({ instanceUrl: origin, accessToken: served.token(reader.Id), version: '65.0' });
    await expect(stranger.metadata.describe()).rejects.toThrow(/INSUFFICIENT_ACCESS/);
    await expect(stranger.identity()).resolves.toMatchObject({ username: 'reader@local.test' });
  });
});
