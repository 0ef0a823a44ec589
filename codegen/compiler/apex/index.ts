import { basename, dirname, join, relative, sep } from 'node:path';
import { ts } from 'ts-morph';
import { generateSObjectDeclarations } from '../platform/generate-sobjects.ts';
import type { SchemaSource } from '../platform/schema-source.ts';
import { SchemaIndex } from '../platform/schema-source.ts';
import { withStandardObjects } from '../platform/standard-objects.ts';
import { withSystemFields } from '../platform/system-fields.ts';
import type { CompilationUnit } from './ast/index.ts';
import { isTestFile } from './check/test-visible.ts';
import { printUnit } from './print/index.ts';
import { createProgram } from './program.ts';
import { Context } from './transform/context.ts';
import { transformFile } from './transform/units.ts';

export { formatApex } from './format.ts';

/** Text of `platform/generated/sobjects.d.ts`: the SObject types of a schema beside the standard objects, for editors and plain `tsc`. */
export const sobjectDeclarations = (schema: SchemaSource): string => generateSObjectDeclarations(withStandardObjects(schema));

export interface CompileOptions {
  /** Absolute paths of the TypeScript files. */
  sourceFiles: readonly string[];
  /** Absolute path of the folder that they stand in; its sub-folders are the domains. */
  root: string;
  /** Custom objects, and custom fields of standard ones; the standard objects are known. */
  schema: SchemaSource;
  /** `65.0` */
  apiVersion: string;
  /** Folder of the Apex library's declarations. */
  platformDir?: string;
  /** Where the paths in header comments start; the root by default. */
  headerRoot?: string;
}

export interface CompiledFile {
  /** `classes/X.cls` or `triggers/X.trigger` */
  path: string;
  apex: string;
  kind: 'class' | 'interface' | 'enum' | 'trigger';
  apiName: string;
  /** `65.0`: for the metadata file beside it */
  apiVersion: string;
  /** Folder relative to the root, with `/`; empty at the root. */
  domain: string;
  isTest: boolean;
  /** Absolute path of the TypeScript file. */
  sourceFile: string;
  /** Apex line to TypeScript line, from 1, one pair a statement or member. */
  lineMap: [apexLine: number, sourceLine: number][];
}

export interface CompileResult {
  /** Files without errors, in the order of the sources; not yet formatted (see `formatApex`). */
  files: CompiledFile[];
  diagnostics: ts.Diagnostic[];
}

/** Compiles the sources. Nothing is written; a file with errors is left out, its errors are among the diagnostics. */
export function compileApex(options: CompileOptions): CompileResult {
  const schema = withStandardObjects(options.schema);
  const { program, isPlatformFile } = createProgram(options.sourceFiles, schema, options.platformDir ?? join(import.meta.dirname, '..', 'platform'));
  const checker = program.getTypeChecker();
  const index = new SchemaIndex({ objects: schema.objects.map(withSystemFields) });
  const result: CompileResult = { files: [], diagnostics: [...program.getOptionsDiagnostics()] };
  for (const sourceFile of options.sourceFiles) {
    const file = program.getSourceFile(sourceFile);
    if (!file) throw new Error(`There is no file ${sourceFile}.`);
    const checked = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const context = new Context(checker, index, file, isPlatformFile);
    const unit = transformFile(context, { fileName: apexName(sourceFile), header: `// Generated from ${posix(relative(options.headerRoot ?? options.root, sourceFile))}; edit that file.` });
    const errors = [...checked, ...withoutRepeats(context.diagnostics, checked)];
    result.diagnostics.push(...errors);
    if (unit && errors.length === 0) result.files.push(compiledFile(unit, file, options));
  }
  return result;
}

/** Where the checker has spoken, the compiler adds nothing. */
function withoutRepeats(own: readonly ts.Diagnostic[], checked: readonly ts.Diagnostic[]): ts.Diagnostic[] {
  return own.filter(({ start = 0, length = 0 }) => !checked.some((other) => other.start !== undefined && other.start < start + length && start < other.start + (other.length ?? 0)));
}

function compiledFile(unit: CompilationUnit, file: ts.SourceFile, options: CompileOptions): CompiledFile {
  const { text, lineMap } = printUnit(unit);
  const { declaration } = unit;
  const isTrigger = declaration.kind === 'Trigger';
  return {
    path: isTrigger ? `triggers/${declaration.name}.trigger` : `classes/${declaration.name}.cls`,
    apex: text,
    kind: declaration.kind.toLowerCase() as CompiledFile['kind'],
    apiName: declaration.name,
    apiVersion: options.apiVersion,
    domain: posix(relative(options.root, dirname(file.fileName))),
    isTest: isTestFile(file),
    sourceFile: file.fileName,
    lineMap,
  };
}

const posix = (path: string): string => path.split(sep).join('/');

/** `ContactTrigger.trigger.ts` and `contact-trigger.ts` are ContactTrigger. */
function apexName(sourceFile: string): string {
  const base = basename(sourceFile).replace(/(\.trigger)?\.ts$/, '');
  return base.includes('-') || /^[a-z]/.test(base) ? base.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase()) : base;
}

/** The diagnostics as `tsc` prints them, with colour and source. */
export function formatDiagnostics(diagnostics: readonly ts.Diagnostic[], currentDirectory = process.cwd()): string {
  return ts.formatDiagnosticsWithColorAndContext(diagnostics, { getCurrentDirectory: () => currentDirectory, getCanonicalFileName: (name) => name, getNewLine: () => '\n' });
}
