import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileApex, formatDiagnostics, type CompiledFile } from '../compiler/apex/index.ts';
import { renderApexMeta, schemaSource, type EmittedFile } from '../compiler/metadata/index.ts';
import { apiVersion, objects } from '../package/schema/index.ts';
import { formatCached } from './format-cache.ts';
import { apexSources, repositoryRoot } from './project.ts';
import { sourceMap } from './source-maps.ts';

export interface ApexOutput {
  /** Classes and triggers, each with its description file. */
  files: EmittedFile[];
  /** For each of them, which line of which source a line comes from. */
  sourceMaps: EmittedFile[];
  /** What the compiler complains about, as `tsc` prints it; empty when all is well. Files with errors are missing. */
  errors: string;
}

/** Compiles the Apex sources against the schema. The folders of the sources become folders of the package. */
export async function apexFiles(): Promise<ApexOutput> {
  const { files, diagnostics } = compileApex({
    sourceFiles: sourceFiles(),
    root: apexSources,
    headerRoot: repositoryRoot,
    schema: schemaSource(objects),
    apiVersion: apiVersion.toFixed(1),
  });
  const formatted = await formatCached(files);
  return { files: formatted.flatMap(emitted), sourceMaps: formatted.map((file) => sourceMap(file, pathOf(file))), errors: formatDiagnostics(diagnostics, repositoryRoot) };
}

/** Paths of all Apex sources, sorted. */
export function sourceFiles(): string[] {
  if (!existsSync(apexSources)) return [];
  return readdirSync(apexSources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => join(apexSources, path));
}

function emitted(file: CompiledFile): EmittedFile[] {
  const path = pathOf(file);
  const type = file.kind === 'trigger' ? 'ApexTrigger' : 'ApexClass';
  return [
    { path, text: file.apex },
    { path: `${path}-meta.xml`, text: renderApexMeta(type, apiVersion) },
  ];
}

/** `classes/queue/QueueDrain.cls` */
function pathOf({ kind, apiName, domain }: CompiledFile): string {
  const [folder, suffix] = kind === 'trigger' ? ['triggers', 'trigger'] : ['classes', 'cls'];
  return [folder, domain, `${apiName}.${suffix}`].filter((part) => part !== '').join('/');
}
