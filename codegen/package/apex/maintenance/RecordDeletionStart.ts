import { RecordDeletion } from './RecordDeletion.ts';

/** The work of DeleteProcessedSyncs: starts the first pass. */
@WithoutSharing
export class RecordDeletionStart implements Schedulable {
  execute(context: SchedulableContext): void {
    RecordDeletion.startFirst();
  }
}
