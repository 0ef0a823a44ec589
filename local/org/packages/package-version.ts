import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PackageSource } from '../metadata/index.ts';

/** What `sf package version create` makes: metadata with a namespace that can be installed, again and again, in orgs. */
export interface PackageVersion {
  /** Subscriber package version id (`04t…`). */
  readonly id: string;
  /** Subscriber package id (`033…`): the same for all versions. */
  readonly packageId: string;
  readonly namespace: string;
  readonly name: string;
  readonly version: VersionNumber;
  /** Global class that implements `InstallHandler` and runs after install and upgrade; null for none. */
  readonly postInstallScript: string | null;
  /** Global class that implements `UninstallHandler`. */
  readonly uninstallScript: string | null;
  readonly source: PackageSource;
}

/** `1.2.0`, as `InstallContext.previousVersion()` has it. */
export interface VersionNumber {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** What a project file (or a caller) tells of a version; everything may be missing. */
export interface VersionOptions {
  /** `1.2`, `1.2.0`, `1.2.0.NEXT`; `1.0.0` when nobody tells. */
  readonly version?: string;
  readonly name?: string;
  readonly postInstallScript?: string | null;
  readonly uninstallScript?: string | null;
}

interface PackageDirectory {
  readonly default?: boolean;
  readonly package?: string;
  readonly versionNumber?: string;
  readonly postInstallScript?: string;
  readonly uninstallScript?: string;
}

/** `1.2.0.NEXT` -> 1.2.0. Throws a sentence for text that is no version. */
export function parseVersion(text: string): VersionNumber {
  const match = /^(\d+)\.(\d+)(?:\.(\d+))?(?:\.(?:\d+|NEXT|LATEST|RELEASED))?$/i.exec(text.trim());
  if (match === null) throw new Error(`"${text}" is no package version. Write major.minor.patch.`);
  return { major: Number(match[1]), minor: Number(match[2]), patch: Number(match[3] ?? 0) };
}

export function versionText({ major, minor, patch }: VersionNumber): string {
  return `${major}.${minor}.${patch}`;
}

/** Negative when `a` is the older one. */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

/** What `sfdx-project.json` above a folder says of the package in its default directory; empty where there is no such file. */
export function projectVersion(folder: string): VersionOptions {
  const file = projectFile(resolve(folder));
  if (file === null) return {};
  const { packageDirectories = [] } = JSON.parse(readFileSync(file, 'utf8')) as { packageDirectories?: readonly PackageDirectory[] };
  const directory = packageDirectories.find((one) => one.default === true) ?? packageDirectories[0];
  return {
    ...(directory?.versionNumber === undefined ? {} : { version: directory.versionNumber }),
    ...(directory?.package === undefined ? {} : { name: directory.package }),
    ...(directory?.postInstallScript === undefined ? {} : { postInstallScript: directory.postInstallScript }),
    ...(directory?.uninstallScript === undefined ? {} : { uninstallScript: directory.uninstallScript }),
  };
}

function projectFile(folder: string): string | null {
  const file = join(folder, 'sfdx-project.json');
  if (existsSync(file)) return file;
  return dirname(folder) === folder ? null : projectFile(dirname(folder));
}
