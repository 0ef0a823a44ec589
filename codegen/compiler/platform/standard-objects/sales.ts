import type { StandardObject } from './notation.ts';

/** Sales and service records. Names and types as in API version 65. */
export const sales: readonly StandardObject[] = [
  {
    name: 'Account',
    fields: `
      RecordTypeId:Id?>RecordType AccountNumber:String? AccountSource:String? AnnualRevenue:Decimal? BillingAddress:Address? BillingCity:String?
      BillingCountry:String? BillingCountryCode:String? BillingGeocodeAccuracy:String? BillingLatitude:Decimal? BillingLongitude:Decimal?
      BillingPostalCode:String? BillingState:String? BillingStateCode:String? BillingStreet:String? ChannelProgramLevelName:String?
      ChannelProgramName:String? CleanStatus:String? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? DandbCompanyId:Id?
      Description:String? Division:String? DunsNumber:String? EffectiveDate:Datetime? EndDate:Datetime? Fax:String? FirstName:String?
      HasPrivacyHold:Boolean Id:Id Industry:String? IsCustomerPortal:Boolean IsActive:Boolean IsDeleted:Boolean= IsExcludedFromRealign:Boolean
      IsPartner:Boolean IsPersonAccount:Boolean IsPriorityRecord:Boolean Jigsaw:String? JigsawCompanyId:String? LastActivityDate:Date?=
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastName:String? LastReferencedDate:Datetime?= LastViewedDate:Datetime?=
      MasterRecordId:Id?=>Account NaicsCode:String? NaicsDesc:String? Name:String! NumberOfEmployees:Integer? OperatingHoursId:Id? OwnerId:Id>User
      Ownership:String? ParentId:Id?>Account PersonAssistantName:String? PersonAssistantPhone:String? PersonBirthdate:Date? PersonContactId:Id?>Contact
      PersonDeceasedDate:Datetime? PersonDepartment:String? PersonEmail:String? PersonEmailBouncedDate:Datetime? PersonEmailBouncedReason:String?
      PersonGender:String? PersonHomePhone:String? PersonIndividualId:Id? PersonLastCURequestDate:Datetime? PersonLastCUUpdateDate:Datetime?
      PersonLeadSource:String? PersonMailingAddress:Address? PersonMailingCity:String? PersonMailingCountry:String? PersonMailingCountryCode:String?
      PersonMailingGeocodeAccuracy:String? PersonMailingLatitude:Decimal? PersonMailingLongitude:Decimal? PersonMailingPostalCode:String?
      PersonMailingState:String? PersonMailingStateCode:String? PersonMailingStreet:String? PersonMaritalStatus:String? PersonMobilePhone:String?
      PersonOtherAddress:Address? PersonOtherCity:String? PersonOtherCountry:String? PersonOtherCountryCode:String? PersonOtherGeocodeAccuracy:String?
      PersonOtherLatitude:Decimal? PersonOtherLongitude:Decimal? PersonOtherPhone:String? PersonOtherPostalCode:String? PersonOtherState:String?
      PersonOtherStateCode:String? PersonOtherStreet:String? PersonSequenceInMultipleBirth:Integer? PersonTitle:String? Phone:String? PhotoUrl:String?=
      Rating:String? Salutation:String? ShippingAddress:Address? ShippingCity:String? ShippingCountry:String? ShippingCountryCode:String?
      ShippingGeocodeAccuracy:String? ShippingLatitude:Decimal? ShippingLongitude:Decimal? ShippingPostalCode:String? ShippingState:String?
      ShippingStateCode:String? ShippingStreet:String? Sic:String? SicDesc:String? Site:String? SourceSystemIdentifier:String?
      SourceSystemModifiedDate:Datetime? SystemModstamp:Datetime= TickerSymbol:String? Tradestyle:String? Type:String? Website:String?
      YearStarted:String?`,
    children: `
      Assets:Asset Attachments:Attachment Cases:Case ChildAccounts:Account Contacts:Contact ContentDocumentLinks:ContentDocumentLink Contracts:Contract
      Emails:EmailMessage Events:Event Opportunities:Opportunity Orders:Order PersonAssets:Asset PersonCampaignMembers:CampaignMember PersonCases:Case
      PersonContractsSigned:Contract PersonEvents:Event PersonOpportunities:Opportunity PersonOpportunityContactRoles:OpportunityContactRole
      PersonTasks:Task PersonUsers:User ProvidedAssets:Asset ServicedAssets:Asset Tasks:Task Users:User`,
  },
  {
    name: 'Contact',
    fields: `
      RecordTypeId:Id?>RecordType AccountId:Id?>Account AssistantName:String? AssistantPhone:String? Birthdate:Date? CleanStatus:String?
      ContactSource:String? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Department:String? Description:String? DoNotCall:Boolean
      Division:String? Email:String? EmailBouncedDate:Datetime? EmailBouncedReason:String? Fax:String? FirstName:String? HasOptedOutOfEmail:Boolean
      HasOptedOutOfFax:Boolean HasPrivacyHold:Boolean HomePhone:String? Id:Id IndividualId:Id? IsDeleted:Boolean= IsEmailBounced:Boolean
      IsPersonAccount:Boolean IsPriorityRecord:Boolean Jigsaw:String? JigsawContactId:String? LastActivityDate:Date?= LastCURequestDate:Datetime?
      LastCUUpdateDate:Datetime? LastModifiedById:Id=>User LastModifiedDate:Datetime= LastName:String! LastReferencedDate:Datetime?=
      LastViewedDate:Datetime?= LeadSource:String? MailingAddress:Address? MailingCity:String? MailingCountry:String? MailingCountryCode:String?
      MailingGeocodeAccuracy:String? MailingLatitude:Decimal? MailingLongitude:Decimal? MailingPostalCode:String? MailingState:String?
      MailingStateCode:String? MailingStreet:String? MasterRecordId:Id?=>Contact MobilePhone:String? Name:String OtherAddress:Address?
      OtherCity:String? OtherCountry:String? OtherCountryCode:String? OtherGeocodeAccuracy:String? OtherLatitude:Decimal? OtherLongitude:Decimal?
      OtherPhone:String? OtherPostalCode:String? OtherState:String? OtherStateCode:String? OtherStreet:String? OwnerId:Id>User Phone:String?
      PhotoUrl:String?= ReportsToId:Id?>Contact Salutation:String? SystemModstamp:Datetime= Title:String?`,
    children: `
      Assets:Asset Attachments:Attachment CampaignMembers:CampaignMember Cases:Case ContentDocumentLinks:ContentDocumentLink ContractsSigned:Contract
      Events:Event Opportunities:Opportunity OpportunityContactRoles:OpportunityContactRole Tasks:Task Users:User`,
  },
  {
    name: 'Lead',
    fields: `
      RecordTypeId:Id?>RecordType Address:Address? AnnualRevenue:Decimal? BirthDate:Date? City:String? CleanStatus:String? Company:String!
      CompanyDunsNumber:String? ConvertedAccountId:Id?>Account ConvertedContactId:Id?>Contact ConvertedDate:Date?
      ConvertedOpportunityId:Id?>Opportunity Country:String? CountryCode:String? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String?
      DandbCompanyId:Id? Description:String? Division:String? DoNotCall:Boolean Email:String? EmailBouncedDate:Datetime? EmailBouncedReason:String?
      Fax:String? FirstName:String? GenderIdentity:String? GeocodeAccuracy:String? HasOptedOutOfEmail:Boolean HasOptedOutOfFax:Boolean
      HasPrivacyHold:Boolean Id:Id IndividualId:Id? Industry:String? IsConverted:Boolean IsDeleted:Boolean= IsPriorityRecord:Boolean
      IsUnreadByOwner:Boolean Jigsaw:String? JigsawContactId:String? LastActivityDate:Date?= LastModifiedById:Id=>User LastModifiedDate:Datetime=
      LastName:String! LastReferencedDate:Datetime?= LastTransferDate:Date? LastViewedDate:Datetime?= Latitude:Decimal? LeadSource:String?
      Longitude:Decimal? MasterRecordId:Id?=>Lead MobilePhone:String? Name:String NumberOfEmployees:Integer? OwnerId:Id>Name Phone:String?
      PhotoUrl:String?= PostalCode:String? Pronouns:String? Rating:String? Salutation:String? Specialty:String? State:String? StateCode:String?
      Status:String Street:String? SystemModstamp:Datetime= Title:String? Website:String?`,
    children: `
      Attachments:Attachment CampaignMembers:CampaignMember ContentDocumentLinks:ContentDocumentLink Events:Event Tasks:Task`,
  },
  {
    name: 'Opportunity',
    fields: `
      RecordTypeId:Id?>RecordType AccountId:Id?>Account Amount:Decimal? CampaignId:Id?>Campaign CloseDate:Date! ContactId:Id?>Contact
      ContractId:Id?>Contract CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? Division:String?
      ExpectedRevenue:Decimal? Fiscal:String? FiscalQuarter:Integer? FiscalYear:Integer? ForecastCategory:String? ForecastCategoryName:String?
      HasOpenActivity:Boolean HasOpportunityLineItem:Boolean HasOverdueTask:Boolean Id:Id IsClosed:Boolean IsDeleted:Boolean=
      IsExcludedFromTerritory2Filter:Boolean IsPrivate:Boolean IsSplit:Boolean IsWon:Boolean LastActivityDate:Date?= LastAmountChangedHistoryId:Id?
      LastCloseDateChangedHistoryId:Id? LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?=
      LastStageChangeDate:Datetime? LastViewedDate:Datetime?= LeadSource:String? Name:String! NextStep:String? OwnerId:Id>User
      Pricebook2Id:Id?>Pricebook2 Probability:Decimal? PushCount:Integer? StageName:String! SyncedQuoteId:Id? SystemModstamp:Datetime= Territory2Id:Id?
      TotalOpportunityQuantity:Decimal? Type:String?`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage Events:Event OpportunityContactRoles:OpportunityContactRole
      OpportunityLineItems:OpportunityLineItem Orders:Order Tasks:Task`,
  },
  {
    name: 'OpportunityContactRole',
    fields: `
      ContactId:Id?>Contact CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Division:String? Id:Id IsDeleted:Boolean=
      IsPrimary:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime= OpportunityId:Id?>Opportunity Role:String? SystemModstamp:Datetime=`,
  },
  {
    name: 'OpportunityLineItem',
    fields: `
      CanUseQuantitySchedule:Boolean CanUseRevenueSchedule:Boolean CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String?
      Description:String? Discount:Decimal? HasQuantitySchedule:Boolean HasRevenueSchedule:Boolean HasSchedule:Boolean Division:String? Id:Id
      IsDeleted:Boolean= LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?=
      ListPrice:Decimal? Name:String? OpportunityId:Id!>Opportunity PricebookEntryId:Id?>PricebookEntry Product2Id:Id?>Product2 ProductCode:String?
      Quantity:Decimal? ServiceDate:Date? SortOrder:Integer? Subtotal:Decimal? SystemModstamp:Datetime= TotalPrice:Decimal? UnitPrice:Decimal?`,
  },
  {
    name: 'Product2',
    fields: `
      CanUseQuantitySchedule:Boolean CanUseRevenueSchedule:Boolean AvailabilityDate:Datetime? BasedOnId:Id? ConfigureDuringSale:String?
      CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? DiscontinuedDate:Datetime? DisplayUrl:String?
      EndOfLifeDate:Datetime? ExternalDataSourceId:Id? ExternalId:String? Family:String? HelpText:String? Id:Id IsActive:Boolean IsArchived:Boolean
      IsAssetizable:Boolean IsDeleted:Boolean= IsSerialized:Boolean IsSoldOnlyWithOtherProds:Boolean LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String! NumberOfQuantityInstallments:Integer?
      NumberOfRevenueInstallments:Integer? ProductClass:String? ProductCode:String? QuantityInstallmentPeriod:String? QuantityScheduleType:String?
      QuantityUnitOfMeasure:String? RevenueInstallmentPeriod:String? RevenueScheduleType:String? SellerId:Id? SourceProductId:Id?>Product2
      SpecificationType:String? StockKeepingUnit:String? SystemModstamp:Datetime= TransferRecordMode:String? Type:String? UsageModelType:String?`,
    children: `
      Assets:Asset Attachments:Attachment ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage Events:Event PricebookEntries:PricebookEntry
      Tasks:Task`,
  },
  {
    name: 'Pricebook2',
    fields: `
      CostBookId:Id? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? Id:Id IsActive:Boolean IsArchived:Boolean
      IsDeleted:Boolean= IsStandard:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?=
      LastViewedDate:Datetime?= Name:String! SystemModstamp:Datetime= ValidFrom:Datetime? ValidTo:Datetime?`,
    children: `
      Contracts:Contract Opportunities:Opportunity Orders:Order PricebookEntries:PricebookEntry`,
  },
  {
    name: 'PricebookEntry',
    fields: `
      CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Id:Id IsActive:Boolean IsArchived:Boolean IsDeleted:Boolean= IsDerived:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= Name:String? Pricebook2Id:Id?>Pricebook2 Product2Id:Id?>Product2 ProductCode:String?
      ProductSellingModelId:Id? SystemModstamp:Datetime= UnitPrice:Decimal! UseStandardPrice:Boolean`,
    children: `
      OpportunityLineItems:OpportunityLineItem`,
  },
  {
    name: 'Asset',
    fields: `
      AccountId:Id?>Account Address:Address? AssetLevel:Integer? AssetProvidedById:Id?>Account AssetServicedById:Id?>Account Availability:Decimal?
      AverageUptimePerDay:Decimal? City:String? ConsequenceOfFailure:String? ContactId:Id?>Contact Country:String? CountryCode:String?
      CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? CurrentAmount:Decimal? CurrentLifecycleEndDate:Datetime? CurrentMrr:Decimal?
      CurrentQuantity:Decimal? Description:String? DigitalAssetStatus:String? Division:String? ExternalIdentifier:String? GeocodeAccuracy:String?
      HasLifecycleManagement:Boolean Id:Id InstallDate:Date? IsCompetitorProduct:Boolean IsDeleted:Boolean= IsInternal:Boolean
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Latitude:Decimal?
      LifecycleEndDate:Datetime? LifecycleStartDate:Datetime? LocationId:Id? Location:Location? Longitude:Decimal? ManufactureDate:Date?
      MeanTimeBetweenFailures:Decimal? MeanTimeToRepair:Decimal? Name:String? OwnerId:Id>Name ParentId:Id?>Asset PostalCode:String? Price:Decimal?
      Product2Id:Id?>Product2 ProductCode:String? ProductDescription:String? ProductFamily:String? PurchaseDate:Date? Quantity:Decimal?
      Reliability:Decimal? RootAssetId:Id?>Asset SerialNumber:String? State:String? StateCode:String? Status:String? StatusReason:String?
      StockKeepingUnit:String? Street:String? SumDowntime:Decimal? SumUnplannedDowntime:Decimal? SystemModstamp:Datetime= TotalLifecycleAmount:Decimal?
      UptimeRecordEnd:Datetime? UptimeRecordStart:Datetime? UsageEndDate:Date? Uuid:String?`,
    children: `
      Attachments:Attachment Cases:Case ChildAssets:Asset ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage Events:Event Tasks:Task`,
  },
  {
    name: 'Contract',
    fields: `
      RecordTypeId:Id?>RecordType AccountId:Id?>Account ActivatedById:Id?>User ActivatedDate:Datetime? BillingAddress:Address? BillingCity:String?
      BillingCountry:String? BillingCountryCode:String? BillingGeocodeAccuracy:String? BillingLatitude:Decimal? BillingLongitude:Decimal?
      BillingPostalCode:String? BillingState:String? BillingStateCode:String? BillingStreet:String? CompanySignedDate:Date? CompanySignedId:Id?>User
      ContractNumber:String? ContractTerm:Integer? CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? CustomerSignedDate:Date?
      CustomerSignedId:Id?>Contact CustomerSignedTitle:String? Description:String? Division:String? EndDate:Date? Id:Id IsDeleted:Boolean=
      LastActivityDate:Date?= LastApprovedDate:Datetime? LastModifiedById:Id=>User LastModifiedDate:Datetime= LastReferencedDate:Datetime?=
      LastViewedDate:Datetime?= Name:String? OwnerExpirationNotice:String? OwnerId:Id>Name Pricebook2Id:Id?>Pricebook2 ShippingAddress:Address?
      ShippingCity:String? ShippingCountry:String? ShippingCountryCode:String? ShippingGeocodeAccuracy:String? ShippingLatitude:Decimal?
      ShippingLongitude:Decimal? ShippingPostalCode:String? ShippingState:String? ShippingStateCode:String? ShippingStreet:String?
      SourceOpportunityId:Id?>Opportunity SpecialTerms:String? StartDate:Date? Status:String? StatusCode:String? SystemModstamp:Datetime=`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage Events:Event Opportunities:Opportunity Orders:Order
      Tasks:Task`,
  },
  {
    name: 'Order',
    fields: `
      RecordTypeId:Id?>RecordType AccountId:Id?>Account ActivatedById:Id?>User ActivatedDate:Datetime? BillToContactId:Id?>Contact
      BillingAddress:Address? BillingCity:String? BillingCountry:String? BillingCountryCode:String? BillingGeocodeAccuracy:String?
      BillingLatitude:Decimal? BillingLongitude:Decimal? BillingPostalCode:String? BillingState:String? BillingStateCode:String? BillingStreet:String?
      CompanyAuthorizedById:Id?>User CompanyAuthorizedDate:Date? ContractId:Id?>Contract CreatedById:Id=>User CreatedDate:Datetime=
      CurrencyIsoCode:String? CustomerAuthorizedById:Id?>Contact CustomerAuthorizedDate:Date? Description:String? Division:String? EffectiveDate:Date?
      EndDate:Date? Id:Id IsDeleted:Boolean= IsReductionOrder:Boolean LastModifiedById:Id=>User LastModifiedDate:Datetime=
      LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String? OpportunityId:Id?>Opportunity OrderNumber:String?
      OrderReferenceNumber:String? OriginalOrderId:Id?>Order OwnerId:Id>Name PoDate:Date? PoNumber:String? Pricebook2Id:Id?>Pricebook2 QuoteId:Id?
      ShipToContactId:Id?>Contact ShippingAddress:Address? ShippingCity:String? ShippingCountry:String? ShippingCountryCode:String?
      ShippingGeocodeAccuracy:String? ShippingLatitude:Decimal? ShippingLongitude:Decimal? ShippingPostalCode:String? ShippingState:String?
      ShippingStateCode:String? ShippingStreet:String? Status:String? StatusCode:String? SystemModstamp:Datetime= TotalAmount:Decimal? Type:String?`,
    children: `
      Attachments:Attachment ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage Events:Event Orders:Order Tasks:Task`,
  },
  {
    name: 'Case',
    fields: `
      RecordTypeId:Id?>RecordType AccountId:Id?>Account AssetId:Id?>Asset AssetWarrantyId:Id? BusinessHoursId:Id?>BusinessHours CaseNumber:String
      ClosedDate:Datetime? Comments:String? ContactEmail:String? ContactFax:String? ContactId:Id?>Contact ContactMobile:String? ContactPhone:String?
      CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? Division:String? Id:Id IsClosed:Boolean
      IsClosedOnCreate:Boolean IsDeleted:Boolean= IsEscalated:Boolean Language:String? LastModifiedById:Id=>User LastModifiedDate:Datetime=
      LastReferencedDate:Datetime?= LastViewedDate:Datetime?= MasterRecordId:Id?=>Case Origin:String? OwnerId:Id>Name ParentId:Id?>Case
      Priority:String? Reason:String? SourceId:Id?>Name Status:String? Subject:String? SuppliedCompany:String? SuppliedEmail:String?
      SuppliedName:String? SuppliedPhone:String? SystemModstamp:Datetime= Type:String?`,
    children: `
      Attachments:Attachment Cases:Case ContentDocumentLinks:ContentDocumentLink EmailMessages:EmailMessage Emails:EmailMessage Events:Event Tasks:Task`,
  },
  {
    name: 'Campaign',
    fields: `
      RecordTypeId:Id?>RecordType ActualCost:Decimal? AmountAllOpportunities:Decimal? AmountWonOpportunities:Decimal? BudgetedCost:Decimal?
      CampaignImageId:Id?>ContentDocument CampaignMemberRecordTypeId:Id?>RecordType CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String?
      Description:String? EndDate:Date? ExpectedResponse:Decimal? ExpectedRevenue:Decimal? HierarchyActualCost:Decimal?
      HierarchyAmountAllOpportunities:Decimal? HierarchyAmountWonOpportunities:Decimal? HierarchyBudgetedCost:Decimal?
      HierarchyExpectedRevenue:Decimal? HierarchyNumberOfContacts:Integer? HierarchyNumberOfConvertedLeads:Integer? HierarchyNumberOfLeads:Integer?
      HierarchyNumberOfOpportunities:Integer? HierarchyNumberOfResponses:Integer? HierarchyNumberOfWonOpportunities:Integer?
      HierarchyNumberSent:Decimal? Id:Id IsActive:Boolean IsDeleted:Boolean= LastActivityDate:Date?= LastModifiedById:Id=>User
      LastModifiedDate:Datetime= LastReferencedDate:Datetime?= LastViewedDate:Datetime?= Name:String! NumberOfContacts:Integer?
      NumberOfConvertedLeads:Integer? NumberOfLeads:Integer? NumberOfOpportunities:Integer? NumberOfResponses:Integer?
      NumberOfWonOpportunities:Integer? NumberSent:Decimal? OwnerId:Id>Name ParentId:Id?>Campaign StartDate:Date? Status:String?
      SystemModstamp:Datetime= Type:String?`,
    children: `
      Attachments:Attachment CampaignMembers:CampaignMember ChildCampaigns:Campaign ContentDocumentLinks:ContentDocumentLink Emails:EmailMessage
      Events:Event Opportunities:Opportunity Tasks:Task`,
  },
  {
    name: 'CampaignMember',
    fields: `
      RecordTypeId:Id?>RecordType CampaignId:Id?>Campaign City:String? CompanyOrAccount:String? ContactId:Id?>Contact Country:String?
      CreatedById:Id=>User CreatedDate:Datetime= CurrencyIsoCode:String? Description:String? DoNotCall:Boolean Email:String? Fax:String?
      FirstName:String? FirstRespondedDate:Date? HasOptedOutOfEmail:Boolean HasOptedOutOfFax:Boolean HasResponded:Boolean Id:Id IsDeleted:Boolean=
      LastModifiedById:Id=>User LastModifiedDate:Datetime= LastName:String? LeadId:Id?>Lead LeadOrContactId:Id? LeadOrContactOwnerId:Id?>Name
      LeadSource:String? MobilePhone:String? Name:String? Phone:String? PostalCode:String? Salutation:String? State:String? Status:String?
      Street:String? SystemModstamp:Datetime= Title:String? Type:String?`,
  },
];
