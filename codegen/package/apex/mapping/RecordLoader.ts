import { SyncDefinition } from './SyncDefinition.ts';

/**
 * Reads the mapped fields of records at sending time (RT-6). System mode: the job sends what the mapping says, whoever made the change; who may
 * map a field is decided where the mapping is saved.
 */
@WithoutSharing
export class RecordLoader {
  /** @returns the records that still exist, by id */
  static load(sync: SyncDefinition, recordIds: Set<Id>): Map<Id, SObject> {
    return RecordLoader.query(sync, recordIds, AccessLevel.SYSTEM_MODE);
  }

  /** For a screen (MP-9): only what the person may see; throws QueryException where that person may not read a mapped field. */
  static loadAsUser(sync: SyncDefinition, recordIds: Set<Id>): Map<Id, SObject> {
    return RecordLoader.query(sync, recordIds, AccessLevel.USER_MODE);
  }

  private static query(sync: SyncDefinition, recordIds: Set<Id>, accessLevel: AccessLevel): Map<Id, SObject> {
    // Names come from the describe of the object, never from text that a person typed.
    const query = `SELECT ${String.join(new List<string>(sync.fieldNames()), ', ')} FROM ${sync.objectName} WHERE Id IN :recordIds`;
    const records = Database.queryWithBinds(query, new Map<string, unknown>([['recordIds', recordIds]]), accessLevel);
    return new Map<Id, SObject>(records);
  }
}
