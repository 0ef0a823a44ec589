import { convertedLeads } from '../../data/org-data.ts';
import type { LeadConversion } from '../../data/leads/convert-lead.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { SObjectRecord, valuesOf } from '../../runtime/sobject.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { LeadConvertResult, leadConvertResultList } from './results.ts';

/** A `Database.LeadConvert`: what is to become of one lead. */
class LeadConvert {
  readonly values = new Map<string, unknown>();
}

const idOf = (value: unknown): unknown => (value instanceof SObjectRecord ? (valuesOf(value).Id ?? null) : value);
const setter = (name: string): PlatformFunction => (self: LeadConvert, value: unknown) => void self.values.set(name, idOf(value));
const getter = (name: string, otherwise: unknown = null): PlatformFunction => (self: LeadConvert) => self.values.get(name) ?? otherwise;

function pair(type: string, name: string, key: string, otherwise: unknown = null): Record<string, PlatformFunction> {
  const prefix = type === 'Boolean' ? 'is' : 'get';
  return { [`void set${name}(${type} value)`]: setter(key), [`${type} ${prefix}${name}()`]: getter(key, otherwise) };
}

export const leadConvertClasses = [
  platformClass('Database.LeadConvert', {
    constructors: { 'LeadConvert()': () => new LeadConvert() },
    methods: {
      ...pair('Id', 'LeadId', 'leadId'), ...pair('Id', 'AccountId', 'accountId'), ...pair('Id', 'ContactId', 'contactId'), ...pair('Id', 'OpportunityId', 'opportunityId'), ...pair('Id', 'OwnerId', 'ownerId'),
      ...pair('String', 'ConvertedStatus', 'convertedStatus'), ...pair('String', 'OpportunityName', 'opportunityName'), ...pair('Boolean', 'DoNotCreateOpportunity', 'doNotCreateOpportunity', false),
      ...pair('Boolean', 'OverwriteLeadSource', 'overwriteLeadSource', false), ...pair('Boolean', 'SendNotificationEmail', 'sendNotificationEmail', false),
    },
    is: (value) => value instanceof LeadConvert,
  }),
];

function conversionOf({ values }: LeadConvert): LeadConversion {
  const text = (name: string): string | null => (values.get(name) as string | null | undefined) ?? null;
  return {
    leadId: text('leadId'), accountId: text('accountId'), contactId: text('contactId'), opportunityId: text('opportunityId'), opportunityName: text('opportunityName'), ownerId: text('ownerId'),
    convertedStatus: text('convertedStatus'), doNotCreateOpportunity: values.get('doNotCreateOpportunity') === true, overwriteLeadSource: values.get('overwriteLeadSource') === true,
  };
}

function convert(target: LeadConvert | ApexList, ...rest: unknown[]): unknown {
  const asked = target instanceof ApexList ? (target.a as LeadConvert[]) : [target];
  const allOrNone = rest.find((one) => typeof one === 'boolean') !== false;
  const results = convertedLeads(asked.map(conversionOf), allOrNone).map((made) => new LeadConvertResult(made));
  return target instanceof ApexList ? leadConvertResultList(results) : results[0];
}

export const leadStatics: Record<string, PlatformFunction> = Object.fromEntries(['', ', Boolean allOrNone', ', Boolean allOrNone, AccessLevel accessLevel', ', AccessLevel accessLevel', ', Database.DMLOptions options', ', Database.DMLOptions options, AccessLevel accessLevel'].flatMap((end) => [
  [`Database.LeadConvertResult convertLead(Database.LeadConvert lead${end})`, convert], [`List<Database.LeadConvertResult> convertLead(List<Database.LeadConvert> leads${end})`, convert],
]));
