import type { ObjectAccess } from '../metadata/index.ts';

/** A profile that every org has, with what it may do with standard objects. */
export interface StandardProfile {
  readonly name: string;
  /** Everything is allowed. */
  readonly all: boolean;
  readonly objects: readonly ObjectAccess[];
  /** Standard fields are visible without a grant of their own. */
  readonly standardFields: boolean;
}

function grant(rights: string, ...objects: string[]): ObjectAccess[] {
  return objects.map((object) => ({
    object, read: rights.includes('R'), create: rights.includes('C'), edit: rights.includes('E'), delete: rights.includes('D'), viewAll: false, modifyAll: false,
  }));
}

/** All but deleting them. */
const kept = ['Case'];
const sales = ['Account', 'Contact', 'Opportunity', 'Lead', 'Asset', 'Contract', 'Order', 'Idea', 'Document', 'Task', 'Event', 'OpportunityLineItem', 'OpportunityContactRole', 'AccountContactRole', 'CampaignMember'];
const readable = ['Campaign', 'Product2', 'Pricebook2', 'PricebookEntry', 'Solution'];

/** Source: "Standard Profiles". */
export const standardProfiles: readonly StandardProfile[] = [
  { name: 'System Administrator', all: true, objects: [], standardFields: true },
  { name: 'Standard User', all: false, objects: [...grant('RCED', ...sales), ...grant('RCE', ...kept), ...grant('R', ...readable)], standardFields: true },
  { name: 'Marketing User', all: false, objects: [...grant('RCED', ...sales, 'Campaign'), ...grant('RCE', ...kept), ...grant('R', ...readable)], standardFields: true },
  { name: 'Contract Manager', all: false, objects: [...grant('RCED', ...sales), ...grant('RCE', ...kept), ...grant('R', ...readable)], standardFields: true },
  { name: 'Solution Manager', all: false, objects: [...grant('RCED', ...sales, 'Solution'), ...grant('RCE', ...kept), ...grant('R', ...readable)], standardFields: true },
  { name: 'Read Only', all: false, objects: grant('R', ...sales, ...kept, ...readable), standardFields: true },
  { name: 'Standard Platform User', all: false, objects: grant('RCED', 'Account', 'Contact', 'Document', 'Task', 'Event'), standardFields: true },
  { name: 'Minimum Access - Salesforce', all: false, objects: [], standardFields: false },
  { name: 'Chatter Free User', all: false, objects: [], standardFields: false },
  { name: 'Salesforce API Only System Integrations', all: false, objects: [], standardFields: false },
];
