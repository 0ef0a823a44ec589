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

/** Diagnostics in one line each, by file: `line:column code message`, the advice behind a `|`. */
export function messagesByFile({ diagnostics }: CompileResult): Map<string, string[]> {
  const byFile = new Map<string, string[]>();
  for (const diagnostic of diagnostics) {
    const file = diagnostic.file;
    const place = file ? file.getLineAndCharacterOfPosition(diagnostic.start ?? 0) : { line: -1, character: -1 };
    const key = file ? file.fileName.split('/').slice(-2).join('/') : '';
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n').replaceAll('\n', ' | ');
    byFile.set(key, [...(byFile.get(key) ?? []), `${place.line + 1}:${place.character + 1} ${diagnostic.code} ${text}`]);
  }
  return byFile;
}
