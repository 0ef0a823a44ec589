import { AlertCheck } from '../alerts/AlertCheck.ts';
import { ConnectionSecrets } from '../connection/ConnectionSecrets.ts';
import { HistoricLauncher } from '../history/HistoricLauncher.ts';
import { HistoricRecovery } from '../history/HistoricRecovery.ts';
import { ArchivedSyncRows } from '../mapping/ArchivedSyncRows.ts';
import { DrainCoordinator } from '../queue/DrainCoordinator.ts';
import { OrphanRows } from '../queue/OrphanRows.ts';
import { Pauses } from '../retry/Pauses.ts';
import { RowClaims } from '../retry/RowClaims.ts';
import { ExceptionLog } from '../shared/ExceptionLog.ts';

enum HeartbeatStep {
  DRAIN,
  DEAD_HISTORIC_SYNCS,
  WAITING_HISTORIC_SYNCS,
  FORGOTTEN_CLAIMS,
  ROWS_OF_DELETED_SYNCS,
  ROWS_WITHOUT_SYNC,
  OLD_PAUSES,
  ORPHAN_SECRETS,
  ALERTS,
}

/**
 * What the heartbeat looks after (CL-3). Each step is for itself: one that fails is logged, and the others are done. Whatever it does, it does only
 * where something is wrong, so that a second heartbeat at the same time changes nothing.
 */
@WithoutSharing
export class HeartbeatWork implements Schedulable {
  private static readonly APEX_CLASS: string = 'Heartbeat';

  execute(context: SchedulableContext): void {
    const log = new ExceptionLog(HeartbeatWork.APEX_CLASS);
    for (const step of Enum.values(HeartbeatStep)) {
      const savepoint = Database.setSavepoint();
      try {
        HeartbeatWork.run(step);
      } catch (error) {
        caught(error);
        Database.rollback(savepoint);
        log.addError(ExceptionLog.KIND_JOB, error);
      }
    }
    log.save();
  }

  private static run(step: HeartbeatStep): void {
    switch (step) {
      case HeartbeatStep.DRAIN:
        // A dead lease, and pauses that are over (ER-6).
        DrainCoordinator.revive();
        break;
      case HeartbeatStep.DEAD_HISTORIC_SYNCS:
        HistoricRecovery.recoverDead();
        break;
      case HeartbeatStep.WAITING_HISTORIC_SYNCS:
        HistoricLauncher.launchDue();
        break;
      case HeartbeatStep.FORGOTTEN_CLAIMS:
        RowClaims.releaseForgotten();
        break;
      case HeartbeatStep.ROWS_OF_DELETED_SYNCS:
        ArchivedSyncRows.start();
        break;
      case HeartbeatStep.ROWS_WITHOUT_SYNC:
        OrphanRows.end();
        break;
      case HeartbeatStep.OLD_PAUSES:
        Pauses.forgetOld();
        break;
      case HeartbeatStep.ORPHAN_SECRETS:
        ConnectionSecrets.removeOrphans();
        break;
      default:
        // Last: of what the steps before have mended, nobody needs to hear (UI-6).
        AlertCheck.run();
        break;
    }
  }
}
