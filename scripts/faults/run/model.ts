import { slotText, type ObjectName, type Values } from '../world/objects.ts';
import { syncs, type SyncPlan, type WorkspaceId } from '../world/syncs.ts';

/** A record as we know it. */
export interface KnownRecord {
  readonly object: ObjectName;
  readonly slot: number;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  isAlive: boolean;
  values: Values;
  /** It was never deleted, and never without a Customer ID: every historic sync since its creation must have taken it. */
  isSteady: boolean;
}

/** What a change does: the record before (null: it was not there) and after it (null: it is gone). */
export interface Change {
  readonly object: ObjectName;
  readonly slot: number;
  readonly before: Values | null;
  readonly after: Values | null;
  readonly isUndelete: boolean;
}

/** An event that MoEngage must have got, once. */
export interface ExpectedEvent {
  readonly name: string;
  /** Null: the record had no Customer ID at that moment, so what goes out later tells of a later state (RT-8). */
  readonly customerId: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A Sync Queue record that there must be (RT-1, RT-2, MP-11). */
export interface ExpectedRow {
  readonly sync: SyncPlan;
  readonly record: KnownRecord;
  readonly operation: 'Create' | 'Update' | 'Delete' | 'Undelete';
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: ExpectedEvent | null;
  /** It goes the overflow way: a sync that is switched off meanwhile makes no row of it (MP-6). */
  readonly mayBeDropped: boolean;
}

/**
 * What the org and MoEngage must show in the end, worked out from the changes alone and written apart from the package. Pure but for its own memory.
 */
export class Model {
  readonly records = new Map<string, KnownRecord>();
  readonly rows: ExpectedRow[] = [];
  /** Changes of records that were committed. */
  changes = 0;
  readonly #offSyncs = new Set<string>();
  readonly #offWorkspaces = new Set<WorkspaceId>();
  /** By name of the sync: records whose last change came while it was off. Only a historic sync brings these (MP-6). */
  readonly #missed = new Map<string, Set<string>>(syncs.map(({ name }) => [name, new Set()]));

  record(object: ObjectName, slot: number): KnownRecord | undefined {
    return this.records.get(slotText(object, slot));
  }

  switchSync(name: string, active: boolean): void {
    if (active) this.#offSyncs.delete(name);
    else this.#offSyncs.add(name);
  }

  switchConnection(workspace: WorkspaceId, active: boolean): void {
    if (active) this.#offWorkspaces.delete(workspace);
    else this.#offWorkspaces.add(workspace);
  }

  runs({ name, workspace }: SyncPlan): boolean {
    return !this.#offSyncs.has(name) && !this.#offWorkspaces.has(workspace);
  }

  hasMissed({ name }: SyncPlan, slot: string): boolean {
    return this.#missed.get(name)!.has(slot);
  }

  /** Those that a historic sync can bring: a deletion that came while the sync was off is told by nobody any more (MP-6). */
  missed({ name }: SyncPlan): readonly string[] {
    return [...this.#missed.get(name)!].filter((slot) => this.records.get(slot)!.isAlive);
  }

  /** A historic sync has brought all that there is. */
  caughtUp(sync: SyncPlan): void {
    for (const slot of this.missed(sync)) this.#missed.get(sync.name)!.delete(slot);
  }

  /** @param ids - of created records, in the order of the changes; empty where they are known */
  committed(changes: readonly Change[], at: number, ids: readonly string[], mayBeDropped = false): void {
    changes.forEach((change, index) => {
      const record = this.#keep(change, at, ids[index]);
      this.changes += 1;
      for (const sync of syncs) {
        if (sync.object === change.object) this.#expect(sync, record, change, at, mayBeDropped);
      }
    });
  }

  #keep({ object, slot, before, after }: Change, createdAt: number, id: string | undefined): KnownRecord {
    const text = slotText(object, slot);
    const known = this.records.get(text);
    if (known === undefined) {
      const record: KnownRecord = { object, slot, id: id!, createdAt, isAlive: true, values: after!, isSteady: after!.Key !== null };
      this.records.set(text, record);
      return record;
    }
    known.isAlive = after !== null;
    known.values = after ?? before!;
    known.isSteady &&= after !== null && after.Key !== null;
    return known;
  }

  #expect(sync: SyncPlan, record: KnownRecord, change: Change, at: number, mayBeDropped: boolean): void {
    if (!concerns(sync, change)) return;
    const slot = record.values.Slot;
    const missed = this.#missed.get(sync.name)!;
    if (!this.runs(sync)) {
      missed.add(slot);
      return;
    }
    missed.delete(slot);
    this.rows.push({
      sync,
      record,
      at,
      operation: operationOf(change),
      event: eventOf(sync, change),
      mayBeDropped,
    });
  }
}

/** Does a change make a row of the sync, as long as it runs? */
function concerns(sync: SyncPlan, { before, after }: Change): boolean {
  const decisive = after ?? before!;
  if (sync.goldOnly && decisive.Tier !== 'Gold') return false;
  if (after === null) return sync.deleteHandling !== 'Ignore';
  if (before === null) return true;
  return (['Key', ...sync.fields] as const).some((name) => before[name] !== after[name]);
}

function operationOf({ before, after, isUndelete }: Change): ExpectedRow['operation'] {
  if (isUndelete) return 'Undelete';
  if (after === null) return 'Delete';
  return before === null ? 'Create' : 'Update';
}

function eventOf(sync: SyncPlan, { before, after }: Change): ExpectedEvent | null {
  const values = after ?? before!;
  if (after === null && sync.deleteHandling === 'Send event') {
    return { name: sync.deleteEventName!, customerId: values.Key, attributes: attributesOf(sync, values) };
  }
  if (sync.entity === 'Users') return null;
  return { name: sync.eventName!, customerId: values.Key, attributes: attributesOf(sync, values) };
}

/** The attributes of a record as MoEngage keeps them; null: the field is empty, and what that means is the connection's Clear Mode. */
export function attributesOf(sync: SyncPlan, values: Values): Record<string, unknown> {
  return Object.fromEntries(sync.fields.map((name) => [name.toLowerCase(), values[name]]));
}
