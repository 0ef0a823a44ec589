import { SecretMask } from '../shared/SecretMask.ts';

/**
 * The only class that touches Data Keys (CN-3). They lie in a protected custom setting, one row a connection: subscribers can't read it, and
 * nothing here is ever sent to a screen. A custom setting has no long text, so a key is kept in parts.
 */
@WithoutSharing
export class ConnectionSecrets {
  private static readonly PART_LENGTH: Integer = 255;
  static readonly MAXIMUM_LENGTH: Integer = 765;

  /** @returns the Data Key, or null where none is stored */
  static read(connectionId: Id): string | null {
    const row = ConnectionSecret__c.getValues(connectionId);
    if (row === null || row.DataKey1__c === null) {
      return null;
    }
    const key = row.DataKey1__c + (row.DataKey2__c ?? '') + (row.DataKey3__c ?? '');
    SecretMask.remember(key);
    return key;
  }

  static isSet(connectionId: Id): boolean {
    return ConnectionSecrets.read(connectionId) !== null;
  }

  static write(connectionId: Id, dataKey: string): void {
    const row = ConnectionSecret__c.getValues(connectionId) ?? new ConnectionSecret__c({ Name: connectionId });
    row.DataKey1__c = ConnectionSecrets.part(dataKey, 0);
    row.DataKey2__c = ConnectionSecrets.part(dataKey, 1);
    row.DataKey3__c = ConnectionSecrets.part(dataKey, 2);
    SecretMask.remember(dataKey);
    upsert(row, AccessLevel.SYSTEM_MODE);
  }

  static remove(connectionIds: Set<Id>): void {
    const rows = new List<ConnectionSecret__c>();
    for (const connectionId of connectionIds) {
      const row = ConnectionSecret__c.getValues(connectionId);
      if (row !== null) {
        rows.add(row);
      }
    }
    remove(rows, AccessLevel.SYSTEM_MODE);
  }

  /** Removes keys whose connection is gone: a deletion that no trigger saw, or a copy of an org without its records (CN-3). */
  static removeOrphans(): void {
    const orphans = new Map<string, ConnectionSecret__c>(ConnectionSecret__c.getAll());
    const names = orphans.keySet().clone();
    for (const connection of soql<Connection__c>`SELECT Id FROM Connection__c WHERE Id IN ${names} WITH SYSTEM_MODE`) {
      orphans.remove(connection.Id);
    }
    remove(orphans.values(), AccessLevel.SYSTEM_MODE);
  }

  private static part(dataKey: string, index: Integer): string | null {
    const start = index * ConnectionSecrets.PART_LENGTH;
    if (dataKey.length() <= start) {
      return null;
    }
    return dataKey.mid(start, ConnectionSecrets.PART_LENGTH);
  }
}
