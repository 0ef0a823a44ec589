import type { Store } from '../data/store/store.ts';
import type { PackageVersion, VersionNumber } from './package-version.ts';

/** A package in the org. */
export interface InstalledPackage {
  readonly namespace: string;
  readonly name: string;
  readonly version: VersionNumber;
  /** Subscriber package version id (`04t…`) and package id (`033…`). */
  readonly versionId: string;
  readonly packageId: string;
  /** Governor limits: certified packages have a set of their own, others share the one of the transaction. */
  readonly certified: boolean;
  /** User of the platform's own that the package's install and uninstall scripts run as. */
  readonly userId: string;
  readonly uninstallScript: string | null;
  /** Milliseconds since 1970: first installed, and the version that is there now. */
  readonly installedAt: number;
  readonly upgradedAt: number;
}

const installedKey = 'package.installed.';
const versionKey = 'package.version.';
const packageIdKey = 'package.id.';

/** Packages in the org's file: what is installed, and versions that can be. */
export class InstalledPackages {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  all(): InstalledPackage[] {
    return this.#store.settings(installedKey).map(([, text]) => JSON.parse(text) as InstalledPackage);
  }

  find(namespace: string): InstalledPackage | null {
    const text = this.#store.setting(installedKey + namespace.toLowerCase());
    return text === null ? null : (JSON.parse(text) as InstalledPackage);
  }

  save(installed: InstalledPackage): void {
    this.#store.setSetting(installedKey + installed.namespace.toLowerCase(), JSON.stringify(installed));
  }

  remove(namespace: string): void {
    this.#store.setSetting(installedKey + namespace.toLowerCase(), null);
  }

  /** The package's id, made when its namespace is seen first. */
  packageId(namespace: string): string {
    const known = this.#store.setting(packageIdKey + namespace.toLowerCase());
    if (known !== null) return known;
    const id = this.#store.sequences.nextId('033');
    this.#store.setSetting(packageIdKey + namespace.toLowerCase(), id);
    return id;
  }

  newVersionId(): string {
    return this.#store.sequences.nextId('04t');
  }

  saveVersion(version: PackageVersion): void {
    this.#store.setSetting(versionKey + version.id.slice(0, 15), JSON.stringify(version));
  }

  /** By id of 15 or 18 characters. */
  version(id: string): PackageVersion | null {
    const text = this.#store.setting(versionKey + id.slice(0, 15));
    return text === null ? null : (JSON.parse(text) as PackageVersion);
  }

  versions(): PackageVersion[] {
    return this.#store.settings(versionKey).map(([, text]) => JSON.parse(text) as PackageVersion);
  }
}
