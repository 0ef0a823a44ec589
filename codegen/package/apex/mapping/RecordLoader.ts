import { SyncDefinition } from './SyncDefinition.ts';

/**
 * Reads the mapped fields of records at sending time (RT-6). System mode: the job sends what the mapping says, whoever made the change; who may
 * map a field is decided where the mapping is saved.
 */
@WithoutSharing
export class RecordLoader {
  /** @returns the records that still exist, by id */
  static load(sync: SyncDefinition, recordIds: Set<Id>): Map<Id, SObject> {
    // Names come from the describe of the object, never from text that a person typed.
    const query = `SELECT ${String.join(new List<string>(sync.fieldNames()), ', ')} FROM ${sync.objectName} WHERE Id IN :recordIds`;
    const records = Database.queryWithBinds(
      query,
      new Map<string, unknown>([['recordIds', recordIds]]),
      AccessLevel.SYSTEM_MODE,
    );
    return new Map<Id, SObject>(records);
  }
}
