import { HistoricLauncher } from './HistoricLauncher.ts';

/** Comes back after a delay for historic syncs that wait (ER-6, HS-6). What it does is idempotent. */
@WithoutSharing
export class HistoricWakeUp implements Queueable {
  execute(context: QueueableContext): void {
    HistoricLauncher.launchDue();
  }
}
