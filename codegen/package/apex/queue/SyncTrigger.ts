import { ChangeCapture } from './ChangeCapture.ts';

/**
 * What a deployed trigger calls, in its one statement (TD-2):
 * `trigger Contact on Contact (after insert, after update, after delete, after undelete) { moengage.SyncTrigger.run(Contact.SObjectType); }`
 * Global for ever: deployed triggers outlive every upgrade of the package, so the signature never changes and all work is elsewhere.
 */
@Global
export class SyncTrigger {
  /**
   * Takes the changes of the running trigger into the Sync Queue. Does nothing outside an `after` trigger. Never throws.
   * @param objectType - the object of the trigger
   */
  @Global static run(objectType: Schema.SObjectType): void {
    if (!Trigger.isExecuting || !Trigger.isAfter) {
      return;
    }
    ChangeCapture.capture(objectType, Trigger.operationType, Trigger.new, Trigger.oldMap);
  }
}
