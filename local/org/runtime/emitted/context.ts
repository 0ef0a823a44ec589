import { services, transaction } from '../services.ts';
import type { TriggerContext } from '../services.ts';
import { SObjectRecord, valuesOf } from '../sobject.ts';
import { anySObjectType, recordList, sobjectType } from '../sobject-type.ts';
import { platformEnumType } from '../values/enum.ts';
import type { ApexMap } from '../values/map.ts';
import { newMap } from '../values/map.ts';
import { idType, mapOf } from '../values/runtime-types.ts';

/** One list or map a trigger run: `Trigger.new` is the same object each time. */
const collections = new WeakMap<TriggerContext, Map<string, unknown>>();

function cached(context: TriggerContext, name: string, make: () => unknown): unknown {
  let known = collections.get(context);
  if (known === undefined) collections.set(context, (known = new Map()));
  if (!known.has(name)) known.set(name, make());
  return known.get(name);
}

const triggerOperations = [
  'BEFORE_INSERT',
  'BEFORE_UPDATE',
  'BEFORE_DELETE',
  'AFTER_INSERT',
  'AFTER_UPDATE',
  'AFTER_DELETE',
  'AFTER_UNDELETE',
];

/** Variables of `Trigger`, by lower-cased name. Outside of a trigger the flags are false and the rest is null. */
export function $trigger(name: string): unknown {
  const context = transaction().triggers.at(-1);
  if (context === undefined)
    return name === 'isexecuting' || (name.startsWith('is') && name !== 'isexecuting') ? false : null;
  const { operation } = context;
  switch (name) {
    case 'new':
      return cached(context, name, () => listOfRecords(context, context.newList));
    case 'old':
      return cached(context, name, () => listOfRecords(context, context.oldList));
    case 'newmap':
      // Records have no ids before they are inserted.
      return operation === 'BEFORE_INSERT' ? null : cached(context, name, () => mapOfRecords(context, context.newList));
    case 'oldmap':
      return cached(context, name, () => mapOfRecords(context, context.oldList));
    case 'size':
      return context.size;
    case 'isexecuting':
      return true;
    case 'isbefore':
      return operation.startsWith('BEFORE');
    case 'isafter':
      return operation.startsWith('AFTER');
    case 'operationtype':
      return platformEnumType('System.TriggerOperation', triggerOperations).byName.get(operation) ?? null;
    default:
      return operation.slice(operation.indexOf('_') + 1).toLowerCase() === name.slice(2);
  }
}

function listOfRecords(context: TriggerContext, records: readonly SObjectRecord[] | null): unknown {
  if (records === null) return null;
  const list = recordList(services().schema.object(context.object) ?? null, records as SObjectRecord[]);
  list.refusal = 'Collection is read-only';
  return list;
}

function mapOfRecords(context: TriggerContext, records: readonly SObjectRecord[] | null): ApexMap | null {
  if (records === null) return null;
  const describe = services().schema.object(context.object);
  const map = newMap(
    mapOf(idType, describe ? sobjectType(describe) : anySObjectType),
    records.map((record) => [valuesOf(record).Id, record] as const),
  );
  map.refusal = 'Collection is read-only';
  return map;
}

/**
 * `System.runAs(user)`; a Version argument (package compatibility) runs the body as it is. A user that was not inserted is, as on Salesforce.
 * Inside the block setup and other objects may be changed although the other kind was changed outside of it.
 * Source: Apex Developer Guide "Using the runAs Method", "Mixed DML Operations in Test Methods".
 */
export function $runAs(user: unknown, body: () => unknown): unknown {
  if (!(user instanceof SObjectRecord)) return body();
  const running = transaction();
  const { touchedSetup, touchedData } = running;
  running.touchedSetup = false;
  running.touchedData = false;
  try {
    return services().security.runAs(savedUser(user), () => {
      running.touchedSetup = false;
      running.touchedData = false;
      return body();
    });
  } finally {
    running.touchedSetup = touchedSetup;
    running.touchedData = touchedData;
  }
}

/**
 * A call of a `@Future` method: it runs later, in a transaction of its own.
 * Source: Apex Developer Guide "Future Methods". A class has no two future methods of one name and number of parameters.
 */
export function $future(className: string, methodName: string, args: readonly unknown[]): void {
  const method = services()
    .classes.find(className)
    ?.methods.find(
      ({ name, parameters, annotations }) =>
        name === methodName && parameters.length === args.length && annotations.some((one) => one.name === 'future'),
    );
  if (method === undefined) throw new Error(`The org has no future method ${className}.${methodName}`);
  services().jobs.future(method, args);
}

function savedUser(user: SObjectRecord): string {
  if (typeof valuesOf(user).Id !== 'string') {
    services().data.dml('insert', [user], {
      allOrNone: true,
      accessMode: 'system',
      sharing: 'without',
      namespace: null,
    });
  }
  return valuesOf(user).Id as string;
}

export type TokenKind =
  | 'field'
  | 'object'
  | 'describe'
  | 'describeField'
  | 'describeFieldSet'
  | 'label'
  | 'page'
  | 'fieldsMap'
  | 'fieldSetsMap';
type TokenOf = (object: string, name: string) => unknown;

const makers = new Map<TokenKind, TokenOf>();

/**
 * Tells what a kind of static name means: `Account.Name` (field), `Account.SObjectType` (object), `Schema.SObjectType.Account` (describe),
 * `….fields.Name` (describeField), `Label.Title` (object holds the namespace), `Page.Home`. Called once by the rooms that have them.
 */
export function setTokenMaker(kind: TokenKind, make: TokenOf): void {
  makers.set(kind, make);
}

export function $token(kind: TokenKind, object: string, name: string): unknown {
  const make = makers.get(kind);
  if (make === undefined) throw new Error(`Nothing tells what a ${kind} is: call setTokenMaker('${kind}', …)`);
  return make(object, name);
}
