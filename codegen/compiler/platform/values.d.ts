/** Value classes that fields and pages use. */

declare class Address {
  private readonly __Address: true;
  city: string;
  country: string;
  countryCode: string;
  geocodeAccuracy: string;
  postalCode: string;
  state: string;
  stateCode: string;
  street: string;
  constructor();
  getCity(): string;
  getCountry(): string;
  getCountryCode(): string;
  getDistance(location: Location, text: string): Double;
  getGeocodeAccuracy(): string;
  getLatitude(): Double;
  getLongitude(): Double;
  getPostalCode(): string;
  getState(): string;
  getStateCode(): string;
  getStreet(): string;
}

declare class Location {
  private readonly __Location: true;
  latitude: Double;
  longitude: Double;
  constructor();
  getDistance(location: Location, text: string): Double;
  getLatitude(): Double;
  getLongitude(): Double;
  static getDistance(location1: Location, location2: Location, text: string): Double;
  static newInstance(number1: Decimal, number2: Decimal): Location;
}

declare class SelectOption {
  private readonly __SelectOption: true;
  constructor(text1: string, text2: string);
  constructor(text1: string, text2: string, flag: boolean);
  getDisabled(): boolean;
  getEscapeItem(): boolean;
  getLabel(): string;
  getValue(): string;
  setDisabled(value: boolean): void;
  setEscapeItem(value: boolean): void;
  setLabel(value: string): void;
  setValue(value: string): void;
}

declare class Formula {
  static recalculateFormulas(records: List<SObject>): List<FormulaRecalcResult>;
}

declare class FormulaRecalcResult {
  private readonly __FormulaRecalcResult: true;
  constructor();
  getErrors(): List<FormulaRecalcFieldError>;
  getSObject(): SObject;
  isSuccess(): boolean;
}

declare class FormulaRecalcFieldError {
  private readonly __FormulaRecalcFieldError: true;
  constructor();
  getFieldError(): string;
  getFieldName(): string;
}

declare class Savepoint {}

declare class Domain {
  private readonly __Domain: true;
  constructor();
  getDomainType(): DomainType;
  getMyDomainName(): string;
  getPackageName(): string;
  getSandboxName(): string;
  getSitesSubdomainName(): string;
}

declare enum DomainType { CMS_DOMAIN, CONTENT_DOMAIN, CUSTOMER_360_ADMIN_DOMAIN, CUSTOMER_360_DOMAIN, EXPERIENCE_CLOUD_SITES_BUILDER_DOMAIN, EXPERIENCE_CLOUD_SITES_DOMAIN, EXPERIENCE_CLOUD_SITES_LIVE_PREVIEW_DOMAIN, EXPERIENCE_CLOUD_SITES_PREVIEW_DOMAIN, LIGHTNING_CONTAINER_COMPONENT_DOMAIN, LIGHTNING_DOMAIN, ORG_MY_DOMAIN, SALESFORCE_SITES_DOMAIN, SETUP_DOMAIN, VISUALFORCE_DOMAIN }

declare class DomainCreator {
  static getContentHostname(): string;
  static getExperienceCloudSitesBuilderHostname(): string;
  static getExperienceCloudSitesHostname(): string;
  static getExperienceCloudSitesLivePreviewHostname(): string;
  static getExperienceCloudSitesPreviewHostname(): string;
  static getLightningContainerComponentHostname(text: string): string;
  static getLightningHostname(): string;
  static getOrgMyDomainHostname(): string;
  static getSalesforceSitesHostname(): string;
  static getSetupHostname(): string;
  static getVisualforceHostname(text: string): string;
}

declare class DomainParser {
  static parse(text: string): Domain;
  static parse(url: Url): Domain;
}
