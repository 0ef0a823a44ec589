import { DrainCoordinator } from './DrainCoordinator.ts';

/** Comes back after a delay for rows that wait for their next attempt. What it does is idempotent: a request for a drain. */
@WithoutSharing
export class DrainWakeUp implements Queueable {
  execute(context: QueueableContext): void {
    DrainCoordinator.requested();
  }
}
