import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import { generateSObjectDeclarations } from '../platform/generate-sobjects.ts';
import type { SchemaSource } from '../platform/schema-source.ts';

/** The checker's settings for the dialect; the package's tsconfig.json says the same for editors. */
export const compilerOptions: ts.CompilerOptions = {
  noLib: true,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  noImplicitOverride: true,
  allowUnreachableCode: false,
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

export interface ApexProgram {
  program: ts.Program;
  isPlatformFile: (fileName: string) => boolean;
}

/** Parsed declarations, kept between compilations in one process: they are most of the text and do not change. */
const parsedDeclarations = new Map<string, ts.SourceFile>();

/** A program of the sources, the Apex library and the SObject types of the schema (held in memory). */
export function createProgram(sourceFiles: readonly string[], schema: SchemaSource, platformDir: string): ApexProgram {
  const library = readdirSync(platformDir)
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => join(platformDir, name));
  const sobjects = join(platformDir, 'generated', 'sobjects.d.ts');
  const platformFiles = new Set([...library, sobjects]);
  const texts = new Map([[sobjects, generateSObjectDeclarations(schema)]]);
  const host = ts.createCompilerHost(compilerOptions);
  const readFile = host.readFile.bind(host);
  host.readFile = (fileName) => texts.get(fileName) ?? readFile(fileName);
  host.getSourceFile = (fileName, languageVersion) => {
    if (!platformFiles.has(fileName)) {
      const text = readFile(fileName);
      return text === undefined ? undefined : ts.createSourceFile(fileName, text, languageVersion, true);
    }
    const text = texts.get(fileName) ?? readFileSync(fileName, 'utf8');
    const kept = parsedDeclarations.get(fileName);
    if (kept?.text === text) return kept;
    const parsed = ts.createSourceFile(fileName, text, languageVersion, true);
    parsedDeclarations.set(fileName, parsed);
    return parsed;
  };
  const program = ts.createProgram({ rootNames: [...sourceFiles, ...platformFiles], options: compilerOptions, host });
  return { program, isPlatformFile: (fileName) => platformFiles.has(fileName) };
}
