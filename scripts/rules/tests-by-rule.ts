import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test-stages/stage.ts';

export const rulePage = path.join(root, 'docs/rules.md');

/** Where tests of the product live: Apex tests, and system and compiler tests in TypeScript. */
const TESTS = ['codegen/package/apex/**/tests/*.ts', 'scripts/tests/*.test.ts', 'codegen/{compiler,generate,package/schema}/**/tests/*.test.ts'];

/** @returns names of the test files that name each rule, sorted */
export function testsByRule(): Map<string, string[]> {
  const tests = new Map<string, string[]>();
  const files = globSync(TESTS, { cwd: root }).sort();
  for (const file of files) {
    const rules = new Set(readFileSync(path.join(root, file), 'utf8').match(/\b(?:CN|MP|TD|RT|HS|ER|IN|CL|UI|PK)-\d+\b/g));
    for (const rule of rules) tests.set(rule, [...(tests.get(rule) ?? []), path.basename(file).replace(/(\.test)?\.ts$/, '')]);
  }
  return tests;
}
