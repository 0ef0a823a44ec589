import { services, type DmlError, type DmlOptions } from '../../runtime/services.ts';
import { newRecord, valuesOf, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { userTimeZone } from '../../runtime/values/time-zone.ts';
import type { DmlEnvironment } from '../dml/dml-environment.ts';
import { newWork, type RowWork } from '../dml/row-work.ts';
import { saveRows } from '../dml/save-rows.ts';
import { loadRow } from '../dml/stored-rows.ts';
import type { OrgData } from '../org-data.ts';
import type { ObjectDescribe } from '../schema/describe.ts';
import type { StoredValue } from '../store/stored-values.ts';
import { accountFields, contactFields, opportunityFields } from './lead-mapping.ts';

/** What `Database.LeadConvert` asks for. */
export interface LeadConversion {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly convertedStatus: string | null;
  readonly doNotCreateOpportunity: boolean;
  readonly overwriteLeadSource: boolean;
}

export interface ConvertedLead {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: readonly DmlError[];
}

const system: DmlOptions = { allOrNone: true, accessMode: 'system', sharing: 'without', namespace: null };

class Refused extends Error {
  readonly error: DmlError;

  constructor(statusCode: string, message: string) {
    super(message);
    this.error = { statusCode, message, fields: [] };
  }
}

/**
 * Makes account, contact and opportunity of a lead (those that it is not merged into), moves its tasks, events and campaign memberships to the contact, and
 * marks it as converted. Triggers of all of them run. Source: Apex Reference "LeadConvert Class", "convertLead(leadToConvert, allOrNone)".
 */
export function convertLead(environment: DmlEnvironment, asked: LeadConversion): ConvertedLead {
  const nothing = { leadId: asked.leadId, accountId: null, contactId: null, opportunityId: null };
  try {
    const lead = leadToConvert(environment, asked);
    const values = valuesOf(lead);
    const ownerId = asked.ownerId ?? values.OwnerId;
    const accountId = asked.accountId ?? insert('Account', { ...mapped(values, accountFields), OwnerId: ownerId });
    const contactId = asked.contactId ?? insert('Contact', { ...mapped(values, contactFields), AccountId: accountId, OwnerId: ownerId });
    if (asked.contactId !== null && asked.overwriteLeadSource) services().data.dml('update', [record('Contact', { Id: contactId, LeadSource: values.LeadSource })], system);
    const opportunityId = asked.opportunityId ?? (asked.doNotCreateOpportunity ? null : newOpportunity(environment, asked, values, { accountId, contactId, ownerId }));
    moveRelated(environment, asked.leadId as string, contactId);
    markConverted(environment, asked, { accountId, contactId, opportunityId });
    return { leadId: asked.leadId, accountId, contactId, opportunityId, errors: [] };
  } catch (error) {
    if (error instanceof Refused) return { ...nothing, errors: [error.error] };
    throw error;
  }
}

function leadToConvert({ store }: DmlEnvironment, { leadId, convertedStatus }: LeadConversion): SObjectRecord {
  const lead = leadId === null ? null : services().data.read('Lead', leadId);
  if (lead === null || valuesOf(lead).IsDeleted === true) throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  if (valuesOf(lead).IsConverted === true) throw new Refused('CANNOT_UPDATE_CONVERTED_LEAD', 'lead already converted');
  const known = convertedStatus === null ? [] : store.rows('SELECT 1 FROM "LeadStatus" WHERE "IsConverted" = 1 AND "MasterLabel" = ?', convertedStatus);
  if (known.length === 0) throw new Refused('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus ?? 'null'}`);
  return lead;
}

function newOpportunity({ schema }: DmlEnvironment, asked: LeadConversion, lead: FieldValues, { accountId, contactId, ownerId }: Readonly<Record<'accountId' | 'contactId', string>> & { readonly ownerId: unknown }): string {
  const today = new ApexDatetime(services().clock.now()).date(userTimeZone());
  // The last day of the running quarter.
  const close = ApexDate.of(today.year, today.month - ((today.month - 1) % 3), 1).addMonths(3).addDays(-1);
  const stage = (schema.object('Opportunity') as ObjectDescribe).fields.get('stagename')?.picklistValues[0]?.value ?? 'Prospecting';
  const id = insert('Opportunity', {
    ...mapped(lead, opportunityFields), Name: asked.opportunityName ?? `${String(lead.Company)}-`, AccountId: accountId, StageName: stage, CloseDate: close, OwnerId: ownerId,
  });
  insert('OpportunityContactRole', { OpportunityId: id, ContactId: contactId, IsPrimary: true });
  return id;
}

function moveRelated({ store }: DmlEnvironment, leadId: string, contactId: string): void {
  for (const table of ['Task', 'Event']) store.run(`UPDATE "${table}" SET "WhoId" = ? WHERE "WhoId" = ?`, contactId, leadId);
  store.run('UPDATE "CampaignMember" SET "ContactId" = ? WHERE "LeadId" = ?', contactId, leadId);
}

/** The lead's own update: its triggers see the new status and ids. */
function markConverted(environment: DmlEnvironment, { leadId, convertedStatus }: LeadConversion, made: Readonly<Record<'accountId' | 'contactId', string>> & { readonly opportunityId: string | null }): void {
  const table = environment.store.table(environment.schema.object('Lead') as ObjectDescribe);
  const today = new Date(services().clock.now()).toISOString().slice(0, 10);
  const values: Readonly<Record<string, StoredValue>> = {
    IsConverted: 1, ConvertedDate: today, ConvertedAccountId: made.accountId, ConvertedContactId: made.contactId, ConvertedOpportunityId: made.opportunityId, Status: convertedStatus, IsUnreadByOwner: 0,
  };
  const derived = new Map(Object.entries(values).map(([field, value]) => [table.column(field)!.index, value]));
  const work: RowWork = { ...newWork(0, record('Lead', { Id: leadId })), id: leadId, old: loadRow(environment.store, table, leadId as string), derived };
  saveRows(environment, table, [work], true);
  const [error] = work.errors;
  if (error !== undefined) throw new Refused(error.statusCode, error.message);
}

function mapped(lead: FieldValues, fields: Readonly<Record<string, string>>): FieldValues {
  return Object.fromEntries(Object.entries(fields).flatMap(([from, to]) => (lead[from] === null || lead[from] === undefined ? [] : [[to, lead[from]]])));
}

function record(object: string, values: FieldValues): SObjectRecord {
  return newRecord(services().schema.object(object) as ObjectDescribe, values);
}

function insert(object: string, values: FieldValues): string {
  const { data } = services() as { readonly data: Pick<OrgData, 'dml'> };
  const [result] = data.dml('insert', [record(object, values)], { ...system, allOrNone: false });
  const [error] = result?.errors ?? [];
  if (error !== undefined) throw new Refused(error.statusCode, error.message);
  return result?.id as string;
}
