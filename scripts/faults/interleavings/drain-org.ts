import { VirtualClock } from '../../../local/org/jobs/clock.ts';
import { readSource, type PackageSource } from '../../../local/org/metadata/index.ts';
import { openOrg, type Org } from '../../../local/org/org.ts';
import type { OrgServices } from '../../../local/org/runtime/services.ts';

const TRIGGER = `trigger OnContact on Contact (after insert, after update, after delete, after undelete) { SyncTrigger.run(Contact.SObjectType); }`;
const TRIGGER_META =
  '<?xml version="1.0" encoding="UTF-8"?><ApexTrigger xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexTrigger>';

const PERMISSION = `
  insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'MoEngage_Admin_User'].Id);`;
const setUp = (batchSize: number): string => `
  insert new MoEngageSettings__c(SetupOwnerId = UserInfo.getOrganizationId(), SyncQueueBatchSize__c = ${batchSize});
  Connection__c connection = new Connection__c(Name = 'One', WorkspaceId__c = 'ONE', DataCenter__c = 'DC-01', Active__c = true);
  insert connection;
  ConnectionSecrets.write(connection.Id, 'data-key');
  Sync__c sync = new Sync__c(Name = 'Contacts', Connection__c = connection.Id, Direction__c = 'Salesforce to MoEngage', SalesforceObject__c = 'Contact',
    MoEngageEntity__c = 'Users', Active__c = true);
  insert sync;
  insert new List<FieldMapping__c>{
    new FieldMapping__c(Sync__c = sync.Id, SalesforceField__c = 'Email', MoEngageAttribute__c = 'customer_id', IsIdentifier__c = true),
    new FieldMapping__c(Sync__c = sync.Id, SalesforceField__c = 'LastName', MoEngageAttribute__c = 'last_name')
  };`;

/** What MoEngage says to everything. */
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
  readonly headers?: readonly (readonly [string, string])[];
}

/** An org in this process with the package as it is emitted, one sync of contacts, and a MoEngage that accepts everything until it is told otherwise. */
export interface DrainOrg {
  readonly org: Org;
  answer(answer: Answer): void;
  /** Runs anonymous Apex. @throws where it fails */
  apex(source: string): void;
}

/** @param batchSize - rows of one execution of the drain */
export function openDrainOrg({ batchSize = 1 }: { readonly batchSize?: number } = {}): DrainOrg {
  const org = openOrg({ clock: new VirtualClock(Date.UTC(2026, 5, 1, 8, 2)) });
  const services = org.services as { -readonly [key in keyof OrgServices]: OrgServices[key] };
  let current: Answer = { statusCode: 200, body: '{"status":"success","message":"accepted"}' };
  services.callouts = {
    send: () => ({ statusCode: current.statusCode, status: '', headers: current.headers ?? [], body: new TextEncoder().encode(current.body) }),
  };
  deploy(org, readSource('.', null));
  deploy(org, { namespace: null, files: [{ path: 'triggers/OnContact.trigger', text: TRIGGER }, { path: 'triggers/OnContact.trigger-meta.xml', text: TRIGGER_META }] });
  const apex = (source: string): void => {
    const { success, compileProblem, exceptionMessage } = org.runAnonymous(source);
    if (!success) throw new Error(`The Apex failed: ${compileProblem ?? exceptionMessage}`);
  };
  apex(PERMISSION);
  apex(setUp(batchSize));
  org.drain();
  return {
    org,
    apex,
    answer: (answer) => {
      current = answer;
    },
  };
}

function deploy(org: Org, source: PackageSource): void {
  const { success, errors } = org.deploy(source);
  if (!success) throw new Error(`Not deployed: ${JSON.stringify(errors.slice(0, 3))}`);
}
