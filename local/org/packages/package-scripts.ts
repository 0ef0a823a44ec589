import { InstallContext, Version } from '../platform/system/install.ts';
import { throwApex } from '../runtime/exceptions.ts';
import type { OrgServices } from '../runtime/services.ts';
import { invokeInterface } from '../runtime/values/invoke.ts';
import type { Transactions } from '../jobs/transactions.ts';
import type { InstalledPackage } from './installed-packages.ts';
import type { VersionNumber } from './package-version.ts';

export interface ScriptParts {
  readonly services: OrgServices;
  readonly transactions: Transactions;
}

export interface InstallOccasion {
  /** Null at the first installation. */
  readonly previous: VersionNumber | null;
  readonly installerId: string;
  readonly isPush: boolean;
}

/**
 * Runs a package's `InstallHandler`, as the package's own user and without a session, in a transaction of its own; throws what it throws.
 * Source: ISVforce Guide "Run Apex on Package Install/Upgrade".
 */
export function runPostInstall(parts: ScriptParts, installed: InstalledPackage, script: string, { previous, installerId, isPush }: InstallOccasion): void {
  const version = previous === null ? null : new Version(previous.major, previous.minor, previous.patch);
  const context = new InstallContext(parts.services.organizationId, installerId, version, isPush);
  run(parts, installed, script, 'install', (handler) => invokeInterface(handler, 'InstallHandler', 'onInstall', [context]));
}

/** Runs a package's `UninstallHandler`. It may not start jobs or call out. Source: ISVforce Guide "Run Apex on Package Uninstall". */
export function runUninstall(parts: ScriptParts, installed: InstalledPackage, script: string, uninstallerId: string): void {
  const context = new InstallContext(parts.services.organizationId, uninstallerId, null, false);
  run(parts, installed, script, 'uninstall', (handler) => invokeInterface(handler, 'UninstallHandler', 'onUninstall', [context]));
}

function run({ services, transactions }: ScriptParts, { namespace, userId }: InstalledPackage, script: string, kind: 'install' | 'uninstall', call: (handler: object) => void): void {
  services.security.runAs(userId, () => {
    transactions.run(kind, () => {
      const compiled = services.classes.find(script, namespace);
      if (compiled?.namespace?.toLowerCase() !== namespace.toLowerCase()) throwApex('System.TypeException', `The package has no class ${script}`);
      call(compiled.newInstance());
    });
  });
}
