import type { DeployError, DeployMode, DeployResult } from '../deployment.ts';
import { componentsOf, type Component } from '../components.ts';
import type { PackageSource, SourceFile } from '../source-files.ts';

/** What deploys: an org, or a copy of one. */
export interface Deployer {
  deploy(source: PackageSource, mode?: DeployMode): DeployResult;
}

export interface Attempt {
  readonly errors: readonly DeployError[];
  /** What went in, or would: everything, or with `partly` what has no errors. */
  readonly files: readonly SourceFile[];
}

/**
 * Deploys files into the org's own metadata.
 * @param partly - components with errors are left out and the rest is tried again, until what is left has none
 */
export function attempt(deployer: Deployer, files: readonly SourceFile[], mode: 'allOrNothing' | 'checkOnly', partly: boolean): Attempt {
  const errors: DeployError[] = [];
  for (let left = files; ;) {
    const result = deployer.deploy({ namespace: null, files: left }, mode);
    errors.push(...result.errors);
    if (result.success || !partly) return { errors, files: result.success ? left : [] };
    const rest = withoutFailed(left, result.errors);
    if (rest.length === left.length || componentsOf(rest).length === 0) return { errors, files: [] };
    left = rest;
  }
}

function withoutFailed(files: readonly SourceFile[], errors: readonly DeployError[]): SourceFile[] {
  const failed = new Set(errors.map(({ file }) => file));
  const key = ({ type, fullName }: Component): string => `${type}:${fullName}`;
  const components = componentsOf(files);
  const broken = new Set(components.filter(({ file, metaXml }) => failed.has(file.path) || (metaXml !== null && failed.has(metaXml.path))).map(key));
  const gone = new Set(components.filter((component) => broken.has(key(component))).flatMap(({ file, metaXml }) => [file.path, ...(metaXml === null ? [] : [metaXml.path])]));
  return files.filter(({ path }) => !gone.has(path));
}
