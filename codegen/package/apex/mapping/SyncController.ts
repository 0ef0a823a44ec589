import { Given } from '../shared/Given.ts';
import { Permissions } from '../shared/Permissions.ts';
import { ServerError } from '../shared/ServerError.ts';
import { DryRun } from './preview/DryRun.ts';
import { DryRunView } from './preview/DryRunView.ts';
import { SyncInput } from './SyncInput.ts';
import { SyncList } from './SyncList.ts';
import { Syncs } from './Syncs.ts';
import { SyncView } from './SyncView.ts';

/** What the list of syncs calls, and the Map Fields screen to get and save a sync (UI-4). */
@WithSharing
export class SyncController {
  /** Syncs that are not archived, with what waits and what failed. */
  @AuraEnabled static getSyncs(): List<SyncView> {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      return SyncList.all();
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** A sync with its mapping, as saveSync takes it back. */
  @AuraEnabled static getSync(syncId: Id): SyncInput {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      return SyncList.one(syncId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Saves a sync with its whole mapping, all or nothing. @returns the id of the saved sync */
  @AuraEnabled static saveSync(input: SyncInput): Id {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(input, 'what to save');
      return Syncs.save(input);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Switches a sync on or off; what waits goes out when it is on again (MP-6). */
  @AuraEnabled static setSyncActive(syncId: Id, active: boolean): void {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      Given.required(active, 'whether to activate or to deactivate');
      Syncs.setActive(syncId, active);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** Deletes a sync as a person sees it; its history stays (MP-7). The screen asks first. */
  @AuraEnabled static archiveSync(syncId: Id): void {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      Syncs.archive(syncId);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }

  /** What a historic sync would do; nothing is sent (MP-10). */
  @AuraEnabled static dryRun(syncId: Id, batchSize: Integer): DryRunView {
    try {
      Permissions.require(Permissions.MANAGE_SYNCS);
      Given.required(syncId, 'the sync');
      Given.required(batchSize, 'the batch size');
      return DryRun.of(syncId, batchSize);
    } catch (error) {
      caught(error);
      throw ServerError.handled(error);
    }
  }
}
