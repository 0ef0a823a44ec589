import { customObject, dateTime, layout, listView, longText, lookup, text } from '../../../compiler/metadata/index.ts';
import { machineButtons, machineListButtons } from '../buttons.ts';

/** A deployment of an object's trigger into the org, one row each (TD-5, TD-7). */
export const triggerDeployment = customObject({
  name: 'TriggerDeployment__c',
  label: 'Trigger Deployment',
  pluralLabel: 'Trigger Deployments',
  description: 'Who deployed the trigger of which object, when, with which test data, and what came of it.',
  nameField: { label: 'Trigger Deployment', autoNumber: 'TD-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [
    text('SalesforceObject', { label: 'Salesforce Object', length: 80, required: true, description: 'API name of the object that the trigger stands on.' }),
    longText('Snippet', {
      label: 'Snippet',
      length: 131072,
      visibleLines: 10,
      // TD-5
      description: 'Apex statements that create the test record. The newest of an object is offered the next time.',
    }),
    text('Status', { label: 'Status', length: 40, description: 'Status of the deployment. Text, as the Metadata API may come to know more.' }),
    text('DeployId', { label: 'Deploy ID', length: 18, description: 'Id of the deployment in Setup > Deployment Status.' }),
    longText('Result', { label: 'Result', length: 131072, visibleLines: 10, description: 'Outcome of the deployment as JSON: failures of components and tests, warnings of coverage.' }),
    lookup('DeployedBy', {
      label: 'Deployed By',
      referenceTo: 'User',
      relationshipName: 'MoEngageTriggerDeployments',
      relationshipLabel: 'MoEngage Trigger Deployments',
      onDelete: 'SetNull',
      description: 'The user under whose rights it was deployed.',
    }),
    dateTime('DeployedOn', { label: 'Deployed On', description: 'When the deployment was started.' }),
    text('BodyHash', { label: 'Body Hash', length: 64, description: 'SHA-256 of the deployed trigger (hexadecimal), by which drift is noticed.' }), // TD-7
  ],
  listViews: [
    listView('All_Trigger_Deployments', 'All Trigger Deployments', ['NAME', 'SalesforceObject__c', 'Status__c', 'DeployedBy__c', 'DeployedOn__c', 'DeployId__c']),
  ],
  searchLayouts: machineListButtons,
});

export const triggerDeploymentLayout = layout(triggerDeployment, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [
    {
      label: 'Trigger Deployment',
      columns: [
        ['Name', 'SalesforceObject__c', 'Status__c', 'DeployId__c'],
        ['DeployedBy__c', 'DeployedOn__c', 'BodyHash__c'],
      ],
    },
    { label: 'Snippet', columns: [['Snippet__c']] },
    { label: 'Result', columns: [['Result__c']] },
  ],
});
