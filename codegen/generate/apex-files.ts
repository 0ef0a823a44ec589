import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileApex, formatDiagnostics, type CompiledFile } from '../compiler/apex/index.ts';
import { renderApexMeta, schemaSource, type EmittedFile } from '../compiler/metadata/index.ts';
import { apiVersion, objects } from '../package/schema/index.ts';
import { formatCached } from './format-cache.ts';
import { apexSources, repositoryRoot } from './project.ts';

export interface ApexOutput {
  /** Classes and triggers, each with its description file. */
  files: EmittedFile[];
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
  return { files: formatted.flatMap(emitted), errors: formatDiagnostics(diagnostics, repositoryRoot) };
}

/** Paths of all Apex sources, sorted. */
export function sourceFiles(): string[] {
  if (!existsSync(apexSources)) return [];
  return readdirSync(apexSources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => join(apexSources, path));
}

function emitted({ kind, apiName, domain, apex }: CompiledFile): EmittedFile[] {
  const [folder, suffix, type] = kind === 'trigger' ? (['triggers', 'trigger', 'ApexTrigger'] as const) : (['classes', 'cls', 'ApexClass'] as const);
  const path = [folder, domain, `${apiName}.${suffix}`].filter((part) => part !== '').join('/');
  return [
    { path, text: apex },
    { path: `${path}-meta.xml`, text: renderApexMeta(type, apiVersion) },
  ];
}
