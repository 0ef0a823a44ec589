import { readOnlyObject, standardObject } from './shorthand.ts';

const view = { ...readOnlyObject, system: { owner: false, recordTypes: false, deleted: false, stamps: false } } as const;

/** What setup shows of flows, sessions and log-ins. Their rows come from parts of Salesforce that this org does not have, so there are none. Source: "Object Reference". */
export const setupViews = [
  // What all possible parents of a polymorphic lookup (`Owner`, `Who`, `What`) have in common.
  standardObject('Name', null, {
    Name: 'Text 255 name', FirstName: 'Text 40', LastName: 'Text 80', Type: 'Picklist', Alias: 'Text 8', Email: 'Email 80', Phone: 'Phone 40', Title: 'Text 80', Username: 'Text 80', IsActive: 'Checkbox',
    UserRoleId: 'Lookup UserRole', ProfileId: 'Lookup Profile', RecordTypeId: 'Lookup RecordType',
  }, view),
  standardObject('FlowDefinitionView', '3dd', {
    DurableId: 'Text 255', ApiName: 'Text 255', Label: 'Text 255 name', Description: 'Text 255', ProcessType: 'Picklist', TriggerType: 'Picklist', RecordTriggerType: 'Picklist', TriggerOrder: 'Integer',
    TriggerObjectOrEventId: 'Lookup EntityDefinition as=TriggerObjectOrEvent', TriggerObjectOrEventLabel: 'Text 255', NamespacePrefix: 'Text 15', ActiveVersionId: 'Text 255', LatestVersionId: 'Text 255', VersionNumber: 'Integer',
    IsActive: 'Checkbox', IsOutOfDate: 'Checkbox', IsTemplate: 'Checkbox', IsOverridable: 'Checkbox', ManageableState: 'Picklist', LastModifiedBy: 'Text 255', LastModifiedDate: 'DateTime', Builder: 'Text 255', ApiVersion: 'Double', InstalledPackageName: 'Text 255',
  }, view),
  standardObject('FlowVersionView', '3ve', {
    DurableId: 'Text 255', FlowDefinitionViewId: 'Lookup FlowDefinitionView child=Versions', Label: 'Text 255 name', Description: 'Text 255', Status: 'Picklist', VersionNumber: 'Integer', ProcessType: 'Picklist',
    RunInMode: 'Picklist', ApiVersion: 'Double', ApiVersionRuntime: 'Double', IsTemplate: 'Checkbox', LastModifiedDate: 'DateTime',
  }, view),
  standardObject('ApexEmailNotification', '0Ht', { Email: 'Email 80', UserId: 'Lookup User child=ApexEmailNotifications' }, { access: { triggerable: false }, system: { owner: false, recordTypes: false, deleted: false } }),
  standardObject('AuthSession', '0Ak', {
    UsersId: 'Lookup User as=Users', CreatedDate: 'DateTime', LastModifiedDate: 'DateTime', NumSecondsValid: 'Integer', UserType: 'Picklist', SourceIp: 'Text 39', LoginType: 'Picklist', SessionType: 'Picklist',
    SessionSecurityLevel: 'Picklist', LogoutUrl: 'Text 1024', ParentId: 'Lookup AuthSession as=Parent', LoginHistoryId: 'Lookup LoginHistory', LoginGeoId: 'Text 18', IsCurrent: 'Checkbox',
  }, { ...view, access: { createable: false, updateable: false, deletable: true, triggerable: false } }),
  standardObject('FiscalYearSettings', '022', {
    PeriodId: 'Text 18', StartDate: 'Date', EndDate: 'Date', Name: 'Text 80 name', IsStandardYear: 'Checkbox', YearType: 'Picklist: Standard|Custom', QuarterLabelScheme: 'Picklist', PeriodLabelScheme: 'Picklist',
    WeekLabelScheme: 'Picklist', QuarterPrefix: 'Picklist', PeriodPrefix: 'Picklist', WeekStartDay: 'Integer', Description: 'Text 255',
  }, view),
  standardObject('LoginHistory', '0Ya', {
    UserId: 'Text 18', LoginTime: 'DateTime', LoginType: 'Picklist', SourceIp: 'Text 39', LoginUrl: 'Text 255', Browser: 'Text 64', Platform: 'Text 64', Status: 'Text 128', Application: 'Text 64', ClientVersion: 'Text 64',
    ApiType: 'Text 64', ApiVersion: 'Text 32', CountryIso: 'Text 3', LoginGeoId: 'Text 18', TlsProtocol: 'Picklist', CipherSuite: 'Text 64',
  }, view),
];
