import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { Settings } from '../shared/Settings.ts';
import { Schedules } from './Schedules.ts';

/**
 * Runs after install and upgrade: settings with their defaults, scheduled jobs once (CL-1). It runs as a user of the platform's own, so all that it
 * calls is without sharing. A failure would undo the installation: it is logged instead, and the settings screen offers to schedule again.
 */
@Global
@WithoutSharing
export class PackageInstall implements InstallHandler {
  @Global onInstall(context: InstallContext): void {
    const log = new ExceptionLog('PackageInstall');
    try {
      PackageInstall.createSettings(context.organizationId());
    } catch (error) {
      caught(error);
      log.addError(ExceptionLog.KIND_JOB, error);
    }
    try {
      Schedules.ensure();
    } catch (error) {
      caught(error);
      log.addError(ExceptionLog.KIND_JOB, error);
    }
    log.save();
  }

  /** What an admin has set stays; what is new in this version gets its default. */
  private static createSettings(organizationId: Id): void {
    const row = Settings.row();
    row.SetupOwnerId = organizationId;
    for (const setting of Settings.numbers()) {
      if (row.get(setting.field) === null) {
        row.put(setting.field, setting.fallback);
      }
    }
    upsert(row, AccessLevel.SYSTEM_MODE);
  }
}
