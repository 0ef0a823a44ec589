import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction } from '../../runtime/services.ts';
import { userTimeZone } from '../../runtime/values/time-zone.ts';
import { ApexTimeZone } from '../lang/dates/time-zone.ts';
import { valuesOf } from '../../runtime/sobject.ts';

function user(): Record<string, unknown> {
  const { data, security } = services();
  const record = data.read('User', security.userId);
  return record === null ? {} : valuesOf(record);
}

function organization(): Record<string, unknown> {
  const { data, organizationId } = services();
  const record = data.read('Organization', organizationId);
  return record === null ? {} : valuesOf(record);
}

function text(value: unknown, absent: string | null = null): string | null {
  return typeof value === 'string' ? value : absent;
}

/** Scripts of packages have no session (ISVforce Guide "Run Apex on Package Install/Upgrade"). */
function sessionId(): string | null {
  const { kind } = transaction();
  if (kind === 'install' || kind === 'uninstall') return null;
  return (services().security as { readonly sessionId?: string | null }).sessionId ?? null;
}

/** Source: "UserInfo Class". */
export const userInfoClass = platformClass('System.UserInfo', {
  statics: {
    'Id getUserId()': () => services().security.userId,
    'String getName()': () => text(user().Name) ?? [user().FirstName, user().LastName].filter((part) => typeof part === 'string').join(' '),
    'String getFirstName()': () => text(user().FirstName),
    'String getLastName()': () => text(user().LastName),
    'String getUserName()': () => text(user().Username),
    'String getUserEmail()': () => text(user().Email),
    'Id getProfileId()': () => text(user().ProfileId),
    'Id getUserRoleId()': () => text(user().UserRoleId),
    'String getUserType()': () => text(user().UserType, 'Standard'),
    'System.TimeZone getTimeZone()': () => new ApexTimeZone(userTimeZone()),
    'String getLocale()': () => text(user().LocaleSidKey, 'en_US'),
    'String getLanguage()': () => text(user().LanguageLocaleKey, 'en_US'),
    'String getDefaultCurrency()': () => text(user().DefaultCurrencyIsoCode, 'USD'),
    'Id getOrganizationId()': () => services().organizationId,
    'String getOrganizationName()': () => text(organization().Name),
    'Boolean isMultiCurrencyOrganization()': () => false,
    'Boolean isCurrentUserLicensed(String namespace)': () => true,
    'Boolean isCurrentUserLicensedForPackage(Id packageId)': () => true,
    'Boolean hasPackageLicense(Id packageId)': () => true,
    'String getSessionId()': sessionId,
    'String getUiTheme()': () => 'Theme4d',
    'String getUiThemeDisplayed()': () => 'Theme4d',
  },
});
