import type { EmittedFile } from '../../emit/emitted-file.ts';
import type { MetadataProblem } from '../problem.ts';

const longestName = 40;

/** Files of classes and triggers: folders do not tell them apart, each needs its description file, names have a limit. */
export function checkCode(files: readonly EmittedFile[]): MetadataProblem[] {
  const paths = new Set(files.map((file) => file.path));
  const taken = new Map<string, string>();
  return [...paths].flatMap((path) => {
    const [, name, suffix] = /([^/]+)\.(cls|trigger)$/.exec(path) ?? [];
    if (name === undefined) return [];
    const complaints: string[] = [];
    const key = `${name}.${suffix}`.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) complaints.push(`${other} has the same name: an org has no folders.`);
    taken.set(key, path);
    if (!paths.has(`${path}-meta.xml`)) complaints.push(`There is no ${path}-meta.xml.`);
    if (name.length > longestName) complaints.push(`${name} has ${name.length} characters; Salesforce takes ${longestName}.`);
    return complaints.map((message) => ({ path, element: '', message }));
  });
}
