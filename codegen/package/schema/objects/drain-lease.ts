import { checkbox, customObject, layout, listView, text } from '../../../compiler/metadata/index.ts';
import { machineButtons, machineListButtons } from '../buttons.ts';

/** The one row that is locked before a run of the queue starts or ends (RT-4). */
export const drainLease = customObject({
  name: 'DrainLease__c',
  label: 'Drain Lease',
  pluralLabel: 'Drain Leases',
  description: 'Which Apex job processes the queue now, and whether another run was asked for meanwhile. One row.',
  nameField: { label: 'Drain Lease', autoNumber: 'DL-{0000000000}' },
  sharing: 'ReadWrite',
  fields: [
    text('Key', { label: 'Key', length: 80, required: true, unique: true, description: 'Name of the lease; uniqueness keeps it one row.' }),
    text('JobId', { label: 'Job ID', length: 18, description: 'Apex job that holds the lease; empty while no run is under way.' }),
    checkbox('WakeRequested', {
      label: 'Wake Requested',
      defaultValue: false,
      description: 'Set while a run is under way and new work arrives: the run then starts another one when it ends.',
    }),
  ],
  listViews: [listView('All_Drain_Leases', 'All Drain Leases', ['NAME', 'Key__c', 'JobId__c', 'WakeRequested__c', 'LAST_UPDATE'])],
  searchLayouts: machineListButtons,
});

export const drainLeaseLayout = layout(drainLease, {
  excludeButtons: machineButtons,
  readOnly: true,
  sections: [{ label: 'Drain Lease', columns: [['Name', 'Key__c'], ['JobId__c', 'WakeRequested__c']] }],
});
