/** The running user, feature and access checks. */

declare class UserInfo {
  static getCurrentUvid(): string;
  static getDefaultCurrency(): string;
  static getFirstName(): string;
  static getLanguage(): string;
  static getLastName(): string;
  static getLocale(): string;
  static getName(): string;
  static getOrganizationId(): Id;
  static getOrganizationName(): string;
  static getProfileId(): Id;
  static getSessionId(): string;
  static getTimeZone(): TimeZone;
  static getUiTheme(): string;
  static getUiThemeDisplayed(): string;
  static getUserEmail(): string;
  static getUserId(): Id;
  static getUserName(): string;
  static getUserRoleId(): Id | null;
  static getUserType(): string;
  static hasPackageLicense(id: Id): boolean;
  static isCurrentUserLicensed(text: string): boolean;
  static isCurrentUserLicensedForPackage(id: Id): boolean;
  static isMultiCurrencyOrganization(): boolean;
}

declare class FeatureManagement {
  static changeProtection(text1: string, text2: string, text3: string): void;
  static checkPackageBooleanValue(text: string): boolean;
  static checkPackageDateValue(text: string): Date;
  static checkPackageIntegerValue(text: string): Integer;
  static checkPermission(text: string): boolean;
  static setPackageBooleanValue(text: string, flag: boolean): void;
  static setPackageDateValue(text: string, date: Date): void;
  static setPackageIntegerValue(text: string, number: Integer): void;
}

declare class Security {
  static stripInaccessible(accessType: AccessType, records: List<SObject>, enforceRootObjectCRUD: boolean): SObjectAccessDecision;
  static stripInaccessible(accessType: AccessType, records: List<SObject>): SObjectAccessDecision;
  static stripInaccessible(accessType: AccessType, records: List<SObject>, permissionSetId: Id): SObjectAccessDecision;
}

declare class SObjectAccessDecision {
  private readonly __SObjectAccessDecision: true;
  constructor();
  getModifiedIndexes(): Set<Integer>;
  getRecords(): List<SObject>;
  getRemovedFields(): Map<string, Set<string>>;
}

declare enum AccessType { CREATABLE, READABLE, UPDATABLE, UPSERTABLE }

declare class AccessLevel {
  private readonly __AccessLevel: true;
  static readonly SYSTEM_MODE: AccessLevel;
  static readonly USER_MODE: AccessLevel;
  withPermissionSetId(text: string): AccessLevel;
}

declare class Site {
  static changePassword(text1: string, text2: string): PageReference;
  static changePassword(text1: string, text2: string, text3: string): PageReference;
  static createExternalUser(record: SObject, text: string): Id;
  static createExternalUser(record: SObject, text1: string, text2: string): Id;
  static createExternalUser(record: SObject, text1: string, text2: string, flag: boolean): Id;
  static createPersonAccountPortalUser(record: SObject, text1: string, text2: string): Id;
  static createPersonAccountPortalUser(record: SObject, text1: string, text2: string, text3: string): Id;
  static createPortalUser(record: SObject, text: string): Id;
  static createPortalUser(record: SObject, text1: string, text2: string): Id;
  static createPortalUser(record: SObject, text1: string, text2: string, flag: boolean): Id;
  static forgotPassword(text: string): boolean;
  static forgotPassword(text1: string, text2: string): boolean;
  static getAdminEmail(): string;
  static getAdminId(): Id;
  static getAnalyticsTrackingCode(): string;
  static getBaseCustomUrl(): string;
  static getBaseInsecureUrl(): string;
  static getBaseRequestUrl(): string;
  static getBaseSecureUrl(): string;
  static getBaseUrl(): string;
  static getCurrentSiteUrl(): string;
  static getCustomWebAddress(): string;
  static getDomain(): string;
  static getErrorDescription(): string;
  static getErrorMessage(): string;
  static getExperienceId(): string;
  static getMasterLabel(): string;
  static getName(): string;
  static getOriginalUrl(): string;
  static getPasswordPolicyStatement(): string;
  static getPathPrefix(): string;
  static getPrefix(): string;
  static getSiteId(): Id;
  static getSiteType(): string;
  static getSiteTypeLabel(): string;
  static getTemplate(): PageReference;
  static isLoginEnabled(): boolean;
  static isPasswordExpired(): boolean;
  static isRegistrationEnabled(): boolean;
  static isValidUsername(text: string): boolean;
  static login(text1: string, text2: string, text3: string): PageReference;
  static setExperienceId(value: string): void;
  static setPortalUserAsAuthProvider(record: SObject, text: string): void;
  static validatePassword(record: SObject, text1: string, text2: string): void;
}

declare class Network {
  static communitiesLanding(): PageReference;
  static forwardToAuthPage(text: string): PageReference;
  static forwardToAuthPage(text1: string, text2: string): PageReference;
  static getLoginUrl(text: string): string;
  static getLogoutUrl(text: string): string;
  static getNetworkId(): string;
  static getSelfRegUrl(text: string): string;
  static loadAllPackageDefaultNetworkDashboardSettings(): Integer;
  static loadAllPackageDefaultNetworkPulseSettings(): Integer;
  static loadAllPackageDefaultNetworkWorkspaceMetricSettings(): Integer;
}
