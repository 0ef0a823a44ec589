import type { SoqlCondition, SoqlQuery, SoqlValue } from '../../language/syntax/soql-ast.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { services } from '../../runtime/services.ts';
import { parseId } from '../../runtime/values/id.ts';
import { bindPositions, elementsOf } from '../soql/binds.ts';
import type { Store } from '../store/store.ts';
import type { AccessLevel } from './access-condition.ts';
import type { RowAccess } from './row-access.ts';

const maximumRecords = 200;

/**
 * Makes the rows that a query on UserRecordAccess is about: what one user may do with up to 200 records, by sharing and by rights on their objects.
 * Source: "Object Reference", UserRecordAccess.
 */
export function writeUserRecordAccess(store: Store, rowAccess: RowAccess, query: SoqlQuery, binds: readonly unknown[]): void {
  const asked = { userid: [] as string[], recordid: [] as string[] };
  const positions = bindPositions(query);
  const valuesIn = (value: SoqlValue): unknown[] => {
    if (value.kind === 'SoqlString') return [value.value];
    if (value.kind === 'SoqlValueList') return value.values.flatMap(valuesIn);
    if (value.kind !== 'SoqlBind') return [];
    const bound = binds[positions.get(value) ?? 0];
    return [...(elementsOf(bound) ?? [bound])];
  };
  const visit = (condition: SoqlCondition): void => {
    if (condition.kind === 'LogicalCondition') return condition.conditions.forEach(visit);
    if (condition.kind !== 'ComparisonCondition' || condition.left.kind !== 'FieldPath') return;
    const name = condition.left.names.at(-1)?.toLowerCase();
    if (name !== 'userid' && name !== 'recordid') return;
    for (const value of valuesIn(condition.right)) if (typeof value === 'string') asked[name].push(parseId(value) ?? value);
  };
  if (query.where !== null) visit(query.where);
  const [userId] = asked.userid;
  if (userId === undefined || asked.recordid.length === 0) throwApex('System.QueryException', 'UserRecordAccess must be filtered by UserId and RecordId');
  if (asked.recordid.length > maximumRecords) throwApex('System.QueryException', `Can't query more than ${maximumRecords} records of UserRecordAccess`);
  store.run('DELETE FROM "UserRecordAccess"');
  for (const id of new Set(asked.recordid)) writeRow(store, userId, id, rightsOn(rowAccess, userId, id));
}

type Rights = Readonly<Record<AccessLevel, boolean>>;

function rightsOn(rowAccess: RowAccess, userId: string, id: string): Rights {
  const { schema, security, data } = services();
  const object = schema.objectByKeyPrefix(id.slice(0, 3));
  if (object === undefined || data.read(object.name, id) === null) return { read: false, edit: false, all: false };
  const may = (level: AccessLevel): boolean => rowAccess.allowed(object, [id], level, userId).has(id);
  return security.runAs(userId, () => ({
    read: security.isAccessible(object.name) && may('read'), edit: security.isUpdateable(object.name) && may('edit'), all: object.deletable && security.isDeletable(object.name) && may('all'),
  }));
}

function writeRow(store: Store, userId: string, id: string, { read, edit, all }: Rights): void {
  const highest = all ? 'All' : edit ? 'Edit' : read ? 'Read' : 'None';
  store.run(
    'INSERT INTO "UserRecordAccess" ("Id", "UserId", "RecordId", "HasReadAccess", "HasEditAccess", "HasDeleteAccess", "HasTransferAccess", "HasAllAccess", "MaxAccessLevel") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    id, userId, id, Number(read), Number(edit), Number(all), Number(all), Number(all), highest,
  );
}
