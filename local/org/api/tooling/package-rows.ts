import type { Org } from '../../org.ts';
import { idTo18 } from '../../runtime/values/id.ts';
import type { VersionNumber } from '../../packages/package-version.ts';
import type { ToolingDatabase } from './tooling-database.ts';

interface Version {
  readonly id: string;
  readonly packageId: string;
  readonly namespace: string;
  readonly name: string;
  readonly version: VersionNumber;
}

const noSites = JSON.stringify({ settings: [] });

/** Rows of the packages that are installed and of the versions that can be. */
export function installedPackageRows(org: Org, database: ToolingDatabase): void {
  for (const object of ['SubscriberPackage', 'SubscriberPackageVersion', 'InstalledSubscriberPackage']) database.remove(object);
  const installed = org.installedPackages.map(({ versionId, ...rest }): Version => ({ id: versionId, ...rest }));
  for (const version of [...org.packageVersions, ...installed]) versionRows(version, database);
  for (const { id, packageId } of installed) {
    database.put('InstalledSubscriberPackage', { Id: idTo18(`0A3${packageId.slice(3, 15)}`), SubscriberPackageId: packageId, SubscriberPackageVersionId: id, MinPackageVersionId: id });
  }
}

function versionRows({ id, packageId, namespace, name, version }: Version, database: ToolingDatabase): void {
  database.put('SubscriberPackage', { Id: packageId, Name: name, NamespacePrefix: namespace, IsPackageValid: true });
  database.put('SubscriberPackageVersion', {
    Id: id, Name: `${name} ${version.major}.${version.minor}`, SubscriberPackageId: packageId, MajorVersion: version.major, MinorVersion: version.minor, PatchVersion: version.patch, BuildNumber: 1, ReleaseState: 'Released', IsManaged: true,
    IsBeta: false, IsDeprecated: false, IsPasswordProtected: false, IsSecurityReviewed: false, IsOrgDependent: false, InstallValidationStatus: 'NO_ERRORS_DETECTED', Package2ContainerOptions: 'Managed', RemoteSiteSettings: noSites, CspTrustedSites: noSites,
  });
}
