/** Authentication helpers. */

declare namespace Auth {

  export class AuthConfiguration {
    private readonly __AuthAuthConfiguration: true;
    constructor(text1: string, text2: string);
    constructor(id: Id, text: string);
    getAllowInternalUserLoginEnabled(): boolean;
    getAuthConfig(): SObject;
    getAuthConfigProviders(): List<SObject>;
    getAuthProviders(): List<SObject>;
    getBackgroundColor(): string;
    getCertificateLoginEnabled(text: string): boolean;
    getDefaultProfileForRegistration(): string;
    getFooterText(): string;
    getForgotPasswordUrl(): string;
    getHeadlessForgotPasswordEnabled(): boolean;
    getHeadlessPasswordlessLoginEnabled(): boolean;
    getHeadlessRegistrationEnabled(): boolean;
    getLogoUrl(): string;
    getLoginRightFrameUrl(): string;
    getSamlProviders(): List<SObject>;
    getSelfRegistrationEnabled(): boolean;
    getSelfRegistrationUrl(): string;
    getStartUrl(): string;
    getUsernamePasswordEnabled(): boolean;
    isCommunityUsingSiteAsContainer(): boolean;
    static getAuthProviderSsoDomainUrl(text1: string, text2: string, text3: string): string;
    static getAuthProviderSsoUrl(text1: string, text2: string, text3: string): string;
    static getCertificateLoginUrl(text1: string, text2: string): string;
    static getSamlSsoUrl(text1: string, text2: string, text3: string): string;
  }

  export class AuthProviderCallbackState {
    private readonly __AuthAuthProviderCallbackState: true;
    body: string;
    headers: Map<string, string>;
    queryParameters: Map<string, string>;
    constructor(map1: Map<string, string>, text: string, map2: Map<string, string>);
  }

  export interface AuthProviderPlugin {
    getCustomMetadataType(): string;
    getUserInfo(map: Map<string, string>, authProviderTokenResponse: Auth.AuthProviderTokenResponse): Auth.UserData;
    handleCallback(map: Map<string, string>, authProviderCallbackState: Auth.AuthProviderCallbackState): Auth.AuthProviderTokenResponse;
    initiate(map: Map<string, string>, text: string): PageReference;
  }
  export const AuthProviderPlugin: InterfaceToken<AuthProviderPlugin>;

  export class AuthProviderPluginClass {
    private readonly __AuthAuthProviderPluginClass: true;
    constructor();
    getCustomMetadataType(): string;
    getUserInfo(map: Map<string, string>, authProviderTokenResponse: Auth.AuthProviderTokenResponse): Auth.UserData;
    handleCallback(map: Map<string, string>, authProviderCallbackState: Auth.AuthProviderCallbackState): Auth.AuthProviderTokenResponse;
    initiate(map: Map<string, string>, text: string): PageReference;
    refresh(map: Map<string, string>, text: string): Auth.OAuthRefreshResult;
  }

  export class AuthProviderPluginException extends Exception {
    private readonly __AuthAuthProviderPluginException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class AuthProviderTokenResponse {
    private readonly __AuthAuthProviderTokenResponse: true;
    oauthSecretOrRefreshToken: string;
    oauthToken: string;
    provider: string;
    state: string;
    idToken: string;
    constructor(text1: string, text2: string, text3: string, text4: string);
    constructor(text1: string, text2: string, text3: string, text4: string, text5: string);
  }

  export class AuthToken {
    static getAccessToken(text1: string, text2: string): string;
    static getAccessTokenMap(text1: string, text2: string): Map<string, string>;
    static refreshAccessToken(text1: string, text2: string, text3: string): Map<string, string>;
    static revokeAccess(text1: string, text2: string, text3: string, text4: string): boolean;
  }

  export class CommunitiesUtil {
    static getLogoutUrl(): string;
    static getUserDisplayName(): string;
    static isGuestUser(): boolean;
    static isInternalUser(): boolean;
  }

  export interface ConfigurableSelfRegHandler {
    createUser(id1: Id, id2: Id, map: Map<Schema.SObjectField, string>, text: string): Id;
  }
  export const ConfigurableSelfRegHandler: InterfaceToken<ConfigurableSelfRegHandler>;

  export class ConnectedAppPlugin {
    private readonly __AuthConnectedAppPlugin: true;
    constructor();
    authorize(id1: Id, id2: Id, flag: boolean, invocationContext: Auth.InvocationContext): boolean;
    customAttributes(id1: Id, id2: Id, map: Map<string, string>): Map<string, string>;
    customAttributes(id1: Id, id2: Id, map: Map<string, string>, invocationContext: Auth.InvocationContext): Map<string, string>;
    refresh(id1: Id, id2: Id, invocationContext: Auth.InvocationContext): void;
  }

  export class ConnectedAppPluginException extends Exception {
    private readonly __AuthConnectedAppPluginException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export interface CustomOneTimePasswordDeliveryHandler {
    sendOneTimePassword(id1: Id, text1: string, text2: string, text3: string, id2: Id, text4: string): Auth.CustomOneTimePasswordDeliveryResult;
  }
  export const CustomOneTimePasswordDeliveryHandler: InterfaceToken<CustomOneTimePasswordDeliveryHandler>;

  export enum CustomOneTimePasswordDeliveryResult { COUNTRY_BLOCK, EXCEPTION, INVALID_PHONE_NUMBER, MESSAGE_LIMIT_EXCEEDED, PROVIDER_ERROR, SUCCESS }

  export class DiscoveryCustomErrorException extends Exception {
    private readonly __AuthDiscoveryCustomErrorException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class ExternalClientAppOauthHandler {
    private readonly __AuthExternalClientAppOauthHandler: true;
    constructor();
    authorize(id1: Id, id2: Id, flag: boolean, invocationContext: Auth.InvocationContext): boolean;
    customAttributes(id1: Id, id2: Id, map: Map<string, string>, invocationContext: Auth.InvocationContext): Map<string, string>;
    refresh(id1: Id, id2: Id, invocationContext: Auth.InvocationContext): void;
  }

  export class GeneratedUserData {
    private readonly __AuthGeneratedUserData: true;
    alias: string;
    email: string;
    emailEncodingKey: string;
    firstName: string;
    languageLocaleKey: string;
    lastName: string;
    localesIdKey: string;
    timeZoneSidKey: string;
    username: string;
    constructor(text1: string, text2: string, text3: string, text4: string, text5: string, text6: string, text7: string, text8: string, text9: string);
  }

  export interface HeadlessSelfRegistrationHandler {
    createUser(id: Id, userData: Auth.UserData, text1: string, text2: string, text3: string): User;
  }
  export const HeadlessSelfRegistrationHandler: InterfaceToken<HeadlessSelfRegistrationHandler>;

  export interface HeadlessUserDiscoveryHandler {
    discoverUserFromLoginHint(id: Id, text1: string, verificationAction: Auth.VerificationAction, text2: string, map: Map<string, string>): Auth.HeadlessUserDiscoveryResponse;
  }
  export const HeadlessUserDiscoveryHandler: InterfaceToken<HeadlessUserDiscoveryHandler>;

  export class HeadlessUserDiscoveryResponse {
    private readonly __AuthHeadlessUserDiscoveryResponse: true;
    customErrorMessage: string;
    userIds: Set<Id>;
    constructor(values: Set<Id>, text: string);
  }

  export class HttpCalloutMockUtil {
    static setHttpMock(value: HttpCalloutMock): void;
  }

  export enum IntegratingAppType { CA, ECA }

  export enum InvocationContext { ASSET_TOKEN, OAUTH1, OAUTH2_JWT_BEARER_TOKEN, OAUTH2_SAML_ASSERTION, OAUTH2_SAML_BEARER_ASSERTION, OAUTH2_USERNAME_PASSWORD, OAUTH2_USER_AGENT_ID_TOKEN, OAUTH2_USER_AGENT_TOKEN, OAUTH2_WEB_SERVER, OPENIDCONNECT, REFRESH_TOKEN, SAML_ASSERTION, UNKNOWN, USERID_ENDPOINT }

  export class JWS {
    private readonly __AuthJWS: true;
    constructor(jwt: Auth.JWT, text: string);
    constructor(text1: string, text2: string);
    clone(): ObjectValue;
    getCompactSerialization(): string;
  }

  export class JWT {
    private readonly __AuthJWT: true;
    constructor();
    clone(): ObjectValue;
    getAdditionalClaims(): Map<string, unknown>;
    getAud(): string;
    getIss(): string;
    getNbfClockSkew(): Integer;
    getSub(): string;
    getValidityLength(): Integer;
    setAdditionalClaims(value: Map<string, unknown>): void;
    setAud(value: string): void;
    setIss(value: string): void;
    setNbfClockSkew(value: Integer): void;
    setSub(value: string): void;
    setValidityLength(value: Integer): void;
    toJSONString(): string;
  }

  export class JWTBearerTokenExchange {
    private readonly __AuthJWTBearerTokenExchange: true;
    constructor(text: string, jws: Auth.JWS);
    clone(): ObjectValue;
    getAccessToken(): string;
    getGrantType(): string;
    getHttpResponse(): HttpResponse;
    getJWS(): Auth.JWS;
    getTokenEndpoint(): string;
    setGrantType(value: string): void;
    setJWS(value: Auth.JWS): void;
    setTokenEndpoint(value: string): void;
  }
  export namespace JWTBearerTokenExchange {
    export class JWTBearerTokenExchangeException extends Exception {
      private readonly __AuthJWTBearerTokenExchangeJWTBearerTokenExchangeException: true;
      constructor(exception: Exception);
      constructor(text: string);
      constructor(text: string, exception: Exception);
    }
  }

  export class JWTUtil {
    static parseJWTFromStringWithoutValidation(text: string): Auth.JWT;
    static validateJWTWithCert(text1: string, text2: string): Auth.JWT;
    static validateJWTWithKey(text1: string, text2: string): Auth.JWT;
    static validateJWTWithKeysEndpoint(text1: string, text2: string, flag: boolean): Auth.JWT;
  }

  export class JWTValidationException extends Exception {
    private readonly __AuthJWTValidationException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export class JsonValueOutput {
    private readonly __AuthJsonValueOutput: true;
    booleanValue: boolean;
    doubleValue: Double;
    integerValue: Integer;
    jsonArrayValue: string;
    jsonStringValue: string;
    stringValue: string;
    constructor(text1: string, flag: boolean, number1: Integer, number2: Double, text2: string, text3: string);
  }

  export enum LightningLoginEligibility { ELIGIBLE, ORG_AUTHENTICATOR_NOT_ENABLED, ORG_PREF_NOT_ENABLED, USER_AUTHENTICATOR_NOT_CONNECTED, USER_NOT_ALLOWED, USER_NOT_ENROLLED, USER_PERM_NOT_ENABLED }

  export class LoginDiscoveryException extends Exception {
    private readonly __AuthLoginDiscoveryException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export interface LoginDiscoveryHandler {
    login(text1: string, text2: string, map: Map<string, string>): PageReference;
  }
  export const LoginDiscoveryHandler: InterfaceToken<LoginDiscoveryHandler>;

  export enum LoginDiscoveryMethod { LIGHTNING_LOGIN, PASSWORD }

  export interface MyDomainLoginDiscoveryHandler {
    login(text1: string, text2: string, map: Map<string, string>): PageReference;
  }
  export const MyDomainLoginDiscoveryHandler: InterfaceToken<MyDomainLoginDiscoveryHandler>;

  export enum OAuth2TokenExchangeType { ACCESS_TOKEN, ID_TOKEN, JWT, REFRESH_TOKEN, SAML_2 }

  export class OAuthRefreshResult {
    private readonly __AuthOAuthRefreshResult: true;
    accessToken: string;
    error: string;
    refreshToken: string;
    constructor(text1: string, text2: string, text3: string);
    constructor(text1: string, text2: string);
  }

  export class Oauth2TokenExchangeHandler {
    private readonly __AuthOauth2TokenExchangeHandler: true;
    getUserForTokenSubject(id: Id, tokenValidationResult: Auth.TokenValidationResult, flag: boolean, text: string, integratingAppType: Auth.IntegratingAppType): User;
    validateIncomingToken(text1: string, integratingAppType: Auth.IntegratingAppType, text2: string, oAuth2TokenExchangeType: Auth.OAuth2TokenExchangeType): Auth.TokenValidationResult;
    constructor();
  }

  export class OauthToken {
    static revokeToken(oauthTokenType: Auth.OauthTokenType, text: string): boolean;
  }

  export enum OauthTokenType { ACCESS_TOKEN, DELETE_TOKEN, REFRESH_TOKEN, ORG_JWT }

  export class RegistrationHandler {
    private readonly __AuthRegistrationHandler: true;
    constructor();
    createUser(id: Id, userData: Auth.UserData): User;
    updateUser(id1: Id, id2: Id, userData: Auth.UserData): void;
  }

  export interface SamlJitHandler {
    createUser(id1: Id, id2: Id, id3: Id, text1: string, map: Map<string, string>, text2: string): User;
    updateUser(id1: Id, id2: Id, id3: Id, id4: Id, text1: string, map: Map<string, string>, text2: string): void;
  }
  export const SamlJitHandler: InterfaceToken<SamlJitHandler>;

  export enum SessionLevel { LOW, STANDARD, HIGH_ASSURANCE }

  export class SessionManagement {
    static finishLoginDiscovery(loginDiscoveryMethod: Auth.LoginDiscoveryMethod, id: Id): PageReference;
    static finishLoginFlow(): PageReference;
    static finishLoginFlow(text: string): PageReference;
    static generateVerificationUrl(verificationPolicy: Auth.VerificationPolicy, text1: string, text2: string): string;
    static getCurrentSession(): Map<string, string>;
    static getLightningLoginEligibility(id: Id): Auth.LightningLoginEligibility;
    static getQrCode(): Map<string, string>;
    static getRequiredSessionLevelForProfile(text: string): Auth.SessionLevel;
    static ignoreForConcurrentSessionLimit(value: unknown): Map<string, string>;
    static inOrgNetworkRange(text: string): boolean;
    static isIpAllowedForProfile(text1: string, text2: string): boolean;
    static setSessionLevel(value: Auth.SessionLevel): void;
    static validateTotpTokenForKey(text1: string, text2: string): boolean;
    static validateTotpTokenForKey(text1: string, text2: string, text3: string): boolean;
    static validateTotpTokenForUser(text: string): boolean;
    static validateTotpTokenForUser(text1: string, text2: string): boolean;
    static verifyDeviceFlow(text1: string, text2: string): PageReference;
  }

  export class TokenValidationResult {
    private readonly __AuthTokenValidationResult: true;
    customErrorMsg: string;
    data: unknown;
    token: string;
    tokenType: Auth.OAuth2TokenExchangeType;
    userData: Auth.UserData;
    getCustomErrorMessage(): string;
    getData(): ObjectValue;
    getToken(): string;
    getTokenType(): Auth.OAuth2TokenExchangeType;
    getUserData(): Auth.UserData;
    isValid(): boolean;
    constructor();
    constructor(flag: boolean, value: unknown, userData: Auth.UserData, text1: string, oAuth2TokenExchangeType: Auth.OAuth2TokenExchangeType, text2: string);
    constructor(flag: boolean);
  }

  export class UserData {
    private readonly __AuthUserData: true;
    identifier: string;
    firstName: string;
    lastName: string;
    fullName: string;
    email: string;
    link: string;
    username: string;
    locale: string;
    provider: string;
    siteLoginUrl: string;
    attributeMap: Map<string, string>;
    idToken: string;
    userInfoJSONString: string;
    idTokenJSONString: string;
    constructor(text1: string, text2: string, text3: string, text4: string, text5: string, text6: string, text7: string, text8: string, text9: string, text10: string, map: Map<string, string>);
    constructor(text1: string, text2: string, text3: string, text4: string, text5: string, text6: string, text7: string, text8: string, text9: string, text10: string, map: Map<string, string>, text11: string, text12: string);
  }

  export enum VerificationAction { EMAIL, SMS }

  export class VerificationException extends Exception {
    private readonly __AuthVerificationException: true;
    constructor(exception: Exception);
    constructor(text: string);
    constructor(text: string, exception: Exception);
  }

  export enum VerificationMethod { EMAIL, PASSWORD, SALESFORCE_AUTHENTICATOR, SMS, TOTP, U2F }

  export enum VerificationPolicy { HIGH_ASSURANCE }

  export class VerificationResult {
    private readonly __AuthVerificationResult: true;
    message: string;
    redirect: PageReference;
    success: boolean;
    constructor(pageReference: PageReference, flag: boolean, text: string);
  }
}
