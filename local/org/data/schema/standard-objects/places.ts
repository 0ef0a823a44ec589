import { readOnlyObject, standardObject } from './shorthand.ts';

const listed = { ...readOnlyObject, system: { owner: false, recordTypes: false, deleted: false } } as const;

/** Sites, domains, connected applications and what else setup lists. A new org has none of them. Source: "Object Reference". */
export const places = [
  standardObject('Site', '0DM', {
    Name: 'Text 80 name', MasterLabel: 'Text 80', Subdomain: 'Text 80', UrlPathPrefix: 'Text 40', Status: 'Picklist: Active|Inactive', SiteType: 'Picklist: Siteforce|Visualforce|ChatterNetwork|ChatterNetworkPicasso', GuestUserId: 'Lookup User as=GuestUser', AdminId: 'Lookup User as=Admin', GuestRecordDefaultOwnerId: 'Lookup User as=GuestRecordDefaultOwner', Description: 'TextArea 255', AnalyticsTrackingCode: 'Text 40', DailyBandwidthLimit: 'Integer',
  }, listed),
  standardObject('Domain', '0I4', { Domain: 'Text 765 name', DomainType: 'Picklist: DNS', HttpsOption: 'Picklist', CnameTarget: 'Text 255' }, listed),
  standardObject('DomainSite', '0Jf', { DomainId: 'Lookup Domain child=DomainSites', SiteId: 'Lookup Site child=DomainSites', PathPrefix: 'Text 40' }, listed),
  standardObject('ConnectedApplication', '0H4', { Name: 'Text 80 name', OptionsAllowAdminApprovedUsersOnly: 'Checkbox', OptionsRefreshTokenValidityMetric: 'Checkbox', MobileSessionTimeout: 'Picklist', StartUrl: 'Text 1024', PinLength: 'Picklist' }, listed),
  standardObject('NamedCredential', '0XA', { DeveloperName: 'Text 80', MasterLabel: 'Text 80 name', Language: 'Picklist: en_US', NamespacePrefix: 'Text 15', Endpoint: 'Url 255', PrincipalType: 'Picklist: Anonymous|PerUser|NamedUser', CalloutOptionsGenerateAuthorizationHeader: 'Checkbox', CalloutOptionsAllowMergeFieldsInHeader: 'Checkbox', CalloutOptionsAllowMergeFieldsInBody: 'Checkbox' }, listed),
  standardObject('ExternalDataSource', '0XC', { DeveloperName: 'Text 80', MasterLabel: 'Text 80 name', Language: 'Picklist: en_US', NamespacePrefix: 'Text 15', Type: 'Picklist', Endpoint: 'TextArea 2000', PrincipalType: 'Picklist', Protocol: 'Picklist', IsWritable: 'Checkbox' }, listed),
  standardObject('UserLogin', '0Yw', { UserId: 'Lookup User', IsFrozen: 'Checkbox', IsPasswordLocked: 'Checkbox' }, { access: { createable: false, deletable: false, triggerable: false }, system: { owner: false, recordTypes: false, deleted: false } }),
  standardObject('UserPreference', '03u', { UserId: 'Lookup User child=UserPreferences', Preference: 'Picklist', Value: 'Text 255' }, listed),
  standardObject('Period', '026', { FiscalYearSettingsId: 'Lookup FiscalYearSettings child=Periods', Type: 'Picklist: Month|Quarter|Week|Year', StartDate: 'Date', EndDate: 'Date', IsForecastPeriod: 'Checkbox', QuarterLabel: 'Picklist', PeriodLabel: 'Picklist', Number: 'Integer', FullyQualifiedLabel: 'Text 80' }, listed),
  standardObject('Dashboard', '01Z', { Title: 'Text 80 name', DeveloperName: 'Text 80', FolderId: 'Lookup Folder', FolderName: 'Text 256', Description: 'TextArea 255', NamespacePrefix: 'Text 15', Type: 'Picklist', RunningUserId: 'Lookup User as=RunningUser' }, { ...readOnlyObject, system: { owner: false, recordTypes: false } }),
  standardObject('BrandTemplate', '016', { Name: 'Text 255 name', DeveloperName: 'Text 80', IsActive: 'Checkbox', Description: 'Text 1000', Value: 'LongTextArea 32000', NamespacePrefix: 'Text 15' }, listed),
  standardObject('TabDefinition', '0Tb', { DurableId: 'Text 255', Name: 'Text 80', Label: 'Text 80 name', IsCustom: 'Checkbox', IsAvailableInAura: 'Checkbox', IsAvailableInDesktop: 'Checkbox', SobjectName: 'Text 80', Url: 'Text 1024' }, { ...readOnlyObject, system: { owner: false, recordTypes: false, deleted: false, stamps: false } }),
  standardObject('ContentFolder', '07H', { Name: 'Text 255 required name', ParentContentFolderId: 'Lookup ContentFolder as=ParentContentFolder child=ChildContentFolders' }, { system: { owner: false, recordTypes: false, deleted: false } }),
  standardObject('ContentWorkspace', '058', { Name: 'Text 255 required name', DeveloperName: 'Text 80', Description: 'Text 1000', RootContentFolderId: 'Lookup ContentFolder as=RootContentFolder', NamespacePrefix: 'Text 15', WorkspaceType: 'Picklist: R|B' }, { system: { owner: false, recordTypes: false, deleted: false } }),
];
