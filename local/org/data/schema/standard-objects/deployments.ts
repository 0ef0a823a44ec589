import { readOnlyObject, standardObject } from './shorthand.ts';

/** Deployments that the Metadata API took. On Salesforce only the Tooling API queries them. Source: Tooling API Developer Guide "DeployRequest". */
export const deployments = [
  standardObject('DeployRequest', '0Af', {
    Status: 'Picklist: Pending|InProgress|Succeeded|SucceededPartial|Failed|Canceling|Canceled', StateDetail: 'Text 255', CheckOnly: 'Checkbox', IgnoreWarnings: 'Checkbox', RollbackOnError: 'Checkbox',
    RunTestsEnabled: 'Checkbox', AllowMissingFiles: 'Checkbox', AutoUpdatePackage: 'Checkbox', PurgeOnDelete: 'Checkbox', SinglePackage: 'Checkbox', Type: 'Picklist: Standard|Quick', TestLevel: 'Picklist',
    ChangeSetName: 'Text 255', NumberComponentErrors: 'Integer', NumberComponentsDeployed: 'Integer', NumberComponentsTotal: 'Integer', NumberTestErrors: 'Integer', NumberTestsCompleted: 'Integer',
    NumberTestsTotal: 'Integer', ErrorMessage: 'LongTextArea 32000', ErrorStatusCode: 'Text 255', CanceledById: 'Lookup User as=CanceledBy', CreatedById: 'Lookup User as=CreatedBy', CreatedDate: 'DateTime readonly',
    StartDate: 'DateTime', CompletedDate: 'DateTime', LastModifiedDate: 'DateTime',
  }, { system: { owner: false, recordTypes: false, deleted: false, stamps: false }, ...readOnlyObject }),
];
