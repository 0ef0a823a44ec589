import { standardObject } from './shorthand.ts';

const owned = { system: { owner: true, recordTypes: true } } as const;

/** Field service and customer support beyond cases. Source: "Object Reference". */
export const entitlements = [
  standardObject('ServiceContract', '810', {
    Name: 'Text 255 required name', ContractNumber: { type: 'AutoNumber', displayFormat: '{00000000}' }, AccountId: 'Lookup Account child=ServiceContracts', ContactId: 'Lookup Contact child=ServiceContracts', Pricebook2Id: 'Lookup Pricebook2 child=ServiceContracts', ParentServiceContractId: 'Lookup ServiceContract as=ParentServiceContract child=ChildServiceContracts',
    StartDate: 'Date', EndDate: 'Date', Term: 'Integer', Status: 'Picklist readonly: Inactive|Active|Expired', ApprovalStatus: 'Picklist: Draft|In Approval Process|Activated', Description: 'LongTextArea 32000', GrandTotal: 'Currency 18.2 readonly', ActivationDate: 'DateTime', SpecialTerms: 'TextArea 4000',
  }, owned),
  standardObject('ContractLineItem', '811', {
    LineItemNumber: { type: 'AutoNumber', displayFormat: '{00000000}', nameField: true }, ServiceContractId: 'MasterDetail ServiceContract child=ContractLineItems', AssetId: 'Lookup Asset child=ContractLineItems', PricebookEntryId: 'Lookup PricebookEntry child=ContractLineItems', Product2Id: 'Lookup Product2 child=ContractLineItems',
    Quantity: 'Number 12.2', UnitPrice: 'Currency 18.2', Discount: 'Percent 5.2', StartDate: 'Date', EndDate: 'Date', Status: 'Picklist readonly: Inactive|Active|Expired', Description: 'Text 255',
  }, { system: { owner: false, recordTypes: false } }),
  standardObject('Entitlement', '550', {
    Name: 'Text 255 required name', AccountId: 'Lookup Account required child=Entitlements', AssetId: 'Lookup Asset child=Entitlements', ServiceContractId: 'Lookup ServiceContract child=Entitlements', ContractLineItemId: 'Lookup ContractLineItem child=Entitlements', Type: 'Picklist: Web Support|Phone Support', StartDate: 'Date', EndDate: 'Date',
    BusinessHoursId: 'Lookup BusinessHours', IsPerIncident: 'Checkbox', CasesPerEntitlement: 'Integer', RemainingCases: 'Integer', Status: 'Picklist readonly: Inactive|Active|Expired', SlaProcessId: 'Text 18',
  }, { system: { owner: false, recordTypes: true } }),
  standardObject('WorkOrder', '0WO', {
    WorkOrderNumber: { type: 'AutoNumber', displayFormat: '{00000000}', nameField: true }, Subject: 'Text 255', Description: 'LongTextArea 32000', AccountId: 'Lookup Account child=WorkOrders', ContactId: 'Lookup Contact child=WorkOrders', CaseId: 'Lookup Case child=WorkOrders', AssetId: 'Lookup Asset child=WorkOrders', EntitlementId: 'Lookup Entitlement child=WorkOrders',
    ServiceContractId: 'Lookup ServiceContract child=WorkOrders', ParentWorkOrderId: 'Lookup WorkOrder as=ParentWorkOrder child=ChildWorkOrders', Status: 'Picklist default="New": New|In Progress|On Hold|Completed|Closed|Cannot Complete|Canceled', Priority: 'Picklist: Low|Medium|High|Critical', StartDate: 'DateTime', EndDate: 'DateTime', Duration: 'Number 18.2', DurationType: 'Picklist: Hours|Minutes',
    Street: 'TextArea 255', City: 'Text 40', State: 'Text 80', PostalCode: 'Text 20', Country: 'Text 80', Pricebook2Id: 'Lookup Pricebook2', GrandTotal: 'Currency 18.2 readonly', IsClosed: 'Checkbox readonly',
  }, owned),
  standardObject('WorkOrderLineItem', '1WL', {
    LineItemNumber: { type: 'AutoNumber', displayFormat: '{00000000}', nameField: true }, WorkOrderId: 'MasterDetail WorkOrder child=WorkOrderLineItems', AssetId: 'Lookup Asset child=WorkOrderLineItems', PricebookEntryId: 'Lookup PricebookEntry', Product2Id: 'Lookup Product2', Quantity: 'Number 12.2', UnitPrice: 'Currency 18.2', Subject: 'Text 255', Description: 'LongTextArea 32000',
    Status: 'Picklist: New|In Progress|On Hold|Completed|Closed', StartDate: 'DateTime', EndDate: 'DateTime',
  }, { system: { owner: false, recordTypes: true } }),
  standardObject('Solution', '501', {
    SolutionNumber: { type: 'AutoNumber', displayFormat: '{00000000}' }, SolutionName: 'Text 255 required name', IsPublished: 'Checkbox', IsPublishedInPublicKb: 'Checkbox', Status: 'Picklist default="Draft": Draft|Reviewed|Duplicate', IsReviewed: 'Checkbox readonly', SolutionNote: 'LongTextArea 32000', TimesUsed: 'Integer readonly', IsHtml: 'Checkbox readonly',
  }, owned),
  standardObject('Recommendation', '0pr', {
    Name: 'Text 255 required name', Description: 'LongTextArea 32000 required', ActionReference: 'Text 4000 required', AcceptanceLabel: 'Text 80 required', RejectionLabel: 'Text 80 required', ImageId: 'Text 18', IsActionActive: 'Checkbox', RecommendationKey: 'Text 255', NetworkId: 'Text 18', ExternalId: 'Text 255',
  }, { system: { owner: true, recordTypes: false } }),
];
