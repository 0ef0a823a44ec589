import type { SchemaRegistry } from '../data/schema/registry.ts';
import type { Store } from '../data/store/store.ts';
import { failureText } from '../jobs/failure.ts';
import type { Jobs } from '../jobs/open-jobs.ts';
import type { Deployments, DeployError } from '../metadata/deployment.ts';
import { readPackage, readSource, MetadataError, type PackageSource } from '../metadata/index.ts';
import { ApexException } from '../runtime/exceptions.ts';
import type { DataService, OrgServices } from '../runtime/services.ts';
import { withDeprecated } from './deprecated-components.ts';
import { InstalledPackages, type InstalledPackage } from './installed-packages.ts';
import { runPostInstall, runUninstall } from './package-scripts.ts';
import { dropTables, removeJobs } from './package-removal.ts';
import { makePackageUser } from './package-user.ts';
import { compareVersions, parseVersion, projectVersion, versionText, type PackageVersion, type VersionOptions } from './package-version.ts';
import { upgradeRefusals } from './upgrade-rules.ts';

export interface InstallOptions extends VersionOptions {
  /** Of a folder whose project file names none, or another one. */
  readonly namespace?: string;
  /** Governor limits of its own? A package that is installed keeps what was chosen when this is absent; a new one is not certified. */
  readonly certified?: boolean;
  /** Did its publisher push it? */
  readonly isPush?: boolean;
  /** The administrator when absent. */
  readonly installerId?: string;
}

export interface InstallResult {
  readonly success: boolean;
  readonly errors: readonly DeployError[];
  /** What is installed now; null when nothing is. */
  readonly installed: InstalledPackage | null;
}

export interface UninstallResult {
  readonly success: boolean;
  /** One for each component that is not the package's and needs it. */
  readonly errors: readonly DeployError[];
}

export interface PackagesParts {
  readonly store: Store;
  readonly data: DataService;
  readonly schema: SchemaRegistry;
  readonly deployments: Deployments;
  readonly jobs: Jobs;
  readonly services: OrgServices;
  readonly adminId: string;
  readonly report: (source: string, error: ApexException | Error) => void;
}

/** A script of the package failed: its installation is taken back. */
class ScriptFailure extends Error {
  readonly script: string;

  constructor(script: string, cause: unknown) {
    super(`The post install script failed. ${cause instanceof ApexException || cause instanceof Error ? failureText(cause) : String(cause)}`, { cause });
    this.script = script;
  }
}

/** Managed packages of an org: uploaded versions, installation, upgrade, uninstallation. See `README.md`. */
export class Packages {
  readonly installed: InstalledPackages;
  readonly #parts: PackagesParts;

  constructor(parts: PackagesParts) {
    this.#parts = parts;
    this.installed = new InstalledPackages(parts.store);
    this.#certify();
  }

  /** Makes a version that can be installed by its `04t…` id: what `sf package version create` does. Throws a sentence for a source without namespace. */
  upload(source: PackageSource | string, options: InstallOptions = {}): PackageVersion {
    const version = this.#parts.store.atomically(() => {
      const made = this.#version(source, options);
      this.installed.saveVersion(made);
      return made;
    });
    return version;
  }

  /** Installs a folder, files, or an uploaded version by its id; an upgrade when an older one is there. Errors leave the org as it was. */
  install(what: PackageSource | string, options: InstallOptions = {}): InstallResult {
    try {
      const uploaded = typeof what === 'string' && /^04t[A-Za-z0-9]{12,15}$/.test(what);
      const version = uploaded ? this.installed.version(what) : this.#parts.store.atomically(() => this.#version(what, options));
      if (version === null) return refused([problem('', `There is no package version ${String(what)}.`)], null);
      return this.#install(version, options);
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      return refused([{ file: error.file, line: error.line, column: null, message: error.message }], null);
    }
  }

  /** Takes a package out of the org, with its data. Refused while something that is not the package's needs it. */
  uninstall(namespace: string, uninstallerId = this.#parts.adminId): UninstallResult {
    const { store, deployments, jobs } = this.#parts;
    const installed = this.installed.find(namespace);
    if (installed === null) return { success: false, errors: [problem('', `There is no package with the namespace ${namespace}.`)] };
    const remaining = deployments.sources.filter((source) => source.namespace?.toLowerCase() !== namespace.toLowerCase());
    const check = deployments.replaceAll(remaining, { checkOnly: true });
    if (!check.success) return { success: false, errors: check.errors };
    store.begin();
    try {
      this.#runUninstallScript(installed, uninstallerId);
      jobs.parts.transactions.bookkeeping(() => removeJobs({ store, jobs: jobs.service, jobStore: jobs.parts.store }, namespace));
      const result = deployments.replaceAll(remaining);
      if (!result.success) throw new Error(result.errors.map(({ message }) => message).join('\n'));
      dropTables(store, namespace);
      this.installed.remove(namespace);
      store.commit();
      this.#certify();
    } catch (error) {
      store.abort();
      throw error;
    }
    return { success: true, errors: [] };
  }

  #version(what: PackageSource | string, options: InstallOptions): PackageVersion {
    const project = typeof what === 'string' ? projectVersion(what) : {};
    const source = typeof what === 'string' ? readSource(what, options.namespace) : { ...what, namespace: options.namespace ?? what.namespace };
    const { namespace } = source;
    if (namespace === null || !/^[A-Za-z](?:_?[A-Za-z0-9]){0,14}$/.test(namespace)) {
      throw new MetadataError('A managed package needs a namespace: up to 15 letters, digits and single underscores, a letter first.', 'sfdx-project.json');
    }
    const chosen = { ...project, ...options };
    return {
      id: this.installed.newVersionId(), packageId: this.installed.packageId(namespace), namespace, name: chosen.name ?? namespace, version: parseVersion(chosen.version ?? '1.0.0'),
      postInstallScript: chosen.postInstallScript ?? null, uninstallScript: chosen.uninstallScript ?? null, source,
    };
  }

  #install(version: PackageVersion, options: InstallOptions): InstallResult {
    const { deployments } = this.#parts;
    const { namespace } = version;
    const before = this.installed.find(namespace);
    const old = deployments.sources.find((source) => source.namespace?.toLowerCase() === namespace.toLowerCase());
    if (before !== null && compareVersions(version.version, before.version) < 0) {
      return refused([problem('', `Version ${versionText(before.version)} of ${before.name} is installed: it can't be replaced by the older version ${versionText(version.version)}.`)], before);
    }
    const refusals = before === null || old === undefined ? [] : upgradeRefusals(readPackage(old), readPackage(version.source));
    if (refusals.length > 0) return refused(refusals.map(({ component, message }) => problem(component, message)), before);
    const source = before === null || old === undefined ? version.source : withDeprecated(old, version.source);
    try {
      const result = deployments.replaceAll([...deployments.sources.filter((one) => one !== old), source], { then: () => this.#settle(version, before, options) });
      return { success: result.success, errors: result.errors, installed: this.installed.find(namespace) };
    } catch (error) {
      this.#certify();
      if (!(error instanceof ScriptFailure)) throw error;
      this.#parts.report(error.script, error.cause as ApexException | Error);
      return refused([problem(error.script, error.message)], before);
    }
  }

  /** The package is in force, nothing is durable yet: notes it and runs its script. */
  #settle(version: PackageVersion, before: InstalledPackage | null, options: InstallOptions): void {
    const { data, schema, services, jobs, adminId } = this.#parts;
    const now = services.clock.now();
    const installed: InstalledPackage = {
      namespace: version.namespace, name: version.name, version: version.version, versionId: version.id, packageId: version.packageId,
      certified: options.certified ?? before?.certified ?? false,
      userId: before?.userId ?? jobs.parts.transactions.bookkeeping(() => makePackageUser(data, schema, version)),
      uninstallScript: version.uninstallScript, installedAt: before?.installedAt ?? now, upgradedAt: now,
    };
    this.installed.save(installed);
    this.#certify();
    const script = version.postInstallScript;
    if (script === null) return;
    try {
      const occasion = { previous: before?.version ?? null, installerId: options.installerId ?? adminId, isPush: options.isPush === true };
      runPostInstall({ services, transactions: jobs.parts.transactions }, installed, script, occasion);
    } catch (error) {
      throw new ScriptFailure(script, error);
    }
  }

  /** Gives certified packages their own limits, from the next transaction on. */
  #certify(): void {
    const certified = this.installed.all().filter((one) => one.certified);
    this.#parts.jobs.parts.transactions.certified = new Set(certified.map(({ namespace }) => namespace.toLowerCase()));
  }

  /** A failing script keeps nothing from going. */
  #runUninstallScript(installed: InstalledPackage, uninstallerId: string): void {
    const { services, jobs, report } = this.#parts;
    if (installed.uninstallScript === null) return;
    try {
      runUninstall({ services, transactions: jobs.parts.transactions }, installed, installed.uninstallScript, uninstallerId);
    } catch (error) {
      report(installed.uninstallScript, error as ApexException | Error);
    }
  }
}

function refused(errors: readonly DeployError[], installed: InstalledPackage | null): InstallResult {
  return { success: false, errors, installed };
}

function problem(file: string, message: string): DeployError {
  return { file, line: null, column: null, message };
}

