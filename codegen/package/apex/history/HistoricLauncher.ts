import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../mapping/SyncDefinitions.ts';
import { FlexQueue } from '../queue/FlexQueue.ts';
import { OutboundSyncs } from '../queue/OutboundSyncs.ts';
import { WakeUps } from '../queue/WakeUps.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Pauses } from '../retry/Pauses.ts';
import { Verdict } from '../retry/Verdict.ts';
import { Clock } from '../shared/Clock.ts';
import { Settings } from '../shared/Settings.ts';
import { DailyExecutions } from './DailyExecutions.ts';
import { HistoricalSyncBatch } from './HistoricalSyncBatch.ts';
import { HistoricBooks } from './HistoricBooks.ts';
import { HistoricRows } from './HistoricRows.ts';
import { HistoricWakeUp } from './HistoricWakeUp.ts';

/**
 * Submits the job of a historic sync, or makes its record wait: for the flex queue (HS-6), the end of a rate limit (ER-6), the daily executions (HS-5),
 * another one of its entity (HS-4), or a person (RT-10). System mode: it runs in jobs.
 */
@WithoutSharing
export class HistoricLauncher {
  static readonly LIMITED: string = "MoEngage's rate limit was reached. The sync goes on by itself.";
  static readonly AT_RESERVE: string =
    "The org's daily asynchronous Apex executions are nearly used up. The sync goes on by itself when there are some again.";
  private static readonly RESERVE_WAIT_MINUTES: Integer = 60;

  /** Six queries each: so many are tried in one transaction. */
  private static readonly MOST_TRIED: Integer = 10;

  static launch(rowId: Id): void {
    HistoricLauncher.tryRow(rowId);
    HistoricLauncher.wakeUpLater();
  }

  /** All that wait and may be tried now, as many as one transaction may try; then somebody comes back for the rest. */
  static launchDue(): void {
    const blocked = HistoricLauncher.reasonsById();
    let tried: Integer = 0;
    for (const row of HistoricRows.due(Clock.now())) {
      const reason = row.Sync__c === null ? null : blocked.get(row.Sync__c);
      if (reason !== null && row.WaitReason__c !== null && row.WaitReason__c.equals(reason)) {
        // It waits for a person and says why: it must not keep others from their turn.
        continue;
      }
      if (tried === HistoricLauncher.MOST_TRIED) {
        WakeUps.ensure(WakeUps.HISTORIC, new HistoricWakeUp(), Clock.inMinutes(1));
        return;
      }
      tried++;
      HistoricLauncher.tryRow(row.Id);
    }
    HistoricLauncher.wakeUpLater();
  }

  private static tryRow(rowId: Id): void {
    const row = HistoricRows.lock(rowId);
    if (row === null || row.PendingKey__c === null) {
      return;
    }
    const sync =
      row.Sync__c === null ? null : SyncDefinitions.byId(new Set<Id>([row.Sync__c])).get(row.Sync__c);
    if (sync === null) {
      HistoricBooks.abort(row, Verdict.rejected(ErrorTypes.SYNC_DELETED, 'The sync was deleted.', ''));
    } else if (!sync.isRunnable()) {
      HistoricBooks.hold(row, sync.blockedBecause!);
    } else if (!HistoricLauncher.mustWait(row, sync) && HistoricLauncher.takesLock(row, sync)) {
      HistoricBooks.submitted(
        row,
        Database.executeBatch(new HistoricalSyncBatch(row.Id), row.HistoricalSyncBatchSize__c!.intValue()),
      );
    }
  }

  /** @returns why syncs may not run, as it stands in their rows, by sync */
  private static reasonsById(): Map<Id, string> {
    const reasons = new Map<Id, string>();
    for (const sync of OutboundSyncs.load()) {
      if (sync.blockedBecause !== null) {
        reasons.put(sync.id, HistoricBooks.waitReason(sync.blockedBecause));
      }
    }
    return reasons;
  }

  /** Goes on by itself at that time. */
  static postpone(row: SyncQueue__c, until: Datetime, reason: string, errorType: string | null): void {
    HistoricBooks.suspend(row, until, reason, errorType);
    HistoricLauncher.wakeUpLater();
  }

  /** A delayed queueable, not a scheduled job (ER-6); failing that, the heartbeat. */
  static wakeUpLater(): void {
    const next = HistoricRows.nextAttempt(Clock.now());
    if (next !== null) {
      WakeUps.ensure(WakeUps.HISTORIC, new HistoricWakeUp(), next);
    }
  }

  private static mustWait(row: SyncQueue__c, sync: SyncDefinition): boolean {
    const pair = Pauses.key(sync.connectionId, sync.objectName);
    const paused = Pauses.active(new Set<string>([pair])).get(pair);
    if (paused !== null) {
      HistoricBooks.suspend(row, paused, HistoricLauncher.LIMITED, ErrorTypes.RATE_LIMIT);
    } else if (DailyExecutions.isAtReserve()) {
      const until = Clock.inMinutes(HistoricLauncher.RESERVE_WAIT_MINUTES);
      HistoricBooks.suspend(row, until, HistoricLauncher.AT_RESERVE, row.ErrorType__c);
    } else if (FlexQueue.isFull()) {
      const until = Clock.inMinutes(Settings.historicalSyncSchedulerMinutes());
      HistoricBooks.suspend(row, until, 'The Apex flex queue is full. The sync goes on by itself.', row.ErrorType__c);
    } else {
      return false;
    }
    return true;
  }

  /** A record that gave its lock back takes it again; where another one has it, it waits its turn (HS-4). */
  private static takesLock(row: SyncQueue__c, sync: SyncDefinition): boolean {
    if (row.HistoricLock__c !== null) {
      return true;
    }
    const holder = HistoricRows.holder(sync.entity);
    if (holder.equals('')) {
      row.HistoricLock__c = sync.entity;
      return true;
    }
    const until = Clock.inMinutes(Settings.historicalSyncSchedulerMinutes());
    HistoricBooks.suspend(row, until, `Waits for the historic sync of ${holder}.`, row.ErrorType__c);
    return false;
  }
}
