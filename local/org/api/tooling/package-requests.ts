import type { Org } from '../../org.ts';
import type { DeployError } from '../../metadata/deployment.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import type { ToolingDatabase } from './tooling-database.ts';
import type { AfterCreate } from './tooling-records.ts';

/**
 * `PackageInstallRequest` and `SubscriberPackageVersionUninstallRequest`: making a row starts the work, its status tells the end. Versions that can be
 * installed are those that the org knows ({@link Org.packageVersions}): uploaded by a Dev Hub, or given by `start --packages`.
 * Source: Tooling API Developer Guide.
 */
export function packageRequests(org: Org, database: ToolingDatabase, wake: () => void): ReadonlyMap<string, AfterCreate> {
  const now = (): ApexDatetime => new ApexDatetime(org.services.clock.now());
  const finish = (object: string, id: string, values: Record<string, unknown>): void => {
    database.put(object, { Id: id, ...values, LastModifiedDate: now() });
    wake();
  };

  const install: AfterCreate = (id, values, userId) => {
    database.put('PackageInstallRequest', { Id: id, Status: 'IN_PROGRESS' });
    setImmediate(() => {
      if (!database.isOpen) return;
      const errors = attempt(() => org.installPackage(String(values.SubscriberPackageVersionKey), { installerId: userId }).errors);
      finish('PackageInstallRequest', id, errors.length === 0 ? { Status: 'SUCCESS' } : { Status: 'ERROR', Errors: JSON.stringify({ errors: errors.map((message) => ({ message })) }) });
    });
  };

  const uninstall: AfterCreate = (id, values, userId) => {
    const object = 'SubscriberPackageVersionUninstallRequest';
    database.put(object, { Id: id, Status: 'InProgress' });
    setImmediate(() => {
      if (!database.isOpen) return;
      const versionId = String(values.SubscriberPackageVersionId);
      const installed = org.installedPackages.find((one) => one.versionId === versionId);
      const errors = installed === undefined ? [`The package version ${versionId} is not installed.`] : attempt(() => org.uninstallPackage(installed.namespace, userId).errors);
      for (const Message of errors) database.put('PackageVersionUninstallRequestError', { ParentRequestId: id, Message });
      finish(object, id, { Status: errors.length === 0 ? 'Success' : 'Error' });
    });
  };

  return new Map([['PackageInstallRequest', install], ['SubscriberPackageVersionUninstallRequest', uninstall]]);
}

/** What went wrong, in sentences. */
function attempt(body: () => readonly DeployError[]): string[] {
  try {
    return body().map(({ file, line, message }) => (file === '' ? message : `${file}${line === null ? '' : `:${line}`} ${message}`));
  } catch (error) {
    return [(error as Error).message];
  }
}
