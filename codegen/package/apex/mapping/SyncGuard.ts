import { MappingRules } from './MappingRules.ts';
import { SyncDefinitions } from './SyncDefinitions.ts';
import { SyncRules } from './SyncRules.ts';

/** Holds the rules of syncs whatever way a row is written: screen, data loader, another package (CN-6). */
@WithoutSharing
export class SyncGuard {
  /** Tests can't delete an object: this lets them make syncs of one that is gone. */
  @TestVisible static isOff: boolean = false;

  private static readonly MOST_ROWS: Integer = 10000;

  static run(): void {
    if (!SyncGuard.isOff) {
      switch (Trigger.operationType) {
        case TriggerOperation.BEFORE_INSERT:
          SyncGuard.beforeInsert(Trigger.new as List<Sync__c>);
          break;
        case TriggerOperation.BEFORE_UPDATE:
          SyncGuard.beforeUpdate(Trigger.new as List<Sync__c>, new Map<Id, SObject>(Trigger.old));
          break;
        case TriggerOperation.BEFORE_DELETE:
          SyncGuard.beforeDelete(Trigger.old as List<Sync__c>);
          break;
        default:
          break;
      }
    }
    if (Trigger.isAfter) {
      // MP-7: the next change, in this transaction too, goes by what is stored now.
      SyncDefinitions.forget();
    }
  }

  private static beforeInsert(syncs: List<Sync__c>): void {
    for (const sync of syncs) {
      SyncGuard.settleActive(sync);
      SyncGuard.refuse(sync, SyncRules.problemOf(sync));
    }
  }

  private static beforeUpdate(syncs: List<Sync__c>, before: Map<Id, SObject>): void {
    const activated = new Map<Id, Sync__c>();
    const changingEntity = new Map<Id, Sync__c>();
    for (const sync of syncs) {
      const old = before.get(sync.Id)! as Sync__c;
      SyncGuard.settleActive(sync);
      if (SyncRules.isRedefined(old, sync)) {
        SyncGuard.refuse(sync, SyncRules.problemOf(sync) ?? SyncRules.problemOfChange(old, sync));
      }
      if (sync.Active__c && !old.Active__c) {
        activated.put(sync.Id, sync);
      }
      if (sync.MoEngageEntity__c !== old.MoEngageEntity__c) {
        changingEntity.put(sync.Id, sync);
      }
    }
    SyncGuard.checkIdentifiers(activated);
    SyncGuard.checkWaiting(changingEntity);
  }

  /** MP-7: a sync that is deleted is archived first, so that its history stays; only then the row itself may go. */
  private static beforeDelete(syncs: List<Sync__c>): void {
    for (const sync of syncs) {
      if (!sync.Archived__c) {
        sync.addError('Delete the sync under Map Fields: that keeps its history. Only an archived sync can be removed for good.');
      }
    }
  }

  /** An archived sync is never active: Sync Status of its rows looks at Active alone (MP-7). */
  private static settleActive(sync: Sync__c): void {
    if (sync.Archived__c) {
      sync.Active__c = false;
    }
  }

  /** MP-2: a sync without Customer ID sends nothing, so it can't be switched on. A new one gets its mapping after itself. */
  private static checkIdentifiers(activated: Map<Id, Sync__c>): void {
    if (activated.isEmpty()) {
      return;
    }
    const identified = new Set<Id>();
    for (const row of soql<FieldMapping__c>`
      SELECT Sync__c FROM FieldMapping__c WHERE Sync__c IN ${activated.keySet()} AND IsIdentifier__c = TRUE WITH SYSTEM_MODE`) {
      identified.add(row.Sync__c);
    }
    for (const sync of activated.values()) {
      if (!identified.contains(sync.Id)) {
        SyncGuard.refuse(sync, MappingRules.NO_IDENTIFIER);
      }
    }
  }

  /** Rows that wait were made for users or for events: one kind can't be sent as the other. */
  private static checkWaiting(changing: Map<Id, Sync__c>): void {
    if (changing.isEmpty()) {
      return;
    }
    const lanes = new Set<string>();
    for (const syncId of changing.keySet()) {
      lanes.add(syncId);
    }
    const waiting = new Set<string>();
    const rows = soql<SyncQueue__c>`
      SELECT PendingKey__c FROM SyncQueue__c WHERE PendingKey__c IN ${lanes} WITH SYSTEM_MODE LIMIT ${SyncGuard.MOST_ROWS}`;
    for (const row of rows) {
      waiting.add(row.PendingKey__c!);
    }
    for (const sync of changing.values()) {
      if (waiting.contains(sync.Id) || rows.size() === SyncGuard.MOST_ROWS) {
        SyncGuard.refuse(
          sync,
          'Changes of this sync wait to be sent, so it can not become another MoEngage entity now. Wait until they are sent, or add a new sync.',
        );
      }
    }
  }

  private static refuse(sync: Sync__c, problem: string | null): void {
    if (problem !== null) {
      sync.addError(problem);
    }
  }
}
