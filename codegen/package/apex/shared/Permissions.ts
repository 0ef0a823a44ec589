import { ForbiddenException } from './ForbiddenException.ts';

/** What the running user may do in the app. Server methods ask here before they do anything (UI-4). */
export class Permissions {
  static readonly MANAGE_CONNECTIONS: string = 'Manage_Connections';
  static readonly MANAGE_SYNCS: string = 'Manage_Syncs';
  static readonly MANAGE_SETTINGS: string = 'Manage_Settings';
  static readonly MONITOR_SYNCS: string = 'Monitor_Syncs';
  static readonly RETRY_SYNCS: string = 'Retry_Syncs';
  /** The mark of the inbound caller (IN-5). */
  static readonly RECEIVE_INBOUND: string = 'Receive_Inbound';

  /** @param customPermission - one of the constants above; throws ForbiddenException where the user lacks it */
  static require(customPermission: string): void {
    if (!FeatureManagement.checkPermission(customPermission)) {
      throw new ForbiddenException(
        'You need the permission set "MoEngage Admin User" for this. Ask your Salesforce administrator to assign it to you.',
      );
    }
  }
}
