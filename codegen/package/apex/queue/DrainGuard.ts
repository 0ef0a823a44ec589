import { DrainCoordinator } from './DrainCoordinator.ts';

/** Comes back some minutes after a run began, in case that run was killed (ER-8): nobody else would look until the next change. */
@WithoutSharing
export class DrainGuard implements Queueable {
  execute(context: QueueableContext): void {
    DrainCoordinator.guardReturned();
  }
}
