import type { FieldDescribe, ObjectDescribe, SchemaService } from '../schema/describe.ts';
import { quoted } from '../store/object-table.ts';
import { fragment, joined, sql, type Fragment, type RunContext } from '../soql/fragment.ts';

/** `edit` changes fields, `all` also deletes and transfers. */
export type AccessLevel = 'read' | 'edit' | 'all';

const maximumDepth = 5;

/**
 * What must hold for the running user to have a level of access to a row; null when every user has it. Rows are open by their object's default, by owner and
 * role hierarchy, by shares, through their master, and accounts through what hangs on them. Source: "Record-Level Security", "Sharing Settings",
 * "Sharing Considerations" (implicit sharing).
 */
export function accessCondition(schema: SchemaService, object: ObjectDescribe, alias: string, level: AccessLevel, depth = 0): Fragment | null {
  if (depth > maximumDepth || isOpen(object, level)) return null;
  const masters = [...object.fields.values()].filter((field) => field.masterDetail);
  if (masters.length > 0) return throughMasters(schema, object, masters, alias, level, depth);
  if (object.name === 'Contact' && object.sharingModel === 'ControlledByParent') return contactCondition(schema, object, alias, level, depth);
  if (!object.fields.has('ownerid')) return null;
  const ways = [
    fragment('?', all(object, level)),
    fragment(`${alias}."OwnerId" IN (SELECT value FROM json_each(?))`, ({ sharing }) => sharing.owners()),
    ...shareCondition(schema, object, alias, level),
    ...(object.name === 'Account' && level === 'read' ? throughChildren(schema, alias, depth) : []),
    ...(activities.has(object.name) && level === 'read' ? throughRelated(schema, object, alias, depth) : []),
  ];
  return sql`(${joined(ways, ' OR ')})`;
}

function isOpen(object: ObjectDescribe, level: AccessLevel): boolean {
  switch (object.sharingModel) {
    case 'FullAccess': return true;
    // Everyone may edit; deleting stays with the owner and those above.
    case 'ReadWrite': return level !== 'all';
    case 'Read': return level === 'read';
    default: return false;
  }
}

function all(object: ObjectDescribe, level: AccessLevel): (context: RunContext) => number {
  return ({ sharing }) => ((level === 'read' ? sharing.viewsAll(object.name) : sharing.modifiesAll(object.name)) ? 1 : 0);
}

/** A detail is as open as all its masters: to read it one must read them, to change or delete it one must edit them. */
function throughMasters(schema: SchemaService, object: ObjectDescribe, masters: readonly FieldDescribe[], alias: string, level: AccessLevel, depth: number): Fragment | null {
  const conditions = masters.map((field) => throughParent(schema, field, alias, level === 'read' ? 'read' : 'edit', depth)).filter((one) => one !== null);
  if (conditions.length === 0) return null;
  return sql`(${fragment('?', all(object, level))} OR (${joined(conditions, ' AND ')}))`;
}

function throughParent(schema: SchemaService, field: FieldDescribe, alias: string, level: AccessLevel, depth: number): Fragment | null {
  const parent = schema.object(field.referenceTo[0] ?? '');
  if (parent === undefined) return null;
  const inner = `p${depth}_${alias}`;
  const condition = accessCondition(schema, parent, inner, level, depth + 1);
  return condition === null ? null : sql`${alias}.${quoted(field.name)} IN (SELECT ${inner}."Id" FROM ${quoted(parent.name)} AS ${inner} WHERE ${condition})`;
}

/** A contact goes with its account; one without account is private to its owner. */
function contactCondition(schema: SchemaService, object: ObjectDescribe, alias: string, level: AccessLevel, depth: number): Fragment {
  const byAccount = throughParent(schema, object.fields.get('accountid')!, alias, level === 'read' ? 'read' : 'edit', depth);
  const own = fragment(`${alias}."OwnerId" IN (SELECT value FROM json_each(?))`, ({ sharing }) => sharing.owners());
  return sql`(${fragment('?', all(object, level))} OR ${own} OR ${byAccount ?? `${alias}."AccountId" IS NOT NULL`})`;
}

const grants: Readonly<Record<AccessLevel, string>> = { read: "'Read', 'Edit', 'All'", edit: "'Edit', 'All'", all: "'All'" };

/** Rows of `X__Share` that name the user or a group of the user. */
function shareCondition(schema: SchemaService, object: ObjectDescribe, alias: string, level: AccessLevel): Fragment[] {
  const share = schema.object(object.custom ? object.name.replace(/__c$/i, '__Share') : `${object.name}Share`);
  if (share === undefined) return [];
  const parent = object.custom ? 'ParentId' : `${object.name}Id`;
  const column = object.custom ? 'AccessLevel' : `${object.name}AccessLevel`;
  if (!share.fields.has(parent.toLowerCase()) || !share.fields.has(column.toLowerCase())) return [];
  return [fragment(
    `${alias}."Id" IN (SELECT s.${quoted(parent)} FROM ${quoted(share.name)} AS s WHERE s."IsDeleted" = 0 AND s.${quoted(column)} IN (${grants[level]}) AND s."UserOrGroupId" IN (SELECT value FROM json_each(?)))`,
    ({ sharing }) => sharing.principals(),
  )];
}

/** Who sees an opportunity, case or contact of an account sees the account. */
function throughChildren(schema: SchemaService, alias: string, depth: number): Fragment[] {
  return ['Opportunity', 'Case', 'Contact'].flatMap((name) => {
    const child = schema.object(name);
    if (child?.sharingModel !== 'Private') return [];
    const inner = `i${depth}_${alias}`;
    const condition = accessCondition(schema, child, inner, 'read', depth + 1);
    return condition === null ? [] : [sql`${alias}."Id" IN (SELECT ${inner}."AccountId" FROM ${quoted(name)} AS ${inner} WHERE ${inner}."IsDeleted" = 0 AND ${condition})`];
  });
}

const activities = new Set(['Task', 'Event']);

/** Who sees the record that an activity is about sees the activity. */
function throughRelated(schema: SchemaService, object: ObjectDescribe, alias: string, depth: number): Fragment[] {
  return ['whatid', 'whoid'].flatMap((key) => {
    const field = object.fields.get(key);
    return (field?.referenceTo ?? []).flatMap((name) => {
      const related = schema.object(name);
      if (field === undefined || related === undefined) return [];
      const inner = `r${depth}_${alias}`;
      const column = `${alias}.${quoted(field.name)}`;
      const condition = accessCondition(schema, related, inner, 'read', depth + 1);
      return [condition === null ? fragment(`substr(${column}, 1, 3) = '${related.keyPrefix ?? ''}'`) : sql`${column} IN (SELECT ${inner}."Id" FROM ${quoted(name)} AS ${inner} WHERE ${condition})`];
    });
  });
}
