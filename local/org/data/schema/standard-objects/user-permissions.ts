import type { FieldTable } from './shorthand.ts';

/** Permissions that only administrators have in a new org. */
const administration =
  'ModifyAllData ViewAllData AuthorApex CustomizeApplication ViewSetup ManageUsers ModifyMetadata ManageInternalUsers ManageRoles ManageSharing ManageProfilesPermissionsets AssignPermissionSets ' +
  'ManageCustomPermissions ManageLoginAccessPolicies ManagePasswordPolicies ManageIpAddresses ManageRemoteAccess ManageSandboxes ManageTranslation ManageUnlistedGroups ManageDataIntegrations ' +
  'ManageDataCategories ManageDynamicDashboards ManageReportsInPubFolders ManageDashbdsInPubFolders ManagePublicListViews ManagePublicTemplates ManagePublicDocuments ManageBusinessHourHolidays ' +
  'ManageCallCenters ManageEmailClientConfig ManageEntitlements ManageInteraction ManageLeads ManageCases ManageSolutions ManageSelfService ManageCategories ManageCssUsers ManageChatterMessages ' +
  'ManageNetworks ManageSessionPermissionSets ManageTwoFactor ManageCustomReportTypes ManageContentPermissions ManageContentProperties ManageContentTypes ManageFilesAndAttachments ViewAllUsers ' +
  'ViewAllProfiles ViewRoles ViewEncryptedData ViewDataCategories ViewEventLogFiles ViewHealthCheck ViewPlatformEvents ViewAllForecasts ViewAllCustomSettings ViewAllForeignKeyNames ViewDataAssessment ' +
  'PrivacyDataAccess ResetPasswords FreezeUsers UnlockUser MonitorLoginHistory DelegatedTwoFactor PasswordNeverExpires BulkApiHardDelete ClientSecretRotation CreateMultiforce InstallMultiforce ' +
  'PublishMultiforce CreatePackaging InstallPackaging CreateDashboardFolders CreateReportFolders CreatePublicLinks CreateAuditFields UpdateWithInactiveOwner TransferAnyEntity TransferAnyLead ' +
  'TransferAnyCase MassInlineEditAll DataExport ModerateChatter ModerateNetworkUsers EditBrandTemplates EditHtmlTemplates EditBillingInfo EditPublicFilters EditPublicTemplates EditPublicDocuments ' +
  'EditKnowledge EditReadonlyFields EditActivatedOrders ImportLeads ScheduleReports ScheduleJob RunFlow SubmitForTranslation TwoFactorApi UseTeamReassignWizards ViewContent ViewFlowUsageAndFlowEventData';

/** Permissions of everyone who works with records. */
const usual =
  'ApiEnabled EditEvent EditTask EditOppLineItemUnitPrice RunReports ExportReport ConvertLeads MassInlineEdit SubmitMacrosAllowed ChatterInternalUser ChatterInviteExternalUsers ChatterFileLink ' +
  'ChatterComposeUiCodesnippet AllowEmailIC AllowViewKnowledge ActivateOrder ActivateContract DeleteActivatedContract SolutionImport SendSitRequests EmailSingle EmailMass EmailTemplateManagement ' +
  'EmailAdministration EnableNotifications DistributeFromPersWksp CreateCustomizeReports CreateCustomizeDashboards CreateCustomizeFilters CreateWorkspaces CreateTopics AssignTopics EditTopics DeleteTopics ' +
  'MergeTopics SelectFilesFromSalesforce ViewHelpLink ShowCompanyNameAsUserBadge LightningExperienceUser AccessCMC ConnectOrgToEnvironmentHub NewReportBuilder SubscribeReportToOtherUsers ' +
  'SubscribeToLightningReports SubscribeToLightningDashboards UseWebLink AddDirectMessageMembers RemoveDirectMessageMembers LightningConsoleAllowedForUser InboundMigrationToolsUser';

const fieldsOf = (names: string): string[] => names.split(' ').map((name) => `Permissions${name}`);

/** `PermissionsApiEnabled` …: what profiles and permission sets say of their users. Source: "Object Reference", PermissionSet. */
export const userPermissions: FieldTable = Object.fromEntries([...fieldsOf(usual), ...fieldsOf(administration)].map((name) => [name, 'Checkbox']));

/** Values of the permissions of a profile: all, or the usual ones. */
export const permissionValues = (isAdministrator: boolean): Readonly<Record<string, boolean>> =>
  Object.fromEntries([...fieldsOf(usual).map((name) => [name, true]), ...fieldsOf(administration).map((name) => [name, isAdministrator])] as [string, boolean][]);
