import type { StandardObject } from './notation.ts';

/** Users, profiles, permissions and groups. Names and types as in API version 65. */
export const users: readonly StandardObject[] = [
  {
    name: 'User',
    fields: `
      AboutMe:String? AccountId:Id?>Account Address:Address? Alias:String! BadgeText:String? BannerPhotoUrl:String? CallCenterId:Id? City:String?
      CommunityNickname:String? CompanyName:String? ContactId:Id?>Contact Country:String? CountryCode:String? CreatedById:Id=>User
      CreatedDate:Datetime= CurrencyIsoCode:String? DefaultCurrencyIsoCode:String? DefaultDivision:String? DefaultGroupNotificationFrequency:String?
      DelegatedApproverId:Id? Department:String? DigestFrequency:String? Division:String? Email:String! EmailEncodingKey:String!
      EmailPreferencesAutoBcc:Boolean EmailPreferencesAutoBccStayInTouch:Boolean EmailPreferencesStayInTouchReminder:Boolean EmployeeNumber:String?
      EndDay:String? Extension:String? Fax:String? FederationIdentifier:String? FirstName:String? ForecastEnabled:Boolean FullPhotoUrl:String?
      GeocodeAccuracy:String? HasUserVerifiedEmail:Boolean HasUserVerifiedPhone:Boolean Id:Id IndividualId:Id? IsActive:Boolean
      IsExtIndicatorVisible:Boolean IsPortalEnabled:Boolean IsProfilePhotoActive:Boolean JigsawImportLimitOverride:Integer? LanguageLocaleKey:String!
      LastLoginDate:Datetime? LastModifiedById:Id=>User LastModifiedDate:Datetime= LastName:String! LastPasswordChangeDate:Datetime?
      LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Latitude:Decimal? LocaleSidKey:String! Longitude:Decimal? ManagerId:Id?>User
      MediumBannerPhotoUrl:String? MediumPhotoUrl:String? MobilePhone:String? Name:String NumberOfFailedLogins:Integer?
      OfflinePdaTrialExpirationDate:Datetime? OfflineTrialExpirationDate:Datetime? OutOfOfficeMessage:String? PasswordExpirationDate:Datetime?
      Phone:String? PortalRole:String? PostalCode:String? ProfileId:Id!>Profile ReceivesAdminInfoEmails:Boolean ReceivesInfoEmails:Boolean
      SenderEmail:String? SenderName:String? Signature:String? SmallBannerPhotoUrl:String? SmallPhotoUrl:String? StartDay:String? State:String?
      StateCode:String? StayInTouchNote:String? StayInTouchSignature:String? StayInTouchSubject:String? Street:String? SuAccessExpirationDate:Date?
      SystemModstamp:Datetime= TimeZoneSidKey:String! Title:String? UserPermissionsCallCenterAutoLogin:Boolean UserPermissionsInteractionUser:Boolean
      UserPermissionsJigsawProspectingUser:Boolean UserPermissionsKnowledgeUser:Boolean UserPermissionsMarketingUser:Boolean
      UserPermissionsOfflineUser:Boolean UserPermissionsSFContentUser:Boolean UserPermissionsSiteforceContributorUser:Boolean
      UserPermissionsSiteforcePublisherUser:Boolean UserPermissionsSupportUser:Boolean UserPermissionsWorkDotComUserFeature:Boolean
      UserPreferencesActionLauncherEinsteinGptConsent:Boolean UserPreferencesActivityRemindersPopup:Boolean
      UserPreferencesApexPagesDeveloperMode:Boolean UserPreferencesAssistiveActionsEnabledInActionLauncher:Boolean
      UserPreferencesBRELookupTableWelcomeMat:Boolean UserPreferencesCacheDiagnostics:Boolean UserPreferencesContentEmailAsAndWhen:Boolean
      UserPreferencesContentNoEmail:Boolean UserPreferencesCreateLEXAppsWTShown:Boolean UserPreferencesDisCommentAfterLikeEmail:Boolean
      UserPreferencesDisMentionsCommentEmail:Boolean UserPreferencesDisProfPostCommentEmail:Boolean UserPreferencesDisableAllFeedsEmail:Boolean
      UserPreferencesDisableBookmarkEmail:Boolean UserPreferencesDisableChangeCommentEmail:Boolean UserPreferencesDisableEndorsementEmail:Boolean
      UserPreferencesDisableFeedbackEmail:Boolean UserPreferencesDisableFileShareNotificationsForApi:Boolean
      UserPreferencesDisableFollowersEmail:Boolean UserPreferencesDisableLaterCommentEmail:Boolean UserPreferencesDisableLikeEmail:Boolean
      UserPreferencesDisableMentionsPostEmail:Boolean UserPreferencesDisableMessageEmail:Boolean UserPreferencesDisableProfilePostEmail:Boolean
      UserPreferencesDisableSharePostEmail:Boolean UserPreferencesDisableWorkEmail:Boolean UserPreferencesDismissPersonalSpaceLegalMessage:Boolean
      UserPreferencesDismissRecordChannelsSuggestedObjects:Boolean UserPreferencesEnableAutoSubForFeeds:Boolean
      UserPreferencesEnableLwrLexPilot:Boolean UserPreferencesEventRemindersCheckboxDefault:Boolean UserPreferencesExcludeMailAppAttachments:Boolean
      UserPreferencesFavoritesShowTopFavorites:Boolean UserPreferencesFavoritesWTShown:Boolean UserPreferencesGlobalNavBarWTShown:Boolean
      UserPreferencesGlobalNavGridMenuWTShown:Boolean UserPreferencesHasCelebrationBadge:Boolean UserPreferencesHasSentWarningEmail:Boolean
      UserPreferencesHasSentWarningEmail238:Boolean UserPreferencesHasSentWarningEmail240:Boolean UserPreferencesHideBiggerPhotoCallout:Boolean
      UserPreferencesHideCSNDesktopTask:Boolean UserPreferencesHideCSNGetChatterMobileTask:Boolean UserPreferencesHideChatterOnboardingSplash:Boolean
      UserPreferencesHideEndUserOnboardingAssistantModal:Boolean UserPreferencesHideLegacyRetirementModal:Boolean
      UserPreferencesHideLightningMigrationModal:Boolean UserPreferencesHideManagedEcaMobilePubModal:Boolean UserPreferencesHideS1BrowserUI:Boolean
      UserPreferencesHideSecondChatterOnboardingSplash:Boolean UserPreferencesHideSfxWelcomeMat:Boolean UserPreferencesJigsawListUser:Boolean
      UserPreferencesLightningExperiencePreferred:Boolean UserPreferencesLiveAgentMiawSetupDeflection:Boolean UserPreferencesNativeEmailClient:Boolean
      UserPreferencesNewLightningReportRunPageEnabled:Boolean UserPreferencesPathAssistantCollapsed:Boolean UserPreferencesPreviewCustomTheme:Boolean
      UserPreferencesPreviewLightning:Boolean UserPreferencesReceiveNoNotificationsAsApprover:Boolean
      UserPreferencesReceiveNotificationsAsDelegatedApprover:Boolean UserPreferencesRecordHomeReservedWTShown:Boolean
      UserPreferencesRecordHomeSectionCollapseWTShown:Boolean UserPreferencesReminderSoundOff:Boolean UserPreferencesReverseOpenActivitiesView:Boolean
      UserPreferencesSRHOverrideActivities:Boolean UserPreferencesSendListEmailThroughExternalService:Boolean
      UserPreferencesShowCityToExternalUsers:Boolean UserPreferencesShowCityToGuestUsers:Boolean UserPreferencesShowCountryToExternalUsers:Boolean
      UserPreferencesShowCountryToGuestUsers:Boolean UserPreferencesShowEmailToExternalUsers:Boolean UserPreferencesShowEmailToGuestUsers:Boolean
      UserPreferencesShowFaxToExternalUsers:Boolean UserPreferencesShowFaxToGuestUsers:Boolean UserPreferencesShowForecastingChangeSignals:Boolean
      UserPreferencesShowForecastingRoundedAmounts:Boolean UserPreferencesShowManagerToExternalUsers:Boolean
      UserPreferencesShowManagerToGuestUsers:Boolean UserPreferencesShowMobilePhoneToExternalUsers:Boolean
      UserPreferencesShowMobilePhoneToGuestUsers:Boolean UserPreferencesShowPostalCodeToExternalUsers:Boolean
      UserPreferencesShowPostalCodeToGuestUsers:Boolean UserPreferencesShowProfilePicToGuestUsers:Boolean
      UserPreferencesShowStateToExternalUsers:Boolean UserPreferencesShowStateToGuestUsers:Boolean
      UserPreferencesShowStreetAddressToExternalUsers:Boolean UserPreferencesShowStreetAddressToGuestUsers:Boolean
      UserPreferencesShowTerritoryTimeZoneShifts:Boolean UserPreferencesShowTitleToExternalUsers:Boolean UserPreferencesShowTitleToGuestUsers:Boolean
      UserPreferencesShowWorkPhoneToExternalUsers:Boolean UserPreferencesShowWorkPhoneToGuestUsers:Boolean UserPreferencesSortFeedByComment:Boolean
      UserPreferencesSuppressEventSFXReminders:Boolean UserPreferencesSuppressTaskSFXReminders:Boolean
      UserPreferencesTaskRemindersCheckboxDefault:Boolean UserPreferencesUserDebugModePref:Boolean UserRoleId:Id?>UserRole UserType:String?
      Username:String!`,
    children: `
      ContentDocumentLinks:ContentDocumentLink ContractsSigned:Contract DelegatedUsers:User ManagedUsers:User
      PermissionSetAssignments:PermissionSetAssignment`,
  },
  {
    name: 'UserRole',
    fields: `
      CaseAccessForAccountOwner:String? ContactAccessForAccountOwner:String? DeveloperName:String? ForecastUserId:Id?>User Id:Id
      LastModifiedById:Id=>User LastModifiedDate:Datetime= MayForecastManagerShare:Boolean Name:String OpportunityAccessForAccountOwner:String?
      ParentRoleId:Id?>UserRole PortalAccountId:Id?>Account PortalAccountOwnerId:Id?>User PortalRole:String? PortalType:String?
      RollupDescription:String? SystemModstamp:Datetime=`,
    children: `
      Users:User`,
  },
  {
    name: 'UserLicense',
    fields: `
      CreatedDate:Datetime= Id:Id LastModifiedDate:Datetime= LicenseDefinitionKey:String? MasterLabel:String? MonthlyLoginsEntitlement:Integer?
      MonthlyLoginsUsed:Integer? Name:String? Status:String? SystemModstamp:Datetime= TotalLicenses:Integer? UsedLicenses:Integer?
      UsedLicensesLastUpdated:Datetime?`,
  },
  {
    name: 'Profile',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Description:String? Id:Id IsSsoEnabled:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime=
      LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String PermissionsApiEnabled:Boolean PermissionsAuthorApex:Boolean
      PermissionsCustomizeApplication:Boolean PermissionsManageUsers:Boolean PermissionsModifyAllData:Boolean PermissionsViewAllData:Boolean
      PermissionsViewSetup:Boolean SystemModstamp:Datetime= UserLicenseId:Id?>UserLicense UserType:String?`,
    children: `
      Users:User`,
  },
  {
    name: 'Organization',
    fields: `
      Address:Address? City:String? ComplianceBccEmail:String? Country:String? CountryCode:String? CreatedById:Id=>User CreatedDate:Datetime=
      DefaultAccountAccess:String? DefaultCalendarAccess:String? DefaultCampaignAccess:String? DefaultCaseAccess:String? DefaultContactAccess:String?
      DefaultLeadAccess:String? DefaultLocaleSidKey:String? DefaultOpportunityAccess:String? DefaultPricebookAccess:String?
      DelegatedAuthenticationServiceUrl:String? Division:String? Fax:String? FiscalYearStartMonth:Integer? GeocodeAccuracy:String? Id:Id
      InstanceName:String? IsReadOnly:Boolean IsSandbox:Boolean LanguageLocaleKey:String? LastModifiedById:Id=>User LastModifiedDate:Datetime=
      Latitude:Decimal? Longitude:Decimal? MonthlyPageViewsEntitlement:Integer? MonthlyPageViewsUsed:Integer? Name:String NamespacePrefix:String?
      NumKnowledgeService:Integer? OrganizationType:String? Phone:String? PostalCode:String? PreferencesAutoSelectIndividualOnMerge:Boolean
      PreferencesConsentManagementEnabled:Boolean PreferencesEmailSenderIdCompliance:Boolean PreferencesLightningLoginEnabled:Boolean
      PreferencesOnlyLLPermUserAllowed:Boolean PreferencesRequireOpportunityProducts:Boolean PreferencesTerminateOldestSession:Boolean
      PreferencesTransactionSecurityPolicy:Boolean PrimaryContact:String? ReceivesAdminInfoEmails:Boolean ReceivesInfoEmails:Boolean
      SignupCountryIsoCode:String? State:String? StateCode:String? Street:String? SystemModstamp:Datetime= TimeZoneSidKey:String?
      TrialExpirationDate:Datetime? UiSkin:String? UsesStartDateAsFiscalYearName:Boolean WebToCaseDefaultOrigin:String?`,
    children: `
      ContentDocumentLinks:ContentDocumentLink`,
  },
  {
    name: 'Group',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= DefaultDivision:String? Description:String? DeveloperName:String? DoesIncludeBosses:Boolean
      DoesSendEmailToMembers:Boolean Email:String? Id:Id LastModifiedById:Id=>User LastModifiedDate:Datetime= Name:String! OwnerId:Id>Name
      RelatedId:Id?>Name SystemModstamp:Datetime= Type:String?`,
    children: `
      DelegatedUsers:User GroupMembers:GroupMember QueueSobjects:QueueSobject`,
  },
  {
    name: 'GroupMember',
    fields: `
      GroupId:Id!>Group Id:Id SystemModstamp:Datetime= UserOrGroupId:Id!`,
  },
  {
    name: 'QueueSobject',
    fields: `
      CreatedById:Id=>User Id:Id QueueId:Id!>Group SobjectType:String! SystemModstamp:Datetime=`,
  },
  {
    name: 'PermissionSet',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Description:String? HasActivationRequired:Boolean Id:Id IsCustom:Boolean IsOwnedByProfile:Boolean
      Label:String! LastModifiedById:Id=>User LastModifiedDate:Datetime= LicenseId:Id?>Name Name:String! NamespacePrefix:String?
      PermissionSetGroupId:Id?>PermissionSetGroup PermissionsApiEnabled:Boolean PermissionsAuthorApex:Boolean PermissionsCustomizeApplication:Boolean
      PermissionsManageUsers:Boolean PermissionsModifyAllData:Boolean PermissionsViewAllData:Boolean PermissionsViewSetup:Boolean ProfileId:Id?>Profile
      PsgCount:Integer? SystemModstamp:Datetime= Type:String`,
    children: `
      Assignments:PermissionSetAssignment FieldPerms:FieldPermissions ObjectPerms:ObjectPermissions SetupEntityAccessItems:SetupEntityAccess`,
  },
  {
    name: 'PermissionSetAssignment',
    fields: `
      AssigneeId:Id!>User ExpirationDate:Datetime? Id:Id IsActive:Boolean IsRevoked:Boolean PermissionSetGroupId:Id?>PermissionSetGroup
      PermissionSetId:Id?>PermissionSet SystemModstamp:Datetime=`,
  },
  {
    name: 'PermissionSetGroup',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Description:String? DeveloperName:String? HasActivationRequired:Boolean Id:Id IsDeleted:Boolean=
      Language:String? LastModifiedById:Id=>User LastModifiedDate:Datetime= MasterLabel:String? NamespacePrefix:String? Status:String?
      SystemModstamp:Datetime=`,
    children: `
      Assignments:PermissionSetAssignment`,
  },
  {
    name: 'ObjectPermissions',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Id:Id LastModifiedById:Id=>User LastModifiedDate:Datetime= ParentId:Id!>PermissionSet
      PermissionsCreate:Boolean PermissionsDelete:Boolean PermissionsEdit:Boolean PermissionsModifyAllRecords:Boolean PermissionsRead:Boolean
      PermissionsViewAllRecords:Boolean SobjectType:String! SystemModstamp:Datetime=`,
  },
  {
    name: 'FieldPermissions',
    fields: `
      Field:String! Id:Id ParentId:Id!>PermissionSet PermissionsEdit:Boolean PermissionsRead:Boolean SobjectType:String! SystemModstamp:Datetime=`,
  },
  {
    name: 'SetupEntityAccess',
    fields: `
      Id:Id ParentId:Id!>PermissionSet SetupEntityId:Id! SetupEntityType:String? SystemModstamp:Datetime=`,
  },
  {
    name: 'CustomPermission',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= Description:String? DeveloperName:String ExternalClientApplicationId:Id? Id:Id IsDeleted:Boolean=
      IsLicensed:Boolean IsProtected:Boolean Language:String? LastModifiedById:Id=>User LastModifiedDate:Datetime= MasterLabel:String
      NamespacePrefix:String? SystemModstamp:Datetime=`,
    children: `
      SetupEntityAccessItems:SetupEntityAccess`,
  },
  {
    name: 'UserRecordAccess',
    fields: `
      HasAllAccess:Boolean HasDeleteAccess:Boolean HasEditAccess:Boolean HasReadAccess:Boolean HasTransferAccess:Boolean Id:Id MaxAccessLevel:String?
      RecordId:String? UserId:Id?>User`,
  },
  {
    name: 'Name',
    fields: `
      Alias:String? Email:String? FirstName:String? Id:Id IsActive:Boolean LastName:String? LastReferencedDate:Datetime?= LastViewedDate:Datetime?=
      Name:String? NameOrAlias:String? Phone:String? ProfileId:Id?>Profile RecordTypeId:Id?>RecordType Title:String? Type:String?
      UserRoleId:Id?>UserRole Username:String?`,
  },
];
