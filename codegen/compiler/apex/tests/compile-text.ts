import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ts } from 'ts-morph';
import type { CompileResult } from '../index.ts';
import { compileApex } from '../index.ts';
import { testSchema } from './test-schema.ts';

/** Compiles texts as files of one folder. */
export function compileTexts(texts: Record<string, string>): CompileResult {
  const root = mkdtempSync(join(tmpdir(), 'apex-'));
  try {
    const sourceFiles = Object.entries(texts).map(([name, text]) => {
      const path = join(root, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
      return path;
    });
    return compileApex({ sourceFiles, root, schema: testSchema, apiVersion: '65.0' });
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Diagnostics in one line each: `line:column code message`, the advice behind a `|`. */
export function messages({ diagnostics }: CompileResult): string[] {
  return diagnostics.map((diagnostic) => {
    const { line, character } = diagnostic.file!.getLineAndCharacterOfPosition(diagnostic.start!);
    return `${line + 1}:${character + 1} ${diagnostic.code} ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n').replace('\n', ' | ')}`;
  });
}
