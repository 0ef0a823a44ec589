/**
 * Which syncs use a connection (CN-4). System mode: whether a connection may go is no question of who asks.
 */
@WithoutSharing
export class ConnectionUse {
  private static readonly MOST_NAMES: Integer = 10;

  /** @returns why a connection can't be deleted, by its id; only those that syncs use */
  static problems(connectionIds: Set<Id>): Map<Id, string> {
    const used = new Map<Id, List<string>>();
    const deleted = new Map<Id, List<string>>();
    for (const sync of soql<Sync__c>`
      SELECT Name, Connection__c, Archived__c FROM Sync__c
      WHERE Connection__c IN ${connectionIds}
      WITH SYSTEM_MODE ORDER BY Name`) {
      const names = sync.Archived__c ? deleted : used;
      if (!names.containsKey(sync.Connection__c)) {
        names.put(sync.Connection__c, new List<string>());
      }
      if (names.get(sync.Connection__c)!.size() < ConnectionUse.MOST_NAMES) {
        names.get(sync.Connection__c)!.add(`"${sync.Name}"`);
      }
    }
    const problems = new Map<Id, string>();
    for (const connectionId of deleted.keySet()) {
      problems.put(
        connectionId,
        `The history of the deleted syncs ${String.join(deleted.get(connectionId)!, ', ')} belongs to the connection. Delete it together with their history, or deactivate it to keep both.`,
      );
    }
    for (const connectionId of used.keySet()) {
      problems.put(
        connectionId,
        `The connection is used by ${String.join(used.get(connectionId)!, ', ')}. Delete these syncs or give them another connection first.`,
      );
    }
    return problems;
  }
}
