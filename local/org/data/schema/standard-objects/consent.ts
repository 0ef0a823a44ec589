import { address, standardObject } from './shorthand.ts';

const contactPoint = {
  ParentId: 'Lookup Account Individual as=Parent child=ContactPoints',
  ActiveFromDate: 'Date', ActiveToDate: 'Date', BestTimeToContactStartTime: 'Time', BestTimeToContactEndTime: 'Time', BestTimeToContactTimezone: 'Picklist',
  IsPrimary: 'Checkbox', PreferenceRank: 'Integer',
} as const;

const owned = { system: { owner: true, recordTypes: false } } as const;

/** How people may be reached, and what they agreed to. Source: "Object Reference". */
export const consent = [
  standardObject('ContactPointAddress', '8lW', {
    Name: 'Text 255 name required', ...contactPoint, ParentId: 'Lookup Account Individual as=Parent child=ContactPointAddresses', ...address(''),
    AddressType: 'Picklist: Billing|Shipping', UsageType: 'Picklist: Home|Work|Temporary', ContactPointPhoneId: 'Lookup ContactPointPhone', IsDefault: 'Checkbox', IsThirdPartyAddress: 'Checkbox',
  }, owned),
  standardObject('ContactPointEmail', '9Vl', {
    ...contactPoint, ParentId: 'Lookup Account Individual as=Parent child=ContactPointEmails', EmailAddress: 'Email 255 name required', EmailDomain: 'Text 255 readonly', EmailMailBox: 'Text 255 readonly',
    EmailLatestBounceDateTime: 'DateTime', EmailLatestBounceReasonText: 'Text 255', UsageType: 'Picklist: Home|Work|Temporary',
  }, owned),
  standardObject('ContactPointPhone', '9Vk', {
    ...contactPoint, ParentId: 'Lookup Account Individual as=Parent child=ContactPointPhones', TelephoneNumber: 'Phone 255 name required', AreaCode: 'Text 10', ExtensionNumber: 'Text 10',
    FormattedInternationalPhoneNumber: 'Text 40 readonly', FormattedNationalPhoneNumber: 'Text 40 readonly', PhoneType: 'Picklist: Home|Work|Mobile|Other', UsageType: 'Picklist: Home|Work|Temporary',
    IsBusinessPhone: 'Checkbox', IsFaxCapable: 'Checkbox', IsPersonalPhone: 'Checkbox', IsSmsCapable: 'Checkbox',
  }, owned),
  standardObject('ContactPointConsent', '7Op', {
    Name: 'Text 255 name required', ContactPointId: 'Lookup ContactPointAddress ContactPointEmail ContactPointPhone as=ContactPoint child=ContactPointConsents', DataUsePurposeId: 'Lookup DataUsePurpose',
    PrivacyConsentStatus: 'Picklist: OptIn|OptOut|Seen|NotSeen', CaptureContactPointType: 'Picklist: Email|Phone|Web|MailingAddress|Social', CaptureDate: 'DateTime', CaptureSource: 'Text 255',
    EffectiveFrom: 'DateTime', EffectiveTo: 'DateTime', DoubleConsentCaptureDate: 'DateTime', EngagementChannelTypeId: 'Lookup EngagementChannelType',
  }, owned),
  standardObject('ContactPointTypeConsent', '4Xm', {
    Name: 'Text 255 name required', PartyId: 'Lookup Individual', DataUsePurposeId: 'Lookup DataUsePurpose', ContactPointType: 'Picklist: Email|Phone|Web|MailingAddress|Social',
    PrivacyConsentStatus: 'Picklist: OptIn|OptOut|Seen|NotSeen', CaptureDate: 'DateTime', CaptureContactPointType: 'Picklist: Email|Phone|Web|MailingAddress|Social', CaptureSource: 'Text 255',
    EffectiveFrom: 'DateTime', EffectiveTo: 'DateTime', DoubleConsentCaptureDate: 'DateTime',
  }, owned),
  standardObject('DataUsePurpose', '0ZW', { Name: 'Text 255 name required', Description: 'TextArea 255', LegalBasisId: 'Lookup DataUseLegalBasis', CanDataSubjectOptOut: 'Checkbox' }, owned),
  standardObject('DataUseLegalBasis', '0ZX', { Name: 'Text 255 name required', Description: 'TextArea 255', Source: 'Text 255' }, owned),
  standardObject('EngagementChannelType', '0eF', { Name: 'Text 255 name required', ContactPointType: 'Picklist: Email|Phone|Web|MailingAddress|Social' }, owned),
  standardObject('ContactRequest', '0Bl', {
    Name: 'AutoNumber', Status: 'Picklist: New|Attempted|Contacted|Abandoned', WhatId: 'Lookup Account Asset Campaign Case Contract Opportunity Order as=What child=ContactRequests',
    WhoId: 'Lookup Contact Lead as=Who child=ContactRequests', PreferredChannel: 'Picklist: Phone|Email', PreferredPhone: 'Phone 40', RequestReason: 'Picklist', RequestDescription: 'LongTextArea 32000',
    IsCallback: 'Checkbox',
  }, owned),
];
