import { Given } from '../shared/Given.ts';
import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { ArchivedSyncRows } from './ArchivedSyncRows.ts';
import { MappingRules } from './MappingRules.ts';
import { SyncInput } from './SyncInput.ts';
import { SyncRows } from './SyncRows.ts';
import { SyncRules } from './SyncRules.ts';

/** Syncs and their mappings, as a person edits them. User mode. */
@WithSharing
export class Syncs {
  private static readonly GONE: string = 'The sync is gone: somebody deleted it. Reload the page.';

  /**
   * Saves a sync and its whole mapping, both or neither. The next change goes by it (MP-7).
   * @returns the id of the sync
   */
  static save(input: SyncInput): Id {
    const sync = Syncs.checkedRow(input);
    const rows = Syncs.checkedMapping(input, sync);
    const savepoint = Database.setSavepoint();
    try {
      if (input.id === null) {
        sync.Active__c = true;
        insert(sync, AccessLevel.USER_MODE);
      } else {
        sync.Id = input.id;
        update(sync, AccessLevel.USER_MODE);
      }
      Syncs.saveMapping(sync.Id, rows);
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
    // RT-10: what waited for the filter or the mapping to be mended goes on.
    EventBus.publish(new DrainRequested__e({}));
    return sync.Id;
  }

  /** Deactivating keeps what is queued; activating sends it (MP-6). */
  static setActive(syncId: Id, active: boolean): void {
    const sync = Syncs.find(syncId);
    if (sync.Archived__c) {
      throw new InvalidInputException(`The sync "${sync.Name}" was deleted. Add a new one in its place.`);
    }
    update(new Sync__c({ Id: syncId, Active__c: active }), AccessLevel.USER_MODE);
    EventBus.publish(new DrainRequested__e({}));
  }

  /**
   * Deletes a sync as a person sees it: it stands still for ever, is offered no more, and keeps its history (MP-7). What still waits ends as
   * Failed with an Exception that says why.
   */
  static archive(syncId: Id): void {
    const sync = Syncs.find(syncId);
    const status = sync.LastHistoricSyncStatus__c;
    if (status === 'Scheduled' || status === 'Processing') {
      throw new InvalidInputException(
        `A historic sync of "${sync.Name}" is ${status.toLowerCase()}. Wait until it ends, or abort it under Setup > Apex Jobs.`,
      );
    }
    update(new Sync__c({ Id: syncId, Archived__c: true, Active__c: false }), AccessLevel.USER_MODE);
    ArchivedSyncRows.start();
  }

  /** @returns the row as it would be saved; throws InvalidInputException with the first problem */
  static checkedRow(input: SyncInput): Sync__c {
    // A connection is a required lookup: without one, the platform's own words would come.
    Syncs.refuse(
      input.connectionId === null && !String.isBlank(input.name)
        ? 'No connection is chosen. Choose one, or add it under Connections first.'
        : null,
    );
    const sync = SyncRows.sync(input);
    Syncs.refuse(SyncRules.problemOf(sync));
    if (input.id !== null) {
      Syncs.refuse(SyncRules.problemOfChange(Syncs.find(input.id), sync));
    }
    return sync;
  }

  /** @returns the rows of the mapping as they would be saved; throws InvalidInputException with the first problem */
  static checkedMapping(input: SyncInput, sync: Sync__c): List<FieldMapping__c> {
    const rows = SyncRows.mappings(input, sync);
    for (const row of rows) {
      Syncs.refuse(MappingRules.problemOfRow(sync, row));
    }
    Syncs.refuse(MappingRules.problemOfAll(sync, rows));
    Syncs.refuse(MappingRules.hasIdentifier(rows) ? null : MappingRules.NO_IDENTIFIER);
    return rows;
  }

  private static refuse(problem: string | null): void {
    if (problem !== null) {
      throw new InvalidInputException(problem);
    }
  }

  private static find(syncId: Id): Sync__c {
    Given.required(syncId, 'the sync');
    const found = soql<Sync__c>`
      SELECT Id, Name, SalesforceObject__c, Direction__c, Archived__c, LastHistoricSyncStatus__c
      FROM Sync__c WHERE Id = ${syncId} WITH USER_MODE`;
    if (found.isEmpty()) {
      throw new InvalidInputException(Syncs.GONE);
    }
    return found.get(0);
  }

  /** What the screen shows is what is stored. Rows that stay keep their id; the identifier's row is always the same one (MP-2). */
  private static saveMapping(syncId: Id, rows: List<FieldMapping__c>): void {
    const stored = new Map<string, FieldMapping__c>();
    for (const row of soql<FieldMapping__c>`
      SELECT Id, MoEngageAttribute__c, SalesforceField__c, IsIdentifier__c FROM FieldMapping__c WHERE Sync__c = ${syncId} WITH USER_MODE`) {
      stored.put(SyncRows.key(row), row);
    }
    const added = new List<FieldMapping__c>();
    const kept = new List<FieldMapping__c>();
    for (const row of rows) {
      const before = stored.remove(SyncRows.key(row));
      if (before === null) {
        row.Sync__c = syncId;
        added.add(row);
      } else {
        row.Id = before.Id;
        kept.add(row);
      }
    }
    remove(stored.values(), AccessLevel.USER_MODE);
    update(kept, AccessLevel.USER_MODE);
    insert(added, AccessLevel.USER_MODE);
  }
}
