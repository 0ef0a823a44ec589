import { parseSoql } from '../../language/syntax/index.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import { enter, services, type CompiledTrigger, type DmlOptions, type DmlResult, type OrgServices, type QueryOptions, type TriggerOperation } from '../../runtime/services.ts';
import { newRecord, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { noUse, synchronousLimits, type Transaction } from '../../runtime/transaction.ts';
import { OrgData } from '../org-data.ts';
import type { ObjectDefinition } from '../schema/definition.ts';
import { SchemaRegistry } from '../schema/registry.ts';
import { standardObjects } from '../schema/standard-objects/index.ts';
import { Store } from '../store/store.ts';

/** An org of data only, for tests: triggers are functions, everyone may do everything unless told otherwise. */
export interface TestOrg {
  readonly data: OrgData;
  readonly schema: SchemaRegistry;
  readonly store: Store;
  readonly userId: string;
  readonly running: Transaction;
  /** Names that the user may not see, `Contact` or `Contact.Phone`. */
  readonly hidden: Set<string>;
  record(object: string, values?: FieldValues): SObjectRecord & FieldValues;
  insert(object: string, ...rows: FieldValues[]): (SObjectRecord & FieldValues)[];
  dml(operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete', records: readonly SObjectRecord[], options?: Partial<DmlOptions>): DmlResult[];
  query(soql: string, binds?: readonly unknown[], options?: Partial<QueryOptions>): (SObjectRecord & FieldValues)[];
  trigger(object: string, operations: readonly TriggerOperation[], run: () => void, name?: string): void;
  clock: { time: number };
}

export function newTransaction(kind: Transaction['kind'] = 'anonymous'): Transaction {
  return {
    kind, isAsync: false, isTest: false, used: noUse(), limits: { ...synchronousLimits }, triggers: [], sharing: 'without', uncommittedWork: false, touchedSetup: false,
    touchedData: false, afterCommit: [], testState: new Map(), cpuStart: 0,
  };
}

/** Makes an org, its user, and a transaction that stays current until the next call. */
export function testOrg(objects: readonly ObjectDefinition[] = [], file = ':memory:'): TestOrg {
  const store = new Store(file);
  const schema = new SchemaRegistry(store.keyPrefixes);
  schema.define(standardObjects);
  schema.define(objects);
  store.synchronise(schema);
  const clock = { time: Date.UTC(2026, 0, 15, 10, 30) };
  const time = { now: () => clock.time, advance: (milliseconds: number) => void (clock.time += milliseconds) };
  const data = new OrgData(store, schema, time);
  const triggers: CompiledTrigger[] = [];
  const hidden = new Set<string>();
  const visible = (object: string, field?: string): boolean => !hidden.has(field === undefined ? object : `${object}.${field}`);
  const userId = '005000000000001AAA';
  const org = {
    clock: time, schema, data, organizationId: '00D000000000001AAA',
    classes: { triggersOf: (object: string) => triggers.filter((trigger) => trigger.object === object) },
    security: {
      userId, isAccessible: visible, isCreateable: visible, isUpdateable: visible, isDeletable: visible, hasCustomPermission: () => false,
      runAs: (_: string, body: () => void) => body(),
    },
  } as unknown as OrgServices;
  const running = newTransaction();
  enter(org, running);
  data.begin();
  const record = (object: string, values: FieldValues = {}) => {
    const describe = services().schema.object(object);
    if (describe === undefined) throw new Error(`no object ${object}`);
    return newRecord(describe, values);
  };
  const dml: TestOrg['dml'] = (operation, records, options = {}) =>
    data.dml(operation, records, { allOrNone: true, accessMode: 'system', sharing: 'without', namespace: null, ...options });
  data.write(record('Organization', { Id: '00D000000000001AAA', Name: 'Test org' }));
  data.write(record('Profile', { Id: '00e000000000001AAA', Name: 'System Administrator', PermissionsViewAllData: true }));
  data.write(record('User', { Id: userId, Username: 'a@b.test', LastName: 'Admin', Email: 'a@b.test', Alias: 'a', ProfileId: '00e000000000001AAA' }));
  return {
    data, schema, store, userId, running, hidden, clock, record, dml,
    insert: (object, ...rows) => {
      const records = rows.map((values) => record(object, values));
      dml('insert', records);
      return records;
    },
    query: (soql, binds = [], options = {}) =>
      data.query(parseSoql(soql), { accessMode: 'system', sharing: 'without', namespace: null, binds, ...options }) as (SObjectRecord & FieldValues)[],
    trigger: (object, operations, run, name = `${object}Trigger`) =>
      void triggers.push({ name, namespace: null, object, operations: new Set(operations), file: `${name}.trigger`, run }),
  };
}

/** The message of the Apex exception that `body` throws. */
export function thrownMessage(body: () => unknown): string | null {
  try {
    body();
  } catch (error) {
    if (error instanceof ApexException) return error.message;
    throw error;
  }
  return 'nothing was thrown';
}

