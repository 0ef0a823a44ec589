import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { idType, listOf } from '../../runtime/values/runtime-types.ts';

const maximumDays = 30;

/** A `Database.GetUpdatedResult` or `GetDeletedResult`. */
class Changes {
  readonly kind: 'updated' | 'deleted';
  readonly rows: readonly (readonly [id: string, ms: number])[];
  readonly upTo: number;

  constructor(kind: 'updated' | 'deleted', rows: Changes['rows'], upTo: number) {
    this.kind = kind;
    this.rows = rows;
    this.upTo = upTo;
  }
}

class DeletedRecord {
  readonly id: string;
  readonly ms: number;

  constructor(id: string, ms: number) {
    this.id = id;
    this.ms = ms;
  }
}

const deletedType: RuntimeType = { name: 'Database.DeletedRecord', kind: 'class', is: (value) => value instanceof DeletedRecord };

/** Rows of an object that changed, or went, between two moments at most 30 days apart. Source: Apex Reference "Database.getUpdated", "Database.getDeleted". */
function changes(kind: Changes['kind']): PlatformFunction {
  return (name: string | null, from: ApexDatetime | null, to: ApexDatetime | null) => {
    if (name === null || from === null || to === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
    const object = services().schema.object(name);
    if (object === undefined || !object.fields.has('systemmodstamp')) throwApex('System.InvalidParameterValueException', `sObject type '${name}' is not supported.`);
    if (to.ms <= from.ms) throwApex('System.InvalidParameterValueException', 'endDate must be after startDate');
    if (services().clock.now() - from.ms > maximumDays * 86_400_000) throwApex('System.InvalidParameterValueException', `startDate can not be more than ${maximumDays} days before now`);
    const deleted = object.fields.has('isdeleted') ? ` AND "IsDeleted" = ${kind === 'deleted' ? 1 : 0}` : kind === 'deleted' ? ' AND 0' : '';
    const found = orgData().store.rows(`SELECT "Id", "SystemModstamp" FROM "${object.name}" WHERE "SystemModstamp" >= ? AND "SystemModstamp" < ?${deleted} ORDER BY "SystemModstamp", rowid`, from.ms, to.ms);
    return new Changes(kind, found as [string, number][], to.ms);
  };
}

export const replicationStatics: Record<string, PlatformFunction> = {
  'Database.GetUpdatedResult getUpdated(String sObjectType, Datetime startDate, Datetime endDate)': changes('updated'),
  'Database.GetDeletedResult getDeleted(String sObjectType, Datetime startDate, Datetime endDate)': changes('deleted'),
};

const latest = (self: Changes): ApexDatetime => new ApexDatetime(self.upTo);

export const replicationClasses = [
  platformClass('Database.GetUpdatedResult', {
    methods: { 'List<Id> getIds()': (self: Changes) => new ApexList(listOf(idType), self.rows.map(([id]) => id)), 'Datetime getLatestDateCovered()': latest },
    is: (value) => value instanceof Changes && value.kind === 'updated',
  }),
  platformClass('Database.GetDeletedResult', {
    methods: {
      'List<Database.DeletedRecord> getDeletedRecords()': (self: Changes) => new ApexList(listOf(deletedType), self.rows.map(([id, ms]) => new DeletedRecord(id, ms))),
      'Datetime getEarliestDateAvailable()': () => new ApexDatetime(services().clock.now() - maximumDays * 86_400_000),
      'Datetime getLatestDateCovered()': latest,
    },
    is: (value) => value instanceof Changes && value.kind === 'deleted',
  }),
  platformClass('Database.DeletedRecord', {
    methods: { 'Id getId()': (self: DeletedRecord) => self.id, 'Datetime getDeletedDate()': (self: DeletedRecord) => new ApexDatetime(self.ms) },
    is: (value) => value instanceof DeletedRecord,
  }),
];
