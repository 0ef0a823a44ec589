import type { StandardObject } from './notation.ts';

/** Activities, files and mail. Names and types as in API version 65. */
export const activities: readonly StandardObject[] = [
  {
    name: 'Task',
    fields: `
      AccountId:Id?>Account ActivityDate:Date? CallDisposition:String? CallDurationInSeconds:Integer? CallObject:String? CallType:String?
      CompletedDateTime:Datetime? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? Division:String? Id:Id
      IsArchived:Boolean IsClosed:Boolean IsDeleted:Boolean= IsHighPriority:Boolean IsRecurrence:Boolean IsReminderSet:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= OwnerId:Id>Name Priority:String? RecurrenceActivityId:Id?>Task RecurrenceDayOfMonth:Integer?
      RecurrenceDayOfWeekMask:Integer? RecurrenceEndDateOnly:Date? RecurrenceInstance:String? RecurrenceInterval:Integer? RecurrenceMonthOfYear:String?
      RecurrenceRegeneratedType:String? RecurrenceStartDateOnly:Date? RecurrenceTimeZoneSidKey:String? RecurrenceType:String?
      ReminderDateTime:Datetime? Status:String? Subject:String? SystemModstamp:Datetime= TaskSubtype:String? Type:String? WhatCount:Integer?
      WhatId:Id?>Name WhoCount:Integer? WhoId:Id?>Name`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink RecurringTasks:Task`,
  },
  {
    name: 'Event',
    fields: `
      AccountId:Id?>Account ActivityDate:Date? ActivityDateTime:Datetime? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String?
      Description:String? Division:String? DurationInMinutes:Integer? EndDate:Date? EndDateTime:Datetime? EventSubtype:String? GroupEventType:String?
      Id:Id IsAllDayEvent:Boolean IsArchived:Boolean IsChild:Boolean IsDeleted:Boolean= IsGroupEvent:Boolean IsPrivate:Boolean IsRecurrence:Boolean
      IsRecurrence2:Boolean IsRecurrence2Exception:Boolean IsRecurrence2Exclusion:Boolean IsReminderSet:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= Location:String? OwnerId:Id>Name Recurrence2PatternStartDate:Datetime? Recurrence2PatternText:String?
      Recurrence2PatternTimeZone:String? Recurrence2PatternVersion:String? RecurrenceActivityId:Id?>Event RecurrenceDayOfMonth:Integer?
      RecurrenceDayOfWeekMask:Integer? RecurrenceEndDateOnly:Date? RecurrenceInstance:String? RecurrenceInterval:Integer? RecurrenceMonthOfYear:String?
      RecurrenceStartDateTime:Datetime? RecurrenceTimeZoneSidKey:String? RecurrenceType:String? ReminderDateTime:Datetime? ServiceAppointmentId:Id?
      ShowAs:String? StartDateTime:Datetime? Subject:String? SystemModstamp:Datetime= Type:String? WhatCount:Integer? WhatId:Id?>Name WhoCount:Integer?
      WhoId:Id?>Name`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink RecurringEvents:Event`,
  },
  {
    name: 'EmailMessage',
    fields: `
      ActivityId:Id?>Task AttachmentIds:String? AutomationType:String? BccAddress:String? CcAddress:String? ClientThreadIdentifier:String?
      CreatedById:Id=>User CreatedDate:Datetime= Division:String? EmailTemplateId:Id?>EmailTemplate FirstOpenedDate:Datetime? FromAddress:String?
      FromId:Id? FromName:String? HasAttachment:Boolean Headers:String? HtmlBody:String? Id:Id Incoming:Boolean IsBounced:Boolean
      IsClientManaged:Boolean IsDeleted:Boolean= IsExternallyVisible:Boolean IsOpened:Boolean IsTracked:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LastOpenedDate:Datetime? MessageDate:Datetime? MessageIdentifier:String? Name:String? ParentId:Id?>Case
      RelatedToId:Id?>Name ReplyToEmailMessageId:Id?>EmailMessage Source:String? Status:String? Subject:String? SystemModstamp:Datetime=
      TextBody:String? ThreadIdentifier:String? ToAddress:String? ValidatedFromAddress:String?`,
    children: `
      Attachments:Attachment Cases:Case ContentDocumentLinks:ContentDocumentLink`,
  },
  {
    name: 'EmailTemplate',
    fields: `
      ApiVersion:Decimal? Body:String? BrandTemplateId:Id? CreatedById:Id=>User CreatedDate:Datetime= Description:String? DeveloperName:String
      Encoding:String? EnhancedLetterheadId:Id? FolderId:Id? FolderName:String? HtmlValue:String? Id:Id IsActive:Boolean IsBuilderContent:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastUsedDate:Datetime? Markup:String? Name:String NamespacePrefix:String? OwnerId:Id>Name
      RelatedEntityType:String? Subject:String? SystemModstamp:Datetime= TemplateStyle:String? TemplateType:String? TimesUsed:Integer? UiType:String?`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink`,
  },
  {
    name: 'OrgWideEmailAddress',
    fields: `
      Address:String? CreatedById:Id=>User CreatedDate:Datetime= DisplayName:String? Id:Id IsAllowAllProfiles:Boolean IsVerified:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= Purpose:String? SystemModstamp:Datetime=`,
    children: `
      SetupEntityAccessItems:SetupEntityAccess`,
  },
  {
    name: 'Attachment',
    fields: `
      Body:Blob! BodyLength:Integer? ContentType:String? CreatedById:Id=>User CreatedDate:Datetime= Description:String? Division:String? Id:Id
      IsDeleted:Boolean= IsPrivate:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime= Name:String! OwnerId:Id>Name ParentId:Id!>Name
      SystemModstamp:Datetime=`,
  },
  {
    name: 'ContentVersion',
    fields: `
      Checksum:String? ContentBodyId:Id? ContentDocumentId:Id>ContentDocument ContentLocation:String? ContentModifiedById:Id?>User
      ContentModifiedDate:Datetime? ContentSize:Integer? ContentUrl:String? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String?
      Description:String? Division:String? ExternalDataSourceId:Id? ExternalDocumentInfo1:String? ExternalDocumentInfo2:String?
      FeaturedContentBoost:Integer? FeaturedContentDate:Date? FileExtension:String? FileType:String? FirstPublishLocationId:Id?>Name Id:Id
      IsAssetEnabled:Boolean IsDeleted:Boolean= IsLatest:Boolean IsMajorVersion:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime=
      NegativeRatingCount:Integer? NetworkId:Id? Origin:String? OwnerId:Id>Name PathOnClient:String! PositiveRatingCount:Integer? PublishStatus:String?
      RatingCount:Integer? ReasonForChange:String? SharingOption:String? SharingPrivacy:String? SystemModstamp:Datetime= TagCsv:String?
      TextPreview:String? Title:String? VersionData:Blob VersionDataUrl:String? VersionNumber:String?`,
  },
  {
    name: 'ContentDocument',
    fields: `
      ArchivedById:Id?>User ArchivedDate:Date? ContentAssetId:Id? ContentModifiedDate:Datetime? ContentSize:Integer? ContentSizeLong:Long?
      CreatedById:Id=>User CreatedDate:Datetime= Description:String? Division:String? FileExtension:String? FileType:String? Id:Id IsArchived:Boolean
      IsDeleted:Boolean= IsInternalOnly:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?=
      LastViewedDate:Datetime?= LatestPublishedVersionId:Id?>ContentVersion OwnerId:Id>Name ParentId:Id? PublishStatus:String? SharingOption:String?
      SharingPrivacy:String? SystemModstamp:Datetime= Title:String?`,
    children: `
      ContentDocumentLinks:ContentDocumentLink ContentVersions:ContentVersion`,
  },
  {
    name: 'ContentDocumentLink',
    fields: `
      ContentDocumentId:Id!>ContentDocument Id:Id IsDeleted:Boolean= LinkedEntityId:Id!>Name ShareType:String? SystemModstamp:Datetime=
      Visibility:String?`,
  },
  {
    name: 'StaticResource',
    fields: `
      Body:Blob BodyLength:Integer? CacheControl:String? ContentType:String? CreatedById:Id=>User CreatedDate:Datetime= Description:String? Id:Id
      LastModifiedById:Id=>User LastModifiedDate:Datetime= Name:String NamespacePrefix:String? SystemModstamp:Datetime=`,
  },
  {
    name: 'Document',
    fields: `
      AuthorId:Id?>User Body:Blob? BodyLength:Integer? ContentType:String? CreatedById:Id=>User CreatedDate:Datetime= Description:String?
      DeveloperName:String? FolderId:Id? Id:Id IsBodySearchable:Boolean IsDeleted:Boolean= IsInternalUseOnly:Boolean IsPublic:Boolean Keywords:String?
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String? NamespacePrefix:String?
      SystemModstamp:Datetime= Type:String? Url:String?`,
  },
  {
    name: 'Folder',
    fields: `
      AccessType:String? CreatedById:Id=>User CreatedDate:Datetime= DeveloperName:String? Id:Id IsReadonly:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= Name:String? NamespacePrefix:String? ParentId:Id?>Folder SystemModstamp:Datetime= Type:String?`,
    children: `
      SubFolders:Folder`,
  },
];
