import type { DmlOperation } from '../../runtime/services.ts';
import type { AccessLevel } from '../sharing/access-condition.ts';
import type { ObjectTable } from '../store/object-table.ts';
import type { DmlEnvironment } from './dml-environment.ts';
import { fail, sound, type RowWork } from './row-work.ts';

/** Rows that nobody shares: what they are part of decides elsewhere, or everyone may point to them. */
const unshared = new Set(['User', 'Group', 'RecordType', 'Profile', 'UserRole', 'Organization', 'Pricebook2', 'PricebookEntry', 'Product2']);

const needed: Readonly<Record<DmlOperation, AccessLevel>> = { insert: 'edit', update: 'edit', upsert: 'edit', delete: 'all', undelete: 'all' };

/**
 * Sharing of a statement in code "with sharing" or in user mode: a row that may be seen and not changed is INSUFFICIENT_ACCESS_OR_READONLY, one that may not
 * be seen INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY, and so is a lookup to one; details need edit access to their master.
 * Source: "Core Data Types Used in API Calls" (StatusCode), "Using the with sharing, without sharing, and inherited sharing Keywords".
 */
export function checkRowAccess(environment: DmlEnvironment, table: ObjectTable, works: readonly RowWork[], operation: DmlOperation): void {
  const existing = sound(works).filter((work) => work.old !== null);
  const ids = existing.map((work) => work.id as string);
  if (ids.length > 0) {
    const changeable = environment.rowAccess.allowed(table.describe, ids, needed[operation]);
    if (changeable.size < ids.length) {
      const readable = environment.rowAccess.allowed(table.describe, ids, 'read');
      for (const work of existing) {
        if (changeable.has(work.id as string)) continue;
        if (readable.has(work.id as string)) fail(work, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
        else fail(work, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id');
      }
    }
  }
  if (operation !== 'delete' && operation !== 'undelete') checkLookups(environment, table, sound(works));
}

/** Records that a saved record newly points to. */
function checkLookups({ schema, rowAccess }: DmlEnvironment, table: ObjectTable, works: readonly RowWork[]): void {
  for (const { field, index } of table.columns) {
    if (field.type !== 'REFERENCE' || !field.createable) continue;
    const byObject = new Map<string, RowWork[]>();
    for (const work of works) {
      const id = (work.input as unknown as Record<string, unknown>)[field.name] as string | null | undefined;
      if (id === null || id === undefined || id === work.old?.[index]) continue;
      const target = schema.objectByKeyPrefix(id.slice(0, 3));
      if (target === undefined || unshared.has(target.name)) continue;
      byObject.set(target.name, [...(byObject.get(target.name) ?? []), work]);
    }
    for (const [name, pointing] of byObject) {
      const idOf = (work: RowWork): string => (work.input as unknown as Record<string, unknown>)[field.name] as string;
      const target = schema.object(name)!;
      const present = pointing.map(idOf);
      const allowed = rowAccess.allowed(target, present, field.masterDetail ? 'edit' : 'read');
      if (allowed.size === new Set(present).size) continue;
      for (const work of pointing) if (!allowed.has(idOf(work))) fail(work, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', `insufficient access rights on cross-reference id: ${idOf(work).slice(0, 15)}`, [field.name]);
    }
  }
}
