import type { ApiRoutes } from '../api-context.ts';
import { originOf } from '../api-context.ts';
import { identityOf } from '../oauth/identity.ts';
import type { Org } from '../../org.ts';
import { SoapFault, textOf } from './envelope.ts';
import { soapEndpoint, type SoapOperation } from './soap-endpoint.ts';

/** Seconds: what clients are told. Sessions end only by logging out. */
const sessionSeconds = 7200;

function userInfo(org: Org, userId: string): object {
  const user = identityOf(org, userId)!;
  const row = org.query(`SELECT ProfileId, UserRoleId FROM User WHERE Id = '${userId}'`).records?.[0] as { ProfileId?: string | null; UserRoleId?: string | null } | undefined;
  const organization = org.query('SELECT Name FROM Organization').records?.[0] as { Name?: string } | undefined;
  return {
    accessibilityMode: false, chatterExternal: false, currencySymbol: '$', orgAttachmentFileSizeLimit: 26_214_400, orgDefaultCurrencyIsoCode: 'USD', orgDisallowHtmlAttachments: false, orgHasPersonAccounts: false,
    organizationId: user.organizationId, organizationMultiCurrency: false, organizationName: organization?.Name ?? '', profileId: row?.ProfileId, roleId: row?.UserRoleId, sessionSecondsValid: sessionSeconds,
    userDefaultCurrencyIsoCode: null, userEmail: user.email, userFullName: user.displayName, userId, userLanguage: user.language, userLocale: user.locale, userName: user.username, userTimeZone: user.timeZone, userType: 'Standard', userUiSkin: 'Theme3',
  };
}

/** SOAP log in and out, by the partner (`u`) and the enterprise (`c`) API. The rest of these APIs is not there: clients use REST. Source: SOAP API Developer Guide "login()". */
export const loginRoutes: ApiRoutes = (server, { org }) => {
  const { sessions } = org;
  const login = (path: string): SoapOperation => ({ input }, { version, request }) => {
    const userId = sessions.userNamed(textOf(input.username) ?? '', textOf(input.password) ?? '');
    if (userId === null) throw new SoapFault('INVALID_LOGIN', 'Invalid username, password, security token; or user locked out.');
    const soap = (api: string): string => `${originOf(request)}/services/Soap/${api}/${version}/${org.identity.organizationId.slice(0, 15)}`;
    return { metadataServerUrl: soap('m'), passwordExpired: false, sandbox: true, serverUrl: soap(path), sessionId: sessions.start(userId).id, userId, userInfo: userInfo(org, userId) };
  };
  for (const [path, namespace] of [['u', 'urn:partner.soap.sforce.com'], ['c', 'urn:enterprise.soap.sforce.com']] as const) {
    soapEndpoint(server, sessions, {
      path, namespace, open: new Set(['login']),
      operations: {
        login: login(path),
        logout: (_call, { session }) => {
          sessions.revoke(session!.id);
          return '';
        },
        getUserInfo: (_call, { session }) => userInfo(org, session!.userId),
        getServerTimestamp: () => ({ timestamp: new Date(org.services.clock.now()).toISOString() }),
      },
    });
  }
};
