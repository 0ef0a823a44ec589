/**
 * Recovers what a killed job left behind, every fifteen minutes (CL-3). Global, so that an admin can schedule it in Setup. Scheduled classes can't be
 * changed while they are scheduled: this one is only a shell, and finds its work by name.
 */
@Global
@WithoutSharing
export class Heartbeat implements Schedulable {
  @Global execute(context: SchedulableContext): void {
    (Type.forName('HeartbeatWork')!.newInstance() as Schedulable).execute(context);
  }
}
