import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';
import { AlertSource } from './AlertSource.ts';

/**
 * Connections that MoEngage lets in no more (UI-6): the last refusal is later than the last successful verification, and nothing was sent since. One
 * query reads the last refusal of each connection, whatever the number of Exceptions.
 */
@WithoutSharing
export class LostConnections implements AlertSource {
  static readonly ERROR_TYPES: Set<string> = new Set<string>([
    ErrorTypes.AUTHENTICATION_REQUIRED,
    ErrorTypes.BLOCKED_CLIENT,
    ErrorTypes.ACCOUNT_SUSPENDED,
  ]);
  /** Each takes a query more */
  private static readonly MOST_REFUSED: Integer = 20;

  kinds(): Set<AlertKind> {
    return new Set<AlertKind>([AlertKind.CONNECTION]);
  }

  current(open: List<AlertKey>): Map<string, AlertKey> {
    const lost = new Map<string, AlertKey>();
    let looked: Integer = 0;
    for (const connection of soql<Connection__c>`
      SELECT Id, LastVerified__c,
        (SELECT CreatedDate FROM Exceptions__r WHERE ErrorType__c IN ${LostConnections.ERROR_TYPES} ORDER BY CreatedDate DESC LIMIT 1)
      FROM Connection__c
      WHERE Active__c = TRUE WITH SYSTEM_MODE ORDER BY Name`) {
      const refusedAt = LostConnections.refusedAt(connection);
      const key = AlertKey.connection(connection.Id);
      if (refusedAt !== null && looked < LostConnections.MOST_REFUSED) {
        looked++;
        if (!LostConnections.sentAfter(connection.Id, refusedAt)) {
          lost.put(key.text, key);
        }
      } else if (refusedAt !== null && LostConnections.isOpen(key, open)) {
        // Not looked at now: as it was.
        lost.put(key.text, key);
      }
    }
    return lost;
  }

  /** @returns when it was refused last; null where it was not, or was verified since */
  private static refusedAt(connection: Connection__c): Datetime | null {
    for (const refusal of connection.Exceptions__r) {
      if (
        connection.LastVerified__c === null ||
        LostConnections.second(connection.LastVerified__c) <= LostConnections.second(refusal.CreatedDate)
      ) {
        return refusal.CreatedDate;
      }
    }
    return null;
  }

  /** A stamp of the system has whole seconds, a field of ours keeps the milliseconds: within the same second, a refusal counts as the later one. */
  private static second(moment: Datetime): Long {
    return moment.getTime() / 1000;
  }

  private static isOpen(key: AlertKey, open: List<AlertKey>): boolean {
    for (const one of open) {
      if (one.text.equals(key.text)) {
        return true;
      }
    }
    return false;
  }

  /** A run that was refused may have sent something before, and is written at once: within the same second, it counts as before. */
  private static sentAfter(connectionId: Id, refusedAt: Datetime): boolean {
    return !soql<SyncQueue__c>`
      SELECT Id FROM SyncQueue__c
      WHERE SystemModstamp > ${refusedAt} AND Status__c = 'Successful' AND Sync__r.Connection__c = ${connectionId}
      WITH SYSTEM_MODE LIMIT 1`.isEmpty();
  }
}
