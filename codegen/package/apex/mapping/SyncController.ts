import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { SyncInput } from './SyncInput.ts';
import { Syncs } from './Syncs.ts';

/** What the Map Fields and Syncs screens call. */
@WithSharing
export class SyncController {
  /** @returns the id of the saved sync */
  @AuraEnabled static saveSync(input: SyncInput): Id {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return Syncs.save(input);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  @AuraEnabled static setSyncActive(syncId: Id, active: boolean): void {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Syncs.setActive(syncId, active);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
