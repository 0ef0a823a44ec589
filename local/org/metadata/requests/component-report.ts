import type { DeployError } from '../deployment.ts';
import type { Destruction } from '../manifest.ts';
import type { Archive, ArchiveComponent, Problem } from './archive.ts';
import type { Attempt } from './attempt.ts';
import type { DeployMessage } from './deploy-result.ts';

/** What the org had before, and has: to tell new, changed and same. */
export interface KnownComponents {
  /** Everything of a component as it was before; null when there was none. */
  contentBefore(type: string, fullName: string): string | null;
  /** Id now; null when it was not deployed. */
  idOf(type: string, fullName: string): string | null;
}

export interface ComponentReport {
  readonly failures: readonly DeployMessage[];
  readonly successes: readonly DeployMessage[];
}

/** Both sides of a deployment in the words of the API. `attempt` is null when the archive was not even tried. */
export function reportComponents(archive: Archive, attempt: Attempt | null, known: KnownComponents, createdDate: string): ComponentReport {
  const message = (about: Partial<DeployMessage> & Pick<DeployMessage, 'fileName' | 'fullName' | 'componentType' | 'success'>): DeployMessage => ({
    changed: false, columnNumber: null, created: false, createdDate, deleted: false, id: null, lineNumber: null, problem: null, problemType: null, ...about,
  });
  const told = (problem: Problem): DeployMessage => message({
    fileName: problem.fileName, fullName: problem.fullName, componentType: problem.componentType, success: problem.isWarning,
    lineNumber: problem.line, columnNumber: problem.column, problem: problem.message, problemType: problem.isWarning ? 'Warning' : 'Error',
  });
  const failures = [...archive.problems.filter(({ isWarning }) => !isWarning), ...(attempt?.errors ?? []).map((error) => problemOf(error, archive))].map(told);
  if (attempt === null) return { failures, successes: [] };

  const failed = new Set(failures.map(({ componentType, fullName }) => `${componentType}:${fullName}`));
  const failedFiles = new Set(attempt.errors.filter(({ component }) => component === undefined).map(({ file }) => file));
  // Of a deployment in part only what went in is told: a file goes in as a whole or not at all.
  const wentIn = attempt.errors.length > 0 && attempt.files.length > 0 ? attempt.files.map(({ path }) => path) : null;
  const isIn = (fileName: string): boolean => wentIn === null || wentIn.some((path) => path === fileName || path.startsWith(`${fileName}/`));
  const deployed = archive.components.filter(({ type, fullName, fileName }) => !failed.has(`${type}:${fullName}`) && !failedFiles.has(fileName) && isIn(fileName));
  const successes = [
    ...archive.manifests.map((fileName) => message({ fileName, fullName: fileName.slice(fileName.lastIndexOf('/') + 1), componentType: '', success: true, changed: true })),
    ...archive.problems.filter(({ isWarning }) => isWarning).map(told),
    ...deployed.map((component) => {
      const before = known.contentBefore(component.type, component.fullName);
      return message({
        fileName: component.fileName, fullName: component.fullName, componentType: component.type, success: true, id: known.idOf(component.type, component.fullName), created: before === null, changed: before !== component.content,
      });
    }),
    ...archive.destructions.filter(({ type, fullName }) => !failed.has(`${type}:${fullName}`)).map((gone) => {
      const about = { fileName: gone.file, fullName: gone.fullName, componentType: gone.type, success: true };
      const wasThere = known.contentBefore(gone.type, gone.fullName) !== null || archive.components.some((component) => isSame(component, gone));
      return wasThere ? message({ ...about, changed: true, deleted: true }) : message({ ...about, problem: `No ${gone.type} named: ${gone.fullName} found`, problemType: 'Warning' });
    }),
  ];
  return { failures, successes };
}

function isSame(component: ArchiveComponent, destruction: Destruction): boolean {
  return component.type === destruction.type && component.fullName.toLowerCase() === destruction.fullName.toLowerCase();
}

/** An error of the deployment as one of the component whose file it is in. */
function problemOf({ file, line, column, message, component: piece }: DeployError, archive: Archive): Problem {
  const base = file.replace(/-meta\.xml$/, '');
  if (piece !== undefined) return { fileName: file, fullName: piece.fullName, componentType: piece.type, line, column: column ?? 1, message, isWarning: false };
  const component = archive.components.find(({ fileName }) => fileName === file || fileName === base || file.startsWith(`${fileName}/`));
  if (component !== undefined) return { fileName: component.fileName, fullName: component.fullName, componentType: component.type, line, column: column ?? (line === null ? null : 1), message, isWarning: false };
  return dependentProblem({ file, line, column, message }, archive.destructions);
}

const kinds: Readonly<Record<string, string>> = { ApexClass: 'apex class', ApexTrigger: 'apex trigger', CustomField: 'custom field', CustomObject: 'custom object' };

/** Code of the org that the deployment would break: what it took away is told, otherwise the code itself. */
function dependentProblem({ file, line, column, message }: DeployError, destructions: readonly Destruction[]): Problem {
  const isTrigger = /\.trigger$/.test(file);
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  const user = `Apex ${isTrigger ? 'Trigger' : 'Class'} - ${name}`;
  const gone = destructions.find(({ fullName }) => message.toLowerCase().includes(fullName.slice(fullName.indexOf('.') + 1).toLowerCase()));
  if (gone !== undefined) {
    const what = kinds[gone.type] ?? gone.type;
    return { fileName: gone.file, fullName: gone.fullName, componentType: gone.type, line: null, column: null, message: `This ${what} is referenced elsewhere in salesforce.com. Remove the usage and try again. : ${user}`, isWarning: false };
  }
  const place = line === null ? message : `line ${line}, column ${column ?? 1}: ${message}`;
  return {
    fileName: `${isTrigger ? 'triggers' : 'classes'}/${file.slice(file.lastIndexOf('/') + 1)}`, fullName: name, componentType: isTrigger ? 'ApexTrigger' : 'ApexClass', line, column,
    message: `Dependent class is invalid and needs recompilation:\n Class ${name} : ${place}`, isWarning: false,
  };
}
