import type { StandardObject } from './notation.ts';

/** Apex code and the jobs that run it. Names and types as in API version 65. */
export const jobs: readonly StandardObject[] = [
  {
    name: 'AsyncApexJob',
    fields: `
      ApexClassId:Id>ApexClass CompletedDate:Datetime? CreatedById:Id=>User CreatedDate:Datetime= CronTriggerId:Id?>CronTrigger ExtendedStatus:String?
      Id:Id JobItemsProcessed:Integer JobType:String LastProcessed:String? LastProcessedOffset:Integer? MethodName:String? NumberOfErrors:Integer
      ParentJobId:Id?>AsyncApexJob Status:String TotalJobItems:Integer`,
  },
  {
    name: 'BatchApexErrorEvent',
    fields: `
      AsyncApexJobId:String DoesExceedJobScopeMaxLength:Boolean ExceptionType:String? JobScope:String? Message:String? Phase:String ReplayId:String=
      RequestId:String? StackTrace:String?`,
  },
  {
    name: 'ApexClass',
    fields: `
      ApiVersion:Decimal Body:String BodyCrc:Decimal? CreatedById:Id=>User CreatedDate:Datetime= Id:Id IsValid:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LengthWithoutComments:Integer Name:String NamespacePrefix:String? Status:String SystemModstamp:Datetime=`,
    children: `
      SetupEntityAccessItems:SetupEntityAccess`,
  },
  {
    name: 'ApexTrigger',
    fields: `
      ApiVersion:Decimal Body:String BodyCrc:Decimal? CreatedById:Id=>User CreatedDate:Datetime= Id:Id IsValid:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LengthWithoutComments:Integer? Name:String NamespacePrefix:String? Status:String SystemModstamp:Datetime=
      TableEnumOrId:String UsageAfterDelete:Boolean UsageAfterInsert:Boolean UsageAfterUndelete:Boolean UsageAfterUpdate:Boolean
      UsageBeforeDelete:Boolean UsageBeforeInsert:Boolean UsageBeforeUpdate:Boolean UsageIsBulk:Boolean`,
  },
  {
    name: 'ApexTestResult',
    fields: `
      ApexClassId:Id>ApexClass ApexLogId:Id?>ApexLog ApexTestRunResultId:Id? AsyncApexJobId:Id?>AsyncApexJob Id:Id IsTestSetup:Boolean Message:String?
      MethodName:String? Outcome:String? QueueItemId:Id?>ApexTestQueueItem RunTime:Integer? StackTrace:String? SystemModstamp:Datetime=
      TestName:String? TestNamespace:String? TestTimestamp:Datetime?`,
  },
  {
    name: 'ApexTestQueueItem',
    fields: `
      ApexClassId:Id>ApexClass CreatedById:Id=>User CreatedDate:Datetime= ExtendedStatus:String? Id:Id ParentJobId:Id?>AsyncApexJob
      ShouldSkipCodeCoverage:Boolean Status:String? SystemModstamp:Datetime= TestRunResultId:Id?`,
  },
  {
    name: 'ApexLog',
    fields: `
      Application:String? DurationMilliseconds:Integer? Id:Id LastModifiedDate:Datetime= Location:String? LogLength:Integer? LogUserId:Id?>User
      Operation:String? Request:String? RequestIdentifier:String? StartTime:Datetime? Status:String? SystemModstamp:Datetime=`,
  },
  {
    name: 'CronTrigger',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= CronExpression:String CronJobDetailId:Id>CronJobDetail EndTime:Datetime? Id:Id
      LastModifiedById:Id=>User NextFireTime:Datetime? OwnerId:Id>Name PreviousFireTime:Datetime? StartTime:Datetime? State:String
      TimeZoneSidKey:String? TimesTriggered:Integer`,
  },
  {
    name: 'CronJobDetail',
    fields: `
      Id:Id JobType:String Name:String`,
  },
  {
    name: 'FlowDefinitionView',
    fields: `
      ActiveVersionId:String? ApiName:String? ApiVersion:Integer? AreMetricsLoggedToDataCloud:Boolean Builder:String? CapacityCategory:String?
      Description:String? DurableId:String? Environments:String? HasAsyncAfterCommitPath:Boolean Id:Id InstalledPackageName:String? IsActive:Boolean
      IsOutOfDate:Boolean IsOverridable:Boolean IsSwingFlow:Boolean IsTemplate:Boolean Label:String? LastModifiedBy:String? LastModifiedDate:Datetime=
      LatestVersionId:String? ManageableState:String? NamespacePrefix:String? OverriddenById:String? OverriddenFlowId:String? ProcessType:String?
      RecordTriggerType:String? SourceTemplateId:String? SupportedEnvironments:String? TriggerObjectOrEventId:String? TriggerObjectOrEventLabel:String?
      TriggerOrder:Integer? TriggerType:String? VersionNumber:Integer?`,
  },
  {
    name: 'ConnectedApplication',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Id:Id LastModifiedById:Id=>User LastModifiedDate:Datetime= MobileSessionTimeout:String?
      MobileStartUrl:String? Name:String? NamedUserUvidTimeout:String? OptionsAllowAdminApprovedUsersOnly:Boolean OptionsAllowExpiredUvidJWT:Boolean
      OptionsAppIssueJwtTokenEnabled:Boolean OptionsCodeCredentialGuestEnabled:Boolean OptionsFullContentPushNotifications:Boolean
      OptionsHasSessionLevelPolicy:Boolean OptionsIsInternal:Boolean OptionsRefreshTokenValidityMetric:Boolean
      OptionsTokenExchangeManageBitEnabled:Boolean PinLength:String? RefreshTokenValidityPeriod:Integer? StartUrl:String? SystemModstamp:Datetime=
      UvidTimeout:String?`,
    children: `
      SetupEntityAccessItems:SetupEntityAccess`,
  },
  {
    name: 'NamedCredential',
    fields: `
      AuthProviderId:Id? AuthTokenEndpointUrl:String? CalloutOptionsAllowMergeFieldsInBody:Boolean CalloutOptionsAllowMergeFieldsInHeader:Boolean
      CalloutOptionsGenerateAuthorizationHeader:Boolean CreatedById:Id=>User CreatedDate:Datetime= Description:String? DeveloperName:String?
      Endpoint:String? Id:Id IsDeleted:Boolean= JwtAudience:String? JwtFormulaSubject:String? JwtIssuer:String? JwtTextSubject:String?
      JwtValidityPeriodSeconds:Integer? Language:String? LastModifiedById:Id=>User LastModifiedDate:Datetime= MasterLabel:String?
      NamespacePrefix:String? PrincipalType:String? SystemModstamp:Datetime=`,
    children: `
      SetupEntityAccessItems:SetupEntityAccess`,
  },
];
