import { readOnlyObject, standardObject } from './shorthand.ts';

const setup = { system: { deleted: false }, ...readOnlyObject } as const;
const bare = { system: { deleted: false, stamps: false }, ...readOnlyObject } as const;
const code = {
  NamespacePrefix: 'Text 15',
  Name: 'Text 255 required name',
  ApiVersion: 'Double 18.1',
  Status: 'Picklist: Active|Inactive|Deleted',
  IsValid: 'Checkbox',
  BodyCrc: 'Double 18.0',
  Body: 'LongTextArea 1000000',
  LengthWithoutComments: 'Integer',
} as const;

/** Apex code, its jobs, and the setup objects that describe the org to queries. */
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const apex = [
  standardObject('AsyncApexJob', '707', {
    CreatedDate: 'DateTime readonly',
    CreatedById: 'Lookup User readonly as=CreatedBy',
    JobType: 'Picklist: Future|SharingRecalculation|ScheduledApex|BatchApex|BatchApexWorker|TestRequest|TestWorker|ApexToken|Queueable',
    ApexClassId: 'Lookup ApexClass child=',
    Status: 'Picklist: Queued|Processing|Aborted|Completed|Failed|Preparing|Holding',
    JobItemsProcessed: 'Integer',
    TotalJobItems: 'Integer',
    NumberOfErrors: 'Integer',
    CompletedDate: 'DateTime',
    MethodName: 'Text 255',
    ExtendedStatus: 'Text 1000',
    ParentJobId: 'Lookup AsyncApexJob child=AsyncApex as=',
    LastProcessed: 'Text 15',
    LastProcessedOffset: 'Integer',
    CronTriggerId: 'Lookup CronTrigger',
  }, bare),
  standardObject('FlexQueueItem', '0NQ', {
    AsyncApexJobId: 'Lookup AsyncApexJob',
    FlexQueueItemId: 'Text 18',
    JobType: 'Picklist: BatchApex|ApexToken',
    JobPosition: 'Integer',
  }, bare),
  standardObject('CronTrigger', '08e', {
    CronJobDetailId: 'Lookup CronJobDetail',
    NextFireTime: 'DateTime',
    PreviousFireTime: 'DateTime',
    State: 'Picklist: WAITING|ACQUIRED|EXECUTING|COMPLETE|ERROR|DELETED|PAUSED|BLOCKED|PAUSED_BLOCKED',
    StartTime: 'DateTime',
    EndTime: 'DateTime',
    CronExpression: 'Text 255',
    TimeZoneSidKey: 'Picklist: GMT|America/Los_Angeles',
    OwnerId: 'Lookup User as=Owner',
    LastModifiedById: 'Lookup User as=LastModifiedBy',
    CreatedById: 'Lookup User as=CreatedBy',
    CreatedDate: 'DateTime readonly',
    TimesTriggered: 'Integer',
  }, bare),
  standardObject('CronJobDetail', '08a', { Name: 'Text 255 name', JobType: 'Picklist: 0|1|3|4|7|8|9|A|B|C|F|G' }, bare),
  standardObject('ApexClass', '01p', code, setup),
  standardObject('ApexTrigger', '01q', {
    ...code,
    TableEnumOrId: 'Text 40',
    UsageBeforeInsert: 'Checkbox', UsageAfterInsert: 'Checkbox', UsageBeforeUpdate: 'Checkbox', UsageAfterUpdate: 'Checkbox',
    UsageBeforeDelete: 'Checkbox', UsageAfterDelete: 'Checkbox', UsageAfterUndelete: 'Checkbox', UsageIsBulk: 'Checkbox',
  }, setup),
  standardObject('ApexPage', '066', { ...code, MasterLabel: 'Text 80', Markup: 'LongTextArea 1000000' }, setup),
  standardObject('ApexLog', '07L', {
    LogUserId: 'Lookup User as=LogUser', LogLength: 'Integer', LastModifiedDate: 'DateTime', Request: 'Text 20', Operation: 'Text 255', Application: 'Text 20',
    Status: 'Text 255', DurationMilliseconds: 'Integer', StartTime: 'DateTime', Location: 'Picklist: MonitorUser|Preserved|SystemLog',
  }, { system: { deleted: false, stamps: false }, access: { createable: false, updateable: false, triggerable: false } }),
  standardObject('StaticResource', '081', {
    NamespacePrefix: 'Text 15', Name: 'Text 255 name', ContentType: 'Text 120', BodyLength: 'Integer', Body: 'Base64', Description: 'Text 255',
    CacheControl: 'Picklist: Private|Public',
  }, setup),
  standardObject('PackageLicense', '050', {
    Status: 'Picklist: Trial|Active|Expired|Free', IsProvisioned: 'Checkbox', AllowedLicenses: 'Integer', UsedLicenses: 'Integer', ExpirationDate: 'DateTime',
    NamespacePrefix: 'Text 15',
  }, setup),
  standardObject('EntityDefinition', null, {
    DurableId: 'Text 255', QualifiedApiName: 'Text 255 name', NamespacePrefix: 'Text 15', DeveloperName: 'Text 80', MasterLabel: 'Text 80', Label: 'Text 80',
    PluralLabel: 'Text 80', KeyPrefix: 'Text 3', IsCustomizable: 'Checkbox', IsApexTriggerable: 'Checkbox', IsTriggerable: 'Checkbox', IsWorkflowEnabled: 'Checkbox', IsQueryable: 'Checkbox',
    IsCustomSetting: 'Checkbox', IsDeprecatedAndHidden: 'Checkbox', IsSearchable: 'Checkbox', IsLayoutable: 'Checkbox', IsEverCreatable: 'Checkbox', IsEverUpdatable: 'Checkbox', IsEverDeletable: 'Checkbox',
    InternalSharingModel: 'Text 40', ExternalSharingModel: 'Text 40', DetailUrl: 'Text 255', EditUrl: 'Text 255', NewUrl: 'Text 255', HelpSettingPageUrl: 'Text 255', PublisherId: 'Text 40', LastModifiedById: 'Lookup User as=LastModifiedBy', LastModifiedDate: 'DateTime',
    IsSubtype: 'Checkbox', IsCompactLayoutable: 'Checkbox', IsProcessEnabled: 'Checkbox', IsReplicateable: 'Checkbox', IsRetrieveable: 'Checkbox', IsFeedEnabled: 'Checkbox', HasSubtypes: 'Checkbox', DeploymentStatus: 'Text 40',
  }, bare),
  standardObject('FieldDefinition', null, {
    DurableId: 'Text 255', QualifiedApiName: 'Text 255 name', EntityDefinitionId: 'Lookup EntityDefinition child=Fields', NamespacePrefix: 'Text 15', DeveloperName: 'Text 80',
    MasterLabel: 'Text 80', Label: 'Text 80', Length: 'Integer', DataType: 'Text 60', ValueTypeId: 'Text 60', IsNillable: 'Checkbox', IsCalculated: 'Checkbox', IsNameField: 'Checkbox',
    RelationshipName: 'Text 60', IsIndexed: 'Checkbox', ReferenceTo: 'Text 4000',
  }, bare),
  standardObject('AppMenuItem', '0DS', {
    SortOrder: 'Integer', UserSortOrder: 'Integer', Name: 'Text 80 name', Label: 'Text 765', Description: 'Text 765', NamespacePrefix: 'Text 15', ApplicationId: 'Text 18',
    Type: 'Picklist: ConnectedApplication|ServiceProvider|TabSet|Network', StartUrl: 'Text 1024', IconUrl: 'Text 1024', LogoUrl: 'Text 1024', IsVisible: 'Checkbox', IsAccessible: 'Checkbox',
  }, { system: { deleted: false }, ...readOnlyObject }),
  standardObject('PlatformCachePartition', '0Er', {
    DeveloperName: 'Text 80', MasterLabel: 'Text 80 name', Language: 'Picklist: en_US', NamespacePrefix: 'Text 15', Description: 'Text 255', IsDefaultPartition: 'Checkbox',
  }, setup),
  standardObject('CustomNotificationType', '0ML', {
    DeveloperName: 'Text 80 required', MasterLabel: 'Text 80 name', CustomNotifTypeName: 'Text 80', Description: 'Text 255', Desktop: 'Checkbox', Mobile: 'Checkbox',
    NamespacePrefix: 'Text 15', Language: 'Picklist: en_US',
  }, { system: { deleted: false } }),
  standardObject('EmailTemplate', '00X', {
    Name: 'Text 80 name', DeveloperName: 'Text 80', NamespacePrefix: 'Text 15', FolderId: 'Lookup Folder User', TemplateType: 'Picklist: text|html|custom|visualforce', IsActive: 'Checkbox',
    Description: 'Text 255', Subject: 'Text 230', HtmlValue: 'LongTextArea 384000', Body: 'LongTextArea 384000', Encoding: 'Picklist: UTF-8',
  }, { system: { deleted: false, owner: true } }),
  standardObject('OrgWideEmailAddress', '0D2', { Address: 'Email 255', DisplayName: 'Text 100', IsAllowAllProfiles: 'Checkbox' }, { system: { deleted: false } }),
  standardObject('BusinessHours', '01m', { Name: 'Text 80 name', IsActive: 'Checkbox', IsDefault: 'Checkbox', TimeZoneSidKey: 'Picklist: GMT', ...Object.fromEntries(days.flatMap((day) => [[`${day}StartTime`, 'Time'], [`${day}EndTime`, 'Time']])) }, { system: { deleted: false } }),
  standardObject('Holiday', '0C0', { Name: 'Text 80 name', Description: 'Text 1000', IsAllDay: 'Checkbox', ActivityDate: 'Date' }, { system: { deleted: false } }),
];
