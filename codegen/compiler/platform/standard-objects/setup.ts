import type { StandardObject } from './notation.ts';

/** Metadata that queries can read. Names and types as in API version 65. */
export const setup: readonly StandardObject[] = [
  {
    name: 'RecordType',
    fields: `
      BusinessProcessId:Id? CreatedById:Id=>User CreatedDate:Datetime= Description:String? DeveloperName:String Id:Id IsActive:Boolean
      IsPersonType:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime= Name:String NamespacePrefix:String? SobjectType:String
      SystemModstamp:Datetime=`,
  },
  {
    name: 'EntityDefinition',
    fields: `
      DefaultCompactLayoutId:String? DefaultImplementation:String? DeploymentStatus:String? DetailUrl:String? DeveloperName:String? DurableId:String
      EditDefinitionUrl:String? EditUrl:String? ExtendedBy:String? ExtendsInterfaces:String? ExternalSharingModel:String? HasSubtypes:Boolean
      HelpSettingPageName:String? HelpSettingPageUrl:String? Id:Id ImplementedBy:String? ImplementsInterfaces:String? InternalSharingModel:String?
      IsApexTriggerable:Boolean IsAutoActivityCaptureEnabled:Boolean IsCompactLayoutable:Boolean IsCustomSetting:Boolean IsCustomizable:Boolean
      IsDeprecatedAndHidden:Boolean IsEverCreatable:Boolean IsEverDeletable:Boolean IsEverUpdatable:Boolean IsFeedEnabled:Boolean IsIdEnabled:Boolean
      IsInterface:Boolean IsLayoutable:Boolean IsMruEnabled:Boolean IsProcessEnabled:Boolean IsQueryable:Boolean IsReplicateable:Boolean
      IsRetrieveable:Boolean IsSearchLayoutable:Boolean IsSearchable:Boolean IsSubtype:Boolean IsTriggerable:Boolean IsWorkflowEnabled:Boolean
      KeyPrefix:String? Label:String LastModifiedById:Id=>User LastModifiedDate:Datetime= MasterLabel:String? NamespacePrefix:String? NewUrl:String?
      PluralLabel:String? PublisherId:String? QualifiedApiName:String RunningUserEntityAccessId:String?`,
    children: `
      FlowDefinitionViews:FlowDefinitionView Particles:EntityParticle`,
  },
  {
    name: 'FieldDefinition',
    fields: `
      BusinessOwnerId:Id?>Name BusinessStatus:String? ComplianceGroup:String? ControllingFieldDefinitionId:String? DataType:String Description:String?
      DeveloperName:String? DurableId:String EntityDefinitionId:String? ExtraTypeInfo:String? Id:Id IsAiPredictionField:Boolean IsApiFilterable:Boolean
      IsApiGroupable:Boolean IsApiSortable:Boolean IsCalculated:Boolean IsCompactLayoutable:Boolean IsCompound:Boolean IsFieldHistoryTracked:Boolean
      IsHighScaleNumber:Boolean IsHtmlFormatted:Boolean IsIndexed:Boolean IsListFilterable:Boolean IsListSortable:Boolean IsListVisible:Boolean
      IsNameField:Boolean IsNillable:Boolean IsPolymorphicForeignKey:Boolean IsSearchPrefilterable:Boolean IsWorkflowFilterable:Boolean Label:String
      LastModifiedById:Id=>User LastModifiedDate:Datetime= Length:Integer? MasterLabel:String? NamespacePrefix:String? Precision:Integer?
      PublisherId:String? QualifiedApiName:String ReferenceTargetField:String? RelationshipName:String? RunningUserFieldAccessId:String? Scale:Integer?
      SecurityClassification:String? ServiceDataTypeId:String? ValueTypeId:String?`,
  },
  {
    name: 'EntityParticle',
    fields: `
      ByteLength:Integer? DataType:String? DefaultValueFormula:String? DeveloperName:String? Digits:Integer? DurableId:String?
      EntityDefinitionId:String? ExtraTypeInfo:String? FieldDefinitionId:String? Id:Id InlineHelpText:String? IsApiFilterable:Boolean
      IsApiGroupable:Boolean IsApiSortable:Boolean IsAutonumber:Boolean IsCalculated:Boolean IsCaseSensitive:Boolean IsCompactLayoutable:Boolean
      IsComponent:Boolean IsCompound:Boolean IsCreatable:Boolean IsDefaultedOnCreate:Boolean IsDependentPicklist:Boolean IsDeprecatedAndHidden:Boolean
      IsDisplayLocationInDecimal:Boolean IsEncrypted:Boolean IsFieldHistoryTracked:Boolean IsHighScaleNumber:Boolean IsHtmlFormatted:Boolean
      IsIdLookup:Boolean IsLayoutable:Boolean IsListVisible:Boolean IsNameField:Boolean IsNamePointing:Boolean IsNillable:Boolean
      IsPermissionable:Boolean IsUnique:Boolean IsUpdatable:Boolean IsWorkflowFilterable:Boolean IsWriteRequiresMasterRead:Boolean Label:String?
      Length:Integer? Mask:String? MaskType:String? MasterLabel:String? Name:String? NamespacePrefix:String? Precision:Integer?
      QualifiedApiName:String? ReferenceTargetField:String? RelationshipName:String? RelationshipOrder:Integer? Scale:Integer?
      ServiceDataTypeId:String? ValueTypeId:String?`,
  },
  {
    name: 'BusinessHours',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= FridayEndTime:Time? FridayStartTime:Time? Id:Id IsActive:Boolean IsDefault:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastViewedDate:Datetime?= MondayEndTime:Time? MondayStartTime:Time? Name:String?
      SaturdayEndTime:Time? SaturdayStartTime:Time? SundayEndTime:Time? SundayStartTime:Time? SystemModstamp:Datetime= ThursdayEndTime:Time?
      ThursdayStartTime:Time? TimeZoneSidKey:String? TuesdayEndTime:Time? TuesdayStartTime:Time? WednesdayEndTime:Time? WednesdayStartTime:Time?`,
    children: `
      Cases:Case`,
  },
  {
    name: 'CustomNotificationType',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= CustomNotifTypeName:String? Description:String? Desktop:Boolean DeveloperName:String Id:Id
      IsDeleted:Boolean= IsSlack:Boolean Language:String? LastModifiedById:Id=>User LastModifiedDate:Datetime= MasterLabel:String? Mobile:Boolean
      NamespacePrefix:String? SystemModstamp:Datetime=`,
  },
  {
    name: 'PackageLicense',
    fields: `
      AllowedLicenses:Integer? CreatedDate:Datetime= ExpirationDate:Datetime? Id:Id IsAvailableForIntegrations:Boolean IsProvisioned:Boolean
      LastModifiedDate:Datetime= NamespacePrefix:String? Status:String? SystemModstamp:Datetime= UsedLicenses:Integer?`,
  },
  {
    name: 'Publisher',
    fields: `
      DurableId:String? Id:Id IsSalesforce:Boolean MajorVersion:Integer? MinorVersion:Integer? Name:String? NamespacePrefix:String?`,
    children: `
      InstalledEntityDefinitions:EntityDefinition InstalledFieldDefinitions:FieldDefinition`,
  },
  {
    name: 'ListView',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= DeveloperName:String? Id:Id IsSoqlCompatible:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String? NamespacePrefix:String? SobjectType:String?
      SystemModstamp:Datetime=`,
  },
  {
    name: 'CurrencyType',
    fields: `
      ConversionRate:Decimal? CreatedById:Id=>User CreatedDate:Datetime= DecimalPlaces:Integer? Id:Id IsActive:Boolean IsCorporate:Boolean
      IsoCode:String? LastModifiedById:Id=>User LastModifiedDate:Datetime= SystemModstamp:Datetime=`,
  },
  {
    name: 'PlatformEventUsageMetric',
    fields: `
      EndDate:Datetime? ExternalId:String? Id:Id Name:String StartDate:Datetime? Value:Long?`,
  },
  {
    name: 'BatchApexErrorEvent',
    fields: `
      AsyncApexJobId:String CreatedById:Id=>User CreatedDate:Datetime= DoesExceedJobScopeMaxLength:Boolean EventUuid:String? ExceptionType:String
      JobScope:String Message:String Phase:String ReplayId:String? RequestId:String StackTrace:String`,
  },
];
