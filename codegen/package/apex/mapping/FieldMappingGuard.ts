import { MappingRules } from './MappingRules.ts';
import { SyncDefinitions } from './SyncDefinitions.ts';

/** Holds the rules of mappings whatever way a row is written (CN-6): each row by itself, and all rows of a sync together. */
@WithoutSharing
export class FieldMappingGuard {
  /** Tests can't delete a field: this lets them map one that is gone. */
  @TestVisible static isOff: boolean = false;

  static run(): void {
    if (Trigger.isAfter) {
      SyncDefinitions.forget();
      return;
    }
    if (FieldMappingGuard.isOff) {
      return;
    }
    if (Trigger.isDelete) {
      FieldMappingGuard.beforeDelete(Trigger.old as List<FieldMapping__c>);
    } else {
      FieldMappingGuard.beforeSave(Trigger.new as List<FieldMapping__c>);
    }
  }

  private static beforeSave(rows: List<FieldMapping__c>): void {
    const bySync = FieldMappingGuard.groupBySync(rows);
    const syncs = FieldMappingGuard.syncs(bySync.keySet());
    const sound = new Map<Id, List<FieldMapping__c>>();
    for (const row of rows) {
      const problem = MappingRules.problemOfRow(syncs.get(row.Sync__c)!, row);
      if (problem !== null) {
        row.addError(problem);
      } else if (sound.containsKey(row.Sync__c)) {
        sound.get(row.Sync__c)!.add(row);
      } else {
        sound.put(row.Sync__c, new List<FieldMapping__c>([row]));
      }
    }
    const stored = FieldMappingGuard.storedBySync(sound.keySet(), rows);
    for (const syncId of sound.keySet()) {
      // One by one, so that the row that breaks the rule is told, not the rows before it.
      const together = stored.get(syncId) ?? new List<FieldMapping__c>();
      for (const row of sound.get(syncId)!) {
        together.add(row);
        const problem = MappingRules.problemOfAll(syncs.get(syncId)!, together);
        if (problem !== null) {
          row.addError(problem);
          together.remove(together.size() - 1);
        }
      }
    }
  }

  /** MP-2: an active sync keeps its Customer ID. */
  private static beforeDelete(rows: List<FieldMapping__c>): void {
    const syncs = FieldMappingGuard.syncs(FieldMappingGuard.groupBySync(rows).keySet());
    for (const row of rows) {
      const sync = syncs.get(row.Sync__c);
      if (row.IsIdentifier__c && sync !== null && sync.Active__c) {
        row.addError('A sync needs a field for Customer ID. Choose another field for it, or deactivate the sync first.');
      }
    }
  }

  private static groupBySync(rows: List<FieldMapping__c>): Map<Id, List<FieldMapping__c>> {
    const groups = new Map<Id, List<FieldMapping__c>>();
    for (const row of rows) {
      if (!groups.containsKey(row.Sync__c)) {
        groups.put(row.Sync__c, new List<FieldMapping__c>());
      }
      groups.get(row.Sync__c)!.add(row);
    }
    return groups;
  }

  private static syncs(syncIds: Set<Id>): Map<Id, Sync__c> {
    return new Map<Id, Sync__c>(
      soql<Sync__c>`SELECT Id, Direction__c, SalesforceObject__c, Active__c FROM Sync__c WHERE Id IN ${syncIds} WITH SYSTEM_MODE`,
    );
  }

  /** @param rows - being saved now: their stored versions do not count */
  private static storedBySync(syncIds: Set<Id>, rows: List<FieldMapping__c>): Map<Id, List<FieldMapping__c>> {
    const beingSaved = new Set<Id>();
    for (const row of rows) {
      beingSaved.add(row.Id);
    }
    const stored = new List<FieldMapping__c>();
    for (const row of soql<FieldMapping__c>`
      SELECT Id, Sync__c, SalesforceField__c, MoEngageAttribute__c, IsIdentifier__c FROM FieldMapping__c
      WHERE Sync__c IN ${syncIds} WITH SYSTEM_MODE`) {
      if (!beingSaved.contains(row.Id)) {
        stored.add(row);
      }
    }
    return FieldMappingGuard.groupBySync(stored);
  }
}
