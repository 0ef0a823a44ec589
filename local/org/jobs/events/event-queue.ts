import type { SchemaService } from '../../data/schema/describe.ts';
import type { Store } from '../../data/store/store.ts';
import { newRecord, type FieldValues, type SObjectRecord } from '../../runtime/sobject.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { encodeState } from '../state/index.ts';

export interface PendingEvent {
  readonly replayId: number;
  readonly object: string;
  readonly uuid: string;
  /** Encoded record. */
  readonly record: string;
}

/** A trigger's place in the stream of an event object. */
export interface Subscription {
  /** `ns.TriggerName`. */
  readonly trigger: string;
  readonly object: string;
  /** Replay id of the last event that it has taken. */
  position: number;
  /** Runs of the current batch that ended in `EventBus.RetryableException`. */
  retries: number;
  /** Milliseconds since 1970 before which it does not run. */
  due: number;
  state: 'running' | 'error';
}

/**
 * Platform events in the org's file. An event that is published after commit is written in the publishing transaction and so shares its fate; subscribers
 * keep a position each. Events stay until all have taken them.
 */
export class EventQueue {
  readonly #store: Store;
  readonly #schema: SchemaService;
  readonly #now: () => number;
  readonly #userId: () => string;

  constructor(store: Store, schema: SchemaService, now: () => number, userId: () => string) {
    this.#store = store;
    this.#schema = schema;
    this.#now = now;
    this.#userId = userId;
    store.database.exec(`
      CREATE TABLE IF NOT EXISTS "_event" (replay_id INTEGER PRIMARY KEY AUTOINCREMENT, object TEXT NOT NULL, uuid TEXT NOT NULL, record TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS "_event_object" ON "_event" (object, replay_id);
      CREATE TABLE IF NOT EXISTS "_subscription" (trigger_name TEXT PRIMARY KEY, object TEXT NOT NULL, position INTEGER NOT NULL, retries INTEGER NOT NULL, due INTEGER NOT NULL, state TEXT NOT NULL);
    `);
  }

  /** Writes an event in the running transaction, with the system fields that subscribers see. */
  add(record: SObjectRecord, uuid: string): void {
    const stored = record.$clone(true, false, true, true) as SObjectRecord & FieldValues;
    Object.assign(stored, { EventUuid: uuid, CreatedDate: new ApexDatetime(this.#now()), CreatedById: this.#userId() });
    this.#store.run('INSERT INTO "_event" (object, uuid, record) VALUES (?, ?, ?)', record.$describe.name, uuid, encodeState(stored));
  }

  /** An event of the platform itself (`BatchApexErrorEvent`); nothing when the schema lacks it. */
  raise(event: { readonly object: string; readonly values: FieldValues }): void {
    const describe = this.#schema.object(event.object);
    if (describe === undefined) return;
    const values = Object.entries(event.values).filter(([name]) => describe.fields.has(name.toLowerCase()));
    this.add(newRecord(describe, Object.fromEntries(values)), crypto.randomUUID());
  }

  /** Events of an object behind a position, oldest first. */
  after(object: string, position: number, atMost: number): PendingEvent[] {
    const rows = this.#store.rows('SELECT replay_id, object, uuid, record FROM "_event" WHERE object = ? AND replay_id > ? ORDER BY replay_id LIMIT ?', object, position, atMost);
    return (rows as [number, string, string, string][]).map(([replayId, name, uuid, record]) => ({ replayId, object: name, uuid, record }));
  }

  /** Brings the subscriptions in line with the triggers there are; a new one begins behind the last event. */
  subscribe(triggers: readonly { readonly trigger: string; readonly object: string }[]): void {
    const known = new Set(this.subscriptions().map(({ trigger }) => trigger));
    const wanted = new Set(triggers.map(({ trigger }) => trigger));
    for (const { trigger, object } of triggers) {
      if (known.has(trigger)) continue;
      this.#store.run('INSERT INTO "_subscription" (trigger_name, object, position, retries, due, state) VALUES (?, ?, ?, 0, 0, \'running\')', trigger, object, this.#last());
    }
    for (const trigger of known) if (!wanted.has(trigger)) this.#store.run('DELETE FROM "_subscription" WHERE trigger_name = ?', trigger);
  }

  subscriptions(): Subscription[] {
    const rows = this.#store.rows('SELECT trigger_name, object, position, retries, due, state FROM "_subscription" ORDER BY rowid');
    return (rows as [string, string, number, number, number, Subscription['state']][]).map(([trigger, object, position, retries, due, state]) => ({ trigger, object, position, retries, due, state }));
  }

  save(subscription: Subscription): void {
    const { trigger, position, retries, due, state } = subscription;
    this.#store.run('UPDATE "_subscription" SET position = ?, retries = ?, due = ?, state = ? WHERE trigger_name = ?', position, retries, due, state, trigger);
  }

  /** Subscriptions with events to take, due ones or not. */
  waiting(): Subscription[] {
    return this.subscriptions().filter(({ object, position, state }) => state === 'running' && this.#lastOf(object) > position);
  }

  /** Forgets events that every subscriber has taken. */
  prune(): void {
    this.#store.run('DELETE FROM "_event" WHERE replay_id <= COALESCE((SELECT MIN(position) FROM "_subscription" s WHERE s.object = "_event".object AND s.state = \'running\'), replay_id)');
  }

  /** Replay id of the newest event there ever was. */
  #last(): number {
    return (this.#store.rows('SELECT seq FROM sqlite_sequence WHERE name = \'_event\'')[0]?.[0] as number | undefined) ?? 0;
  }

  #lastOf(object: string): number {
    return (this.#store.rows('SELECT MAX(replay_id) FROM "_event" WHERE object = ?', object)[0]?.[0] as number | null | undefined) ?? 0;
  }
}
