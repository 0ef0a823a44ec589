/**
 * Deletes what is done with, daily (CL-1). Global, so that an admin can schedule it in Setup. Scheduled classes can't be changed while they are
 * scheduled: this one is only a shell, and finds its work by name.
 */
@Global
@WithoutSharing
export class DeleteProcessedSyncs implements Schedulable {
  @Global execute(context: SchedulableContext): void {
    (Type.forName('RecordDeletionStart')!.newInstance() as Schedulable).execute(context);
  }
}
