import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Org } from '../org.ts';
import { projectVersion, parseVersion, versionText, type PackageVersion } from '../packages/package-version.ts';
import { readSource } from '../metadata/index.ts';

/**
 * Makes package versions of a folder: of the project that it is, or of each project in it. A version that the org knows already (same namespace and number)
 * is left as it is. Answers all of them.
 */
export function uploadPackages(org: Org, folder: string, namespace?: string): PackageVersion[] {
  return projectsIn(folder).map((directory) => {
    const source = readSource(directory, namespace);
    const project = projectVersion(directory);
    const version = parseVersion(project.version ?? '1.0.0');
    const known = org.packageVersions.find((one) => one.namespace === source.namespace && versionText(one.version) === versionText(version));
    return known ?? org.uploadPackage(source, project);
  });
}

function projectsIn(folder: string): string[] {
  const isProject = (directory: string): boolean => existsSync(join(directory, 'sfdx-project.json'));
  const root = resolve(folder);
  if (isProject(root)) return [root];
  const projects = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name)).filter(isProject);
  if (projects.length === 0) throw new Error(`${folder} is no project and holds none: there is no sfdx-project.json.`);
  return projects;
}
