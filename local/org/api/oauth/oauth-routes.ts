import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { originOf, type ApiContext } from '../api-context.ts';
import { tokenOf } from '../authentication.ts';
import { AuthorizationCodes } from './authorization-codes.ts';
import { grant, type Granted, type TokenRequest } from './grants.ts';
import { apiAddresses, identityOf } from './identity.ts';
import { loginPage } from './login-page.ts';
import { OAuthError } from './oauth-error.ts';

/** Parameters of a form, with those of the address: clients may send either. */
function parametersOf(request: FastifyRequest): TokenRequest {
  const form = Buffer.isBuffer(request.body) ? Object.fromEntries(new URLSearchParams(request.body.toString('utf8'))) : ((request.body ?? {}) as TokenRequest);
  return { ...(request.query as TokenRequest), ...form };
}

/** OAuth: tokens, log in by browser, who is logged in, revoking. */
export function oauthRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const { sessions } = org;
  const codes = new AuthorizationCodes();
  const { organizationId } = org.identity;

  const tokenAnswer = (origin: string, { userId, refreshToken, isNew }: Granted): object => {
    const id = `${origin}/id/${organizationId}/${userId}`;
    const issuedAt = String(Date.now());
    return {
      access_token: sessions.start(userId, refreshToken).id, ...(isNew ? { refresh_token: refreshToken } : {}), instance_url: origin, id, token_type: 'Bearer', issued_at: issuedAt,
      scope: isNew ? 'refresh_token web api' : 'web api', signature: createHmac('sha256', organizationId).update(id + issuedAt).digest('base64'),
    };
  };

  const token = async (request: FastifyRequest, reply: FastifyReply): Promise<object> => {
    try {
      const origin = originOf(request);
      void reply.header('cache-control', 'no-store');
      return tokenAnswer(origin, grant(parametersOf(request), { sessions, codes, origin }));
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return reply.status(400).send(error.body);
    }
  };
  server.post('/services/oauth2/token', token);

  server.get('/services/oauth2/authorize', async (request, reply) => reply.type('text/html').send(loginPage(parametersOf(request), 'admin@local.test', null)));
  server.post('/services/oauth2/authorize', async (request, reply) => {
    const { username = '', password = '', ...asked } = parametersOf(request);
    const userId = sessions.userNamed(username, password);
    if (userId === null) return reply.type('text/html').send(loginPage(asked, username, 'Please check your username and password.'));
    const { redirect_uri: redirectUri, response_type: responseType, state, code_challenge: challenge = null } = asked;
    if (redirectUri === undefined || !URL.canParse(redirectUri)) return reply.status(400).send({ error: 'redirect_uri_missing', error_description: 'redirect_uri is missing or no address' });
    const back = new URL(redirectUri);
    if (responseType === 'code') back.searchParams.set('code', codes.give({ userId, redirectUri, challenge }));
    else back.searchParams.set('error', 'unsupported_response_type');
    if (state !== undefined) back.searchParams.set('state', state);
    return reply.redirect(back.href);
  });

  const revoke = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (sessions.revoke(parametersOf(request).token ?? '')) return reply.status(200).send();
    return reply.status(400).send(new OAuthError('unsupported_token_type', 'this token type is not supported').body);
  };
  server.get('/services/oauth2/revoke', revoke);
  server.post('/services/oauth2/revoke', revoke);

  const whoIs = (request: FastifyRequest): ReturnType<typeof identityOf> => {
    const { access_token: parameter } = parametersOf(request);
    const session = request.session ?? (parameter === undefined ? null : sessions.find(parameter));
    return session === null ? null : identityOf(org, session.userId);
  };
  /** Plain text, as Salesforce answers here. */
  const refused = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.status(403).type('text/html; charset=UTF-8').send(tokenOf(request.headers.authorization) === null ? 'Missing_OAuth_Token' : 'Bad_OAuth_Token');

  const userInfo = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const user = whoIs(request);
    if (user === null) return refused(request, reply);
    const origin = originOf(request);
    const idUrl = `${origin}/id/${organizationId}/${user.userId}`;
    return {
      sub: idUrl, user_id: user.userId, organization_id: organizationId, preferred_username: user.username, nickname: user.nickname, name: user.displayName, email: user.email, email_verified: true,
      given_name: user.firstName, family_name: user.lastName, zoneinfo: user.timeZone, urls: apiAddresses(origin, organizationId), active: user.active, user_type: 'STANDARD', language: user.language,
      locale: user.locale, utcOffset: 0, is_app_installed: true,
    };
  };
  server.get('/services/oauth2/userinfo', userInfo);
  server.post('/services/oauth2/userinfo', userInfo);

  server.get<{ Params: { organization: string; user: string } }>('/id/:organization/:user', async (request, reply) => {
    const asking = whoIs(request);
    const user = asking === null ? null : identityOf(org, request.params.user);
    if (user === null) return refused(request, reply);
    const origin = originOf(request);
    return {
      id: `${origin}/id/${organizationId}/${user.userId}`, asserted_user: asking!.userId === user.userId, user_id: user.userId, organization_id: organizationId, username: user.username, nick_name: user.nickname,
      display_name: user.displayName, email: user.email, email_verified: true, first_name: user.firstName, last_name: user.lastName, timezone: user.timeZone, active: user.active, user_type: 'STANDARD',
      language: user.language, locale: user.locale, utcOffset: 0, urls: apiAddresses(origin, organizationId), is_app_installed: true,
    };
  });
}
