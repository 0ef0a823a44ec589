import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, platformEnum, platformInterface, type PlatformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { newMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { bean } from '../bean.ts';
import { unavailableMembers } from '../unavailable.ts';

const noSite = 'it has no sites';
const nothing = (): null => null;
const no = (): boolean => false;

/** Members of `Site` that answer null where no site is being served. */
const siteTexts = [
  'getAdminEmail', 'getAnalyticsTrackingCode', 'getBaseCustomUrl', 'getBaseInsecureUrl', 'getBaseRequestUrl', 'getBaseSecureUrl', 'getBaseUrl', 'getCurrentSiteUrl', 'getCustomWebAddress', 'getDomain',
  'getErrorDescription', 'getErrorMessage', 'getExperienceId', 'getMasterLabel', 'getName', 'getOriginalUrl', 'getPasswordPolicyStatement', 'getPathPrefix', 'getPrefix', 'getSiteType', 'getSiteTypeLabel',
];

/** In a test these answer null, as on the platform; elsewhere a site has to be there. */
const siteOnly = (...signatures: string[]): Record<string, PlatformFunction> =>
  Object.fromEntries(Object.entries(unavailableMembers('Site', noSite, signatures)).map(([signature, refuse]) => [signature, () => (transaction().isTest ? null : (refuse() as never))]));

const SiteClass = platformClass('System.Site', {
  statics: {
    ...Object.fromEntries(siteTexts.map((name) => [`String ${name}()`, nothing])),
    'Id getAdminId()': nothing,
    'Id getSiteId()': nothing,
    'PageReference getTemplate()': nothing,
    'Boolean isLoginEnabled()': no,
    'Boolean isPasswordExpired()': no,
    'Boolean isRegistrationEnabled()': no,
    'Boolean isValidUsername(String username)': (name: string | null) => name !== null && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name) && name.length <= 80,
    'void setExperienceId(String experienceId)': () => undefined,
    ...siteOnly(
      'PageReference changePassword(String newPassword, String verifyNewPassword)',
      'PageReference changePassword(String newPassword, String verifyNewPassword, String oldPassword)',
      'Id createExternalUser(SObject user, String accountId)',
      'Id createExternalUser(SObject user, String accountId, String password)',
      'Id createExternalUser(SObject user, String accountId, String password, Boolean sendEmailConfirmation)',
      'Id createPersonAccountPortalUser(SObject user, String ownerId, String password)',
      'Id createPersonAccountPortalUser(SObject user, String ownerId, String recordTypeId, String password)',
      'Id createPortalUser(SObject user, String accountId)',
      'Id createPortalUser(SObject user, String accountId, String password)',
      'Id createPortalUser(SObject user, String accountId, String password, Boolean sendEmailConfirmation)',
      'PageReference login(String username, String password, String startUrl)',
      'void validatePassword(SObject user, String password, String confirmPassword)',
    ),
    'Boolean forgotPassword(String username)': no,
    'Boolean forgotPassword(String username, String emailTemplateName)': no,
  },
});

const noNetwork: PlatformFunction = () => throwApex('System.UnsupportedOperationException', 'Network: the local org has no Experience Cloud sites.');

const NetworkClass = platformClass('System.Network', {
  constructors: { 'Network()': () => new (class Network {})() },
  statics: {
    'PageReference communitiesLanding()': nothing,
    'PageReference forwardToAuthPage(String startURL)': nothing,
    'PageReference forwardToAuthPage(String startURL, String displayType)': nothing,
    'String getNetworkId()': nothing,
    'String getLoginUrl(String networkId)': nothing,
    'String getLogoutUrl(String networkId)': nothing,
    'String getSelfRegUrl(String networkId)': nothing,
    'Id createExternalUserAsync(SObject user, SObject contact, SObject account)': noNetwork,
  },
});

const sessionType = mapOf(stringType, stringType);

/** The session of the running user, of which the local org knows the user and the time. Source: Apex Reference "SessionManagement.getCurrentSession". */
function currentSession(): unknown {
  const { security, clock } = services();
  const entries = [['UsersId', security.userId], ['SessionType', 'API'], ['UserType', 'Standard'], ['SourceIp', '127.0.0.1'], ['LoginType', 'Application'], ['NumSecondsValid', '7200'], ['CreatedDate', new Date(clock.now()).toUTCString()]] as const;
  return newMap(sessionType, entries);
}

const userData = {
  identifier: 'String', firstName: 'String', lastName: 'String', fullName: 'String', email: 'String', link: 'String', username: 'String', locale: 'String', provider: 'String', siteLoginUrl: 'String',
  attributeMap: 'Map<String,String>', idToken: 'String', userInfoJSONString: 'String', idTokenJSONString: 'String',
} as const;
const UserDataClass = bean('Auth.UserData', userData);
const ofValues = (names: readonly string[]) => (...values: unknown[]) => UserDataClass.make(Object.fromEntries(names.map((name, index) => [name, values[index] ?? null])));
const firstEleven = Object.keys(userData).slice(0, 11);
const withoutIdToken = [...firstEleven, 'idToken', 'userInfoJSONString'];
const parametersOf = (names: readonly string[]): string => names.map((name) => `${userData[name as keyof typeof userData]} ${name}`).join(', ');

const authClasses: readonly PlatformClass[] = [
  platformClass('Auth.SessionManagement', {
    statics: {
      'Map<String,String> getCurrentSession()': currentSession,
      ...unavailableMembers('Auth.SessionManagement', 'users do not log in', [
        'void setSessionLevel(Auth.SessionLevel level)', 'Map<String,String> getQrCode()', 'Boolean validateTotpTokenForUser(String totpCode)', 'Boolean validateTotpTokenForUser(String totpCode, String description)',
        'Boolean inOrgNetworkRange(String ipAddress)', 'Boolean isIpAllowedForProfile(String profileId, String ipAddress)', 'PageReference finishLoginFlow()', 'PageReference finishLoginFlow(String startUrl)',
      ]),
    },
  }),
  platformClass('Auth.AuthToken', {
    statics: unavailableMembers('Auth.AuthToken', 'it has no authentication providers', [
      'String getAccessToken(String authProviderId, String providerName)', 'Map<String,String> getAccessTokenMap(String authProviderId, String providerName)',
      'Map<String,String> refreshAccessToken(String authProviderId, String providerName, String oldAccessToken)', 'Boolean revokeAccess(String authProviderId, String providerName, String userId, String remoteIdentifier)',
    ]),
  }),
  platformEnum('Auth.SessionLevel', ['LOW', 'STANDARD', 'HIGH_ASSURANCE']),
  platformEnum('Auth.VerificationMethod', ['EMAIL', 'PASSWORD', 'SALESFORCE_AUTHENTICATOR', 'SMS', 'TOTP', 'U2F']),
  platformClass('Auth.CommunitiesUtil', {
    statics: {
      'String getLogoutUrl()': nothing, 'String getUserDisplayName()': nothing, 'Boolean isGuestUser()': no, 'Boolean isInternalUser()': () => true,
    },
  }),
  { ...UserDataClass, constructors: { [`UserData(${parametersOf(firstEleven)})`]: ofValues(firstEleven), [`UserData(${parametersOf(withoutIdToken)})`]: ofValues(withoutIdToken) } },
  platformInterface('Auth.RegistrationHandler', ['User createUser(Id portalId, Auth.UserData userData)', 'void updateUser(Id userId, Id portalId, Auth.UserData userData)']),
];

/** Sites, Experience Cloud and log-ins: the local org has none, and answers as an org without them. Source: Apex Reference "Site Class", "Network Class", "Auth Namespace". */
export const siteClasses: readonly PlatformClass[] = [
  SiteClass, NetworkClass, ...authClasses,
  platformInterface('Site.UrlRewriter', ['List<PageReference> generateUrlFor(List<PageReference> salesforceUrls)', 'PageReference mapRequestUrl(PageReference friendlyUrl)']),
];
