import { Clock } from '../shared/Clock.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { AlertKey } from './AlertKey.ts';
import { AlertKind } from './AlertKind.ts';
import { AlertSource } from './AlertSource.ts';
import { LostConnections } from './LostConnections.ts';

/**
 * Syncs with failures that need a person (UI-6), a key for each kind of error, so that one bad record hides nothing worse that comes later. New ones
 * are found among the Exceptions of the last two hours: by an index, and counted, so any number of them costs a query row a group. An open one
 * is over when no failed record of its kind is left. What a whole connection suffers from is told of the connection.
 */
@WithoutSharing
export class FailingSyncs implements AlertSource {
  /** Longer than the heartbeat's fifteen minutes, for one that comes late */
  private static readonly HOURS: Integer = 2;
  private static readonly MOST: Integer = 200;
  /** Each takes a query; more than that stay open until these are over */
  private static readonly MOST_LOOKED_AT: Integer = 20;

  kinds(): Set<AlertKind> {
    return new Set<AlertKind>([AlertKind.SYNC, AlertKind.INBOUND]);
  }

  current(open: List<AlertKey>): Map<string, AlertKey> {
    const failing = FailingSyncs.outbound();
    failing.putAll(FailingSyncs.inbound());
    let looked: Integer = 0;
    for (const key of open) {
      if (key.kind === AlertKind.SYNC && !failing.containsKey(key.text)) {
        looked++;
        if (looked > FailingSyncs.MOST_LOOKED_AT || FailingSyncs.isAnyLeft(key)) {
          failing.put(key.text, key);
        }
      }
    }
    return failing;
  }

  private static outbound(): Map<string, AlertKey> {
    const since = Clock.now().addHours(-FailingSyncs.HOURS);
    const failing = new Map<string, AlertKey>();
    for (const found of soql<AggregateResult>`
      SELECT Sync__c syncId, ErrorType__c errorType, COUNT(Id) total FROM Exception__c
      WHERE
        CreatedDate >= ${since}
        AND SyncQueue__r.Status__c IN ('Failed', 'Partial Success')
        AND SyncQueue__r.PendingKey__c = NULL
        AND Sync__c != NULL
        AND Sync__r.Archived__c = FALSE
        AND ErrorType__c != NULL
        AND ErrorType__c NOT IN ${LostConnections.ERROR_TYPES}
      WITH SYSTEM_MODE GROUP BY Sync__c, ErrorType__c LIMIT ${FailingSyncs.MOST}`) {
      const key = AlertKey.sync(found.get('syncId') as Id, found.get('errorType') as string);
      failing.put(key.text, key);
    }
    return failing;
  }

  /** Over when no event has failed for two hours. */
  private static inbound(): Map<string, AlertKey> {
    const since = Clock.now().addHours(-FailingSyncs.HOURS);
    const failing = new Map<string, AlertKey>();
    for (const found of soql<AggregateResult>`
      SELECT Sync__c syncId, COUNT(Id) total FROM Exception__c
      WHERE CreatedDate >= ${since} AND Kind__c = ${ExceptionLog.KIND_INBOUND} AND Sync__c != NULL AND Sync__r.Archived__c = FALSE
      WITH SYSTEM_MODE GROUP BY Sync__c LIMIT ${FailingSyncs.MOST}`) {
      const key = AlertKey.inbound(found.get('syncId') as Id);
      failing.put(key.text, key);
    }
    return failing;
  }

  private static isAnyLeft(key: AlertKey): boolean {
    return !soql<SyncQueue__c>`
      SELECT Id FROM SyncQueue__c
      WHERE
        Sync__c = ${key.recordId} AND Sync__r.Archived__c = FALSE AND ErrorType__c = ${key.errorType}
        AND Status__c IN ('Failed', 'Partial Success') AND PendingKey__c = NULL
      WITH SYSTEM_MODE LIMIT 1`.isEmpty();
  }
}
