import type { BulkStep, ChangeStep } from '../plan/step.ts';
import { fieldsOf, objectPlan, slotText, type ObjectName, type Values } from '../world/objects.ts';
import type { OrgDriver } from './org-driver.ts';
import { OrgDied } from './org-driver.ts';
import type { Change, KnownRecord, Model } from './model.ts';
import { created, updated } from './values.ts';

/** Saves records as people and programs do, and tells the model what was committed, also where the org died in the middle. */
export class Changes {
  readonly #driver: OrgDriver;
  readonly #model: Model;

  constructor(driver: OrgDriver, model: Model) {
    this.#driver = driver;
    this.#model = model;
  }

  async make(step: ChangeStep): Promise<void> {
    const changes = this.#changesOf(step);
    if (changes.length === 0) return;
    await this.#atSecondOfItsOwn(async (at) => {
      const ids = await this.#saved(changes, () => this.#save(step, changes));
      if (ids !== null) this.#model.committed(changes, at, ids);
    });
  }

  async bulk({ object, fromSlot, toSlot }: BulkStep): Promise<void> {
    const changes: Change[] = [];
    for (let slot = fromSlot; slot < toSlot; slot += 1) {
      const record = this.#model.record(object, slot);
      if (record?.isAlive !== true) continue;
      const after = { ...record.values, Revision: record.values.Revision + 1 };
      changes.push({ object, slot, before: record.values, after, isUndelete: false });
    }
    if (changes.length === 0) return;
    const source = `List<${object}> records = [SELECT Id, Revision__c FROM ${object} WHERE Slot__c >= '${slotText(object, fromSlot)}' AND Slot__c < '${slotText(object, toSlot)}'];
      for (${object} one : records) { one.Revision__c = one.Revision__c + 1; }
      update records;`;
    await this.#atSecondOfItsOwn(async (at) => {
      // Overflow events are published at once, as the local org does only where it lives to the end of the transaction: no trap here.
      await this.#driver.untrapped(async () => void (await this.#driver.execute(source)));
      this.#model.committed(changes, at, [], true);
    });
  }

  /** An admin fills in what is missing: records without Customer ID get one (MissingAttributeError needs a person). */
  async giveKeys(): Promise<number> {
    const without = [...this.#model.records.values()].filter(({ isAlive, values }) => isAlive && values.Key === null);
    for (const object of new Set(without.map((record) => record.object))) {
      const records = without.filter((record) => record.object === object);
      for (let from = 0; from < records.length; from += 200) {
        const part = records.slice(from, from + 200);
        await this.make({ kind: 'change', object, operation: 'key', slots: part.map(({ slot }) => slot), salt: 0 });
      }
    }
    return without.length;
  }

  /** Events are told apart by their second: no two saves share one, and no job runs in it. */
  async #atSecondOfItsOwn(save: (at: number) => Promise<void>): Promise<void> {
    const { now } = await this.#driver.advance(0);
    const at = (Math.floor(now / 1000) + 1) * 1000;
    await this.#driver.advance(at - now);
    await save(at);
    await this.#driver.advance(1000);
  }

  #changesOf({ object, operation, slots, salt }: ChangeStep): Change[] {
    const changes: Change[] = [];
    for (const slot of new Set(slots)) {
      const record = this.#model.record(object, slot);
      const change = changeOf(object, slot, operation, salt, record);
      if (change !== null) changes.push(change);
    }
    return changes;
  }

  async #save({ object, operation }: ChangeStep, changes: readonly Change[]): Promise<readonly string[]> {
    const ids = changes.map(({ slot }) => this.#model.record(object, slot)?.id ?? '');
    switch (operation) {
      case 'create':
        return this.#driver.ask((client) =>
          client.create(object, changes.map(({ after }) => ({ ...objectPlan(object).required, ...fieldsOf(after!) }))),
        );
      case 'delete':
        await this.#driver.ask((client) => client.remove(object, ids));
        return [];
      case 'undelete':
        await this.#driver.execute(`Database.undelete(new List<Id>{${ids.map((id) => `'${id}'`).join(',')}});`);
        return [];
      default:
        return this.#driver.ask((client) =>
          client.update(object, changes.map(({ before, after }, index) => ({ Id: ids[index]!, ...fieldsOf(difference(before!, after!)) }))),
        );
    }
  }

  /** @returns ids of the records; null where the org died before the commit */
  async #saved(changes: readonly Change[], save: () => Promise<readonly string[]>): Promise<readonly string[] | null> {
    try {
      return await save();
    } catch (error) {
      if (!(error instanceof OrgDied)) throw error;
      await this.#driver.revive();
      return this.#committedBeforeDeath(changes);
    }
  }

  /** One transaction: what holds for the first record holds for all. */
  async #committedBeforeDeath(changes: readonly Change[]): Promise<readonly string[] | null> {
    const [{ object, slot, before, after }] = changes as [Change];
    const texts = changes.map((change) => slotText(change.object, change.slot));
    const rows = await this.#driver.ask((client) =>
      client.query(`SELECT Id, Slot__c, Key__c, Revision__c, Score__c, Note__c, Tier__c FROM ${object} WHERE Slot__c IN (${texts.map((text) => `'${text}'`).join(',')})`),
    );
    const bySlot = new Map(rows.map((row) => [row.Slot__c as string, row]));
    const first = bySlot.get(slotText(object, slot));
    if (after === null) return first === undefined ? [] : null;
    if (first === undefined) return null;
    const wanted = before === null ? {} : fieldsOf(difference(before, after));
    const isThere = Object.entries(wanted).every(([name, value]) => name === 'Joined__c' || first[name] === value);
    return isThere ? texts.map((text) => bySlot.get(text)!.Id!) : null;
  }
}

function changeOf(object: ObjectName, slot: number, operation: ChangeStep['operation'], salt: number, record: KnownRecord | undefined): Change | null {
  const change = { object, slot, isUndelete: operation === 'undelete' };
  if (operation === 'create') return record === undefined ? { ...change, before: null, after: created(object, slot, salt) } : null;
  if (record === undefined) return null;
  if (operation === 'undelete') return record.isAlive ? null : { ...change, before: null, after: record.values };
  if (!record.isAlive) return null;
  if (operation === 'delete') return { ...change, before: record.values, after: null };
  return { ...change, before: record.values, after: { ...record.values, ...updated(operation, record.values, salt + slot) } };
}

const difference = (before: Values, after: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name as keyof Values] !== value));
