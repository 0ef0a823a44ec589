import type { ObjectDefinition } from '../../data/schema/definition.ts';
import { apex } from '../../data/schema/standard-objects/apex.ts';
import { fields, standardObject } from '../../data/schema/standard-objects/shorthand.ts';
import { users } from '../../data/schema/standard-objects/users.ts';

const bare = { system: { owner: false, recordTypes: false, deleted: false, stamps: false } } as const;
const stamped = { system: { owner: false, recordTypes: false, deleted: false } } as const;
/** Fields that hold JSON: the answer shows it as it is. */
export const jsonFields: ReadonlySet<string> = new Set(['Coverage', 'Metadata', 'Errors', 'RemoteSiteSettings', 'CspTrustedSites', 'Dependencies', 'Profiles']);

const levels = 'Picklist: NONE|ERROR|WARN|INFO|DEBUG|FINE|FINER|FINEST';
const queueStates = 'Picklist: Holding|Queued|Preparing|Processing|Aborted|Completed|Failed';

/** Objects of the data API that Tooling objects refer to; the Tooling API has more fields of some. */
const shared: readonly ObjectDefinition[] = [
  ...[...users, ...apex].filter(({ name }) => ['User', 'Profile', 'UserRole', 'AsyncApexJob', 'EntityDefinition', 'FieldDefinition'].includes(name)),
  ...apex.filter(({ name }) => name === 'ApexClass' || name === 'ApexTrigger').map((definition) => ({
    ...definition,
    fields: [...definition.fields, ...fields({ FullName: 'Text 255', ManageableState: 'Picklist: unmanaged|installed', Metadata: 'AnyType' })],
  })),
  standardObject('Name', null, { Name: 'Text 255 name' }, bare),
];

/** Objects that only the Tooling API has. Source: Tooling API Developer Guide "Tooling API Objects". */
const own: readonly ObjectDefinition[] = [
  standardObject('ApexTestRunResult', '05m', {
    AsyncApexJobId: 'Lookup AsyncApexJob', UserId: 'Lookup User', JobName: 'Text 255', IsAllTests: 'Checkbox', Source: 'Text 255', StartTime: 'DateTime', EndTime: 'DateTime', TestTime: 'Integer', TestSetupTime: 'Integer',
    Status: 'Picklist: Queued|Preparing|Processing|Aborted|Completed|Failed', ClassesEnqueued: 'Integer', ClassesCompleted: 'Integer', MethodsEnqueued: 'Integer', MethodsCompleted: 'Integer', MethodsFailed: 'Integer',
  }, stamped),
  standardObject('ApexTestQueueItem', '709', {
    ApexClassId: 'Lookup ApexClass', Status: queueStates, ExtendedStatus: 'Text 1000', ParentJobId: 'Text 18', TestRunResultId: 'Lookup ApexTestRunResult as=TestRunResult', ShouldSkipCodeCoverage: 'Checkbox',
  }, stamped),
  standardObject('ApexTestResult', '07M', {
    AsyncApexJobId: 'Text 18', ApexClassId: 'Lookup ApexClass', MethodName: 'Text 255', Outcome: 'Picklist: Pass|Fail|CompileFail|Skip', Message: 'LongTextArea 32768', StackTrace: 'LongTextArea 32768', RunTime: 'Integer',
    TestTimestamp: 'DateTime', ApexLogId: 'Text 18', QueueItemId: 'Lookup ApexTestQueueItem as=QueueItem', ApexTestRunResultId: 'Lookup ApexTestRunResult', IsTestSetup: 'Checkbox',
  }, stamped),
  standardObject('ApexTestSuite', '05F', { TestSuiteName: 'Text 255 name required' }, stamped),
  standardObject('TestSuiteMembership', '05G', { ApexTestSuiteId: 'Lookup ApexTestSuite', ApexClassId: 'Lookup ApexClass' }, stamped),
  standardObject('ApexCodeCoverage', '714', {
    ApexTestClassId: 'Lookup ApexClass', TestMethodName: 'Text 255', ApexClassOrTriggerId: 'Lookup ApexClass ApexTrigger', NumLinesCovered: 'Integer', NumLinesUncovered: 'Integer', Coverage: 'AnyType',
  }, stamped),
  standardObject('ApexCodeCoverageAggregate', '715', {
    ApexClassOrTriggerId: 'Lookup ApexClass ApexTrigger', NumLinesCovered: 'Integer', NumLinesUncovered: 'Integer', Coverage: 'AnyType',
  }, stamped),
  standardObject('ApexOrgWideCoverage', '716', { PercentCovered: 'Integer' }, stamped),
  standardObject('DebugLevel', '7dl', {
    DeveloperName: 'Text 80 required', MasterLabel: 'Text 80 required', Language: 'Picklist: en_US', ApexCode: levels, ApexProfiling: levels, Callout: levels, Database: levels, Nba: levels, System: levels, Validation: levels,
    Visualforce: levels, Wave: levels, Workflow: levels,
  }, stamped),
  standardObject('TraceFlag', '7tf', {
    TracedEntityId: 'Text 18 required', LogType: 'Picklist required: CLASS_TRACING|DEVELOPER_LOG|PROFILING|USER_DEBUG', DebugLevelId: 'Lookup DebugLevel required', StartDate: 'DateTime', ExpirationDate: 'DateTime',
  }, stamped),
  standardObject('CustomObject', '01I', {
    DeveloperName: 'Text 80', NamespacePrefix: 'Text 15', ManageableState: 'Picklist: unmanaged|installed', Description: 'LongTextArea 1000', Language: 'Picklist: en_US', CustomHelpId: 'Text 18', FullName: 'Text 255',
  }, bare),
  standardObject('CustomField', '00N', {
    DeveloperName: 'Text 80', TableEnumOrId: 'Text 80', EntityDefinitionId: 'Lookup EntityDefinition', NamespacePrefix: 'Text 15', ManageableState: 'Picklist: unmanaged|installed', FullName: 'Text 255', InlineHelpText: 'Text 510',
    Length: 'Integer', Precision: 'Integer', Scale: 'Integer', Metadata: 'AnyType',
  }, bare),
  standardObject('ValidationRule', '03d', {
    ValidationName: 'Text 80 name', Active: 'Checkbox', EntityDefinitionId: 'Lookup EntityDefinition', ErrorDisplayField: 'Text 80', ErrorMessage: 'Text 255', Description: 'Text 1000', NamespacePrefix: 'Text 15',
    ManageableState: 'Picklist: unmanaged|installed', FullName: 'Text 255', Metadata: 'AnyType',
  }, bare),
  standardObject('SubscriberPackage', '033', { Name: 'Text 80 name', NamespacePrefix: 'Text 15', Description: 'Text 255', IsPackageValid: 'Checkbox' }, bare),
  standardObject('SubscriberPackageVersion', '04t', {
    Name: 'Text 80 name', SubscriberPackageId: 'Lookup SubscriberPackage', MajorVersion: 'Integer', MinorVersion: 'Integer', PatchVersion: 'Integer', BuildNumber: 'Integer', ReleaseState: 'Picklist: Beta|Released', Description: 'Text 255',
    IsManaged: 'Checkbox', IsBeta: 'Checkbox', IsDeprecated: 'Checkbox', IsPasswordProtected: 'Checkbox', IsSecurityReviewed: 'Checkbox', IsOrgDependent: 'Checkbox', InstallValidationStatus: 'Text 60', PublisherName: 'Text 80',
    Package2ContainerOptions: 'Picklist: Managed|Unlocked', AppExchangeDescription: 'Text 255', AppExchangeLogoUrl: 'Text 255', AppExchangePackageName: 'Text 255', AppExchangePublisherName: 'Text 255', PostInstallUrl: 'Text 255',
    ReleaseNotesUrl: 'Text 255', RemoteSiteSettings: 'AnyType', CspTrustedSites: 'AnyType', Dependencies: 'AnyType', Profiles: 'AnyType',
  }, bare),
  standardObject('InstalledSubscriberPackage', '0A3', {
    SubscriberPackageId: 'Lookup SubscriberPackage', SubscriberPackageVersionId: 'Lookup SubscriberPackageVersion', MinPackageVersionId: 'Text 18',
  }, bare),
  standardObject('PackageInstallRequest', '0Hf', {
    SubscriberPackageVersionKey: 'Text 255 required', Status: 'Picklist: UNKNOWN|IN_PROGRESS|SUCCESS|ERROR', Errors: 'AnyType', EnableRss: 'Checkbox', NameConflictResolution: 'Picklist: Block|RenameMetadata',
    PackageInstallSource: 'Text 10', Password: 'Text 255', SecurityType: 'Picklist: None|Full|Custom', ProfileMappings: 'Text 255', UpgradeType: 'Picklist: mixed-mode|deprecate-only|delete-only', ApexCompileType: 'Picklist: all|package',
    SkipHandlers: 'Text 255',
  }, stamped),
  standardObject('SubscriberPackageVersionUninstallRequest', '06y', { SubscriberPackageVersionId: 'Lookup SubscriberPackageVersion required', Status: 'Picklist: Queued|InProgress|Success|Error' }, stamped),
  standardObject('PackageVersionUninstallRequestError', '07l', { ParentRequestId: 'Lookup SubscriberPackageVersionUninstallRequest', Message: 'Text 4000' }, stamped),
];

export const toolingObjects: readonly ObjectDefinition[] = [...shared, ...own];
