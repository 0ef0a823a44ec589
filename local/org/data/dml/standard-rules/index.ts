import type { ObjectTable } from '../../store/object-table.ts';
import type { DmlEnvironment } from '../dml-environment.ts';
import type { RowWork } from '../row-work.ts';
import { caseRule, event, task } from './activities.ts';
import { campaignMember, newCampaign } from './campaigns.ts';
import { opportunity, opportunityLineItem, order, orderItem, pricebookEntry } from './price-books.ts';
import { newEmailMessage } from './messages.ts';
import { newRole } from './roles.ts';
import { SavedRows, type Rule } from './rule.ts';

const beforeSave: Readonly<Record<string, Rule>> = {
  PricebookEntry: pricebookEntry, OpportunityLineItem: opportunityLineItem, OrderItem: orderItem, Opportunity: opportunity, Order: order, CampaignMember: campaignMember, Event: event, Task: task,
  Case: caseRule,
};
const afterInsert: Readonly<Record<string, Rule>> = { Campaign: newCampaign, UserRole: newRole, EmailMessage: newEmailMessage };

/** What the platform fills in and refuses on standard objects, beside {@link deriveFields}: with a look at other rows. */
export function applyStandardRules(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  beforeSave[table.describe.name]?.(new SavedRows(environment, table, works));
}

/** Rows that come with new ones. */
export function bringAlong(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  afterInsert[table.describe.name]?.(new SavedRows(environment, table, works));
}
