import type { ConvertedLead } from '../../data/leads/convert-lead.ts';
import { platformClass, type PlatformClass, type PlatformFunction, type PropertyAccess } from '../../runtime/platform-class.ts';
import type { DmlResult } from '../../runtime/services.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { idType, listOf } from '../../runtime/values/runtime-types.ts';
import { databaseErrors } from './database-error.ts';

/**
 * Result of one row. Values lie under the names of the Apex properties, so that JSON reads and writes results: tests make theirs that way, since no class of
 * results has a constructor.
 */
abstract class RowResult {
  id: string | null = null;
  success: boolean | null = false;
  errors: ApexList | null = null;

  constructor(result: DmlResult | null = null) {
    if (result === null) return;
    this.id = result.id;
    this.success = result.success;
    this.errors = databaseErrors(result.errors);
  }

  $text(): string {
    return `Database.${this.constructor.name}[getErrors=(${(this.errors?.a ?? []).map(String).join(', ')});getId=${this.id ?? 'null'};isSuccess=${this.success === true};]`;
  }
}

export class SaveResult extends RowResult {}
export class DeleteResult extends RowResult {}
export class UndeleteResult extends RowResult {}
export class EmptyRecycleBinResult extends RowResult {}

export class UpsertResult extends RowResult {
  created: boolean | null = false;

  constructor(result: DmlResult | null = null) {
    super(result);
    this.created = result?.created ?? false;
  }
}

export class MergeResult extends RowResult {
  mergedRecordIds: ApexList | null = null;
  updatedRelatedIds: ApexList | null = null;

  constructor(result: DmlResult | null = null, mergedIds: readonly string[] = []) {
    super(result);
    this.mergedRecordIds = idList(mergedIds);
    this.updatedRelatedIds = idList([]);
  }
}

/** What became of a lead; its own id is `leadId`. */
export class LeadConvertResult extends RowResult {
  leadId: string | null = null;
  accountId: string | null = null;
  contactId: string | null = null;
  opportunityId: string | null = null;
  relatedPersonAccountId: string | null = null;

  constructor(made: ConvertedLead | null = null) {
    super(made === null ? null : { id: made.leadId, success: made.errors.length === 0, created: false, errors: made.errors });
    if (made === null) return;
    const { leadId, accountId, contactId, opportunityId } = made;
    Object.assign(this, { leadId, accountId, contactId, opportunityId });
  }
}

type ResultClass = new (result?: DmlResult | null) => RowResult;

const idList = (ids: readonly string[]): ApexList => new ApexList(listOf(idType), [...ids]);

const types = new Map<unknown, RuntimeType>(
  [SaveResult, DeleteResult, UndeleteResult, UpsertResult, MergeResult, EmptyRecycleBinResult, LeadConvertResult].map((made) => [made, { name: `Database.${made.name}`, kind: 'class', is: (value: unknown) => value instanceof made }]),
);

export function resultList(made: ResultClass, results: readonly DmlResult[]): ApexList {
  return new ApexList(listOf(types.get(made) as RuntimeType), results.map((result) => new made(result)));
}

export function mergeResultList(results: MergeResult[]): ApexList {
  return new ApexList(listOf(types.get(MergeResult) as RuntimeType), results);
}

export function leadConvertResultList(results: LeadConvertResult[]): ApexList {
  return new ApexList(listOf(types.get(LeadConvertResult) as RuntimeType), results);
}

/** Getters that every result has. */
const common: Record<string, PlatformFunction> = {
  'Boolean isSuccess()': (self: RowResult) => self.success === true,
  'List<Database.Error> getErrors()': (self: RowResult) => self.errors ?? databaseErrors([]),
};
const withId: Record<string, PlatformFunction> = { 'Id getId()': (self: RowResult) => self.id, ...common };

function property(name: string, hidden: boolean): PropertyAccess {
  return {
    get: (self: Record<string, unknown>) => self[name] ?? null,
    set: (self: Record<string, unknown>, value: unknown) => {
      self[name] = value;
    },
    ...(hidden ? { hidden: true as const } : {}),
  };
}

const readOnly = (name: string): PropertyAccess => ({ get: property(name, false).get, ...(name === 'id' ? { uncheckedId: true as const } : {}) });

/** `properties` are what old code reads without a getter. Only JSON writes them (with any text as id), and it reads `json` as well. */
function resultClass(made: new () => RowResult, methods: Record<string, PlatformFunction>, json: Record<string, string> = {}): PlatformClass {
  const properties = { id: 'Id', success: 'Boolean', errors: 'List<Database.Error>', ...json };
  return platformClass(`Database.${made.name}`, {
    methods,
    properties: Object.fromEntries(Object.entries(properties).map(([name, type]) => [`${type} ${name}`, name in json && name !== 'created' ? property(name, true) : readOnly(name)])),
    is: (value) => value instanceof made,
    allocate: () => new made(),
    prototype: made.prototype as object,
  });
}

export const resultClasses = [
  resultClass(SaveResult, withId),
  resultClass(DeleteResult, withId),
  resultClass(UndeleteResult, withId),
  resultClass(EmptyRecycleBinResult, withId),
  resultClass(UpsertResult, { ...withId, 'Boolean isCreated()': (self: UpsertResult) => self.created === true }, { created: 'Boolean' }),
  resultClass(MergeResult, {
    ...withId,
    'List<Id> getMergedRecordIds()': (self: MergeResult) => self.mergedRecordIds ?? idList([]),
    'List<Id> getUpdatedRelatedIds()': (self: MergeResult) => self.updatedRelatedIds ?? idList([]),
  }, { mergedRecordIds: 'List<Id>', updatedRelatedIds: 'List<Id>' }),
  resultClass(LeadConvertResult, {
    ...common,
    'Id getLeadId()': (self: LeadConvertResult) => self.leadId,
    'Id getAccountId()': (self: LeadConvertResult) => self.accountId,
    'Id getContactId()': (self: LeadConvertResult) => self.contactId,
    'Id getOpportunityId()': (self: LeadConvertResult) => self.opportunityId,
    'Id getRelatedPersonAccountId()': (self: LeadConvertResult) => self.relatedPersonAccountId,
  }, { leadId: 'Id', accountId: 'Id', contactId: 'Id', opportunityId: 'Id', relatedPersonAccountId: 'Id' }),
];
