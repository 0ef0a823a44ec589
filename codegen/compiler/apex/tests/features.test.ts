import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApexParserFactory } from '@apexdevtools/apex-parser';
import type { CompiledFile } from '../index.ts';
import { compileApex, formatApex, formatDiagnostics } from '../index.ts';
import { testSchema } from './test-schema.ts';

const featuresDir = join(import.meta.dirname, 'features');
const features = readdirSync(featuresDir).sort();
const inputOf = (feature: string): string => join(featuresDir, feature, 'input.ts');

/** Files of transform/ that are no family of syntax, and where their work is seen. */
const infrastructure: Record<string, string> = {
  blocks: 'statements',
  context: 'units',
  'declared-types': 'types',
  expressions: 'operators',
  modifiers: 'classes',
  'refused-syntax': 'refusals.test.ts',
};

let compiled: Map<string, CompiledFile>;

beforeAll(async () => {
  const { files, diagnostics } = compileApex({ sourceFiles: features.map(inputOf), root: featuresDir, schema: testSchema, apiVersion: '65.0' });
  expect(formatDiagnostics(diagnostics)).toBe('');
  compiled = new Map((await formatApex(files)).map((file) => [file.domain, file]));
}, 60_000);

describe('each feature', () => {
  test.each(features)('%s compiles to the expected Apex', (feature) => {
    const { apex, kind } = compiled.get(feature)!;
    const expected = join(featuresDir, feature, kind === 'trigger' ? 'expected.trigger' : 'expected.cls');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(expected, apex);
    expect(existsSync(expected)).toBe(true);
    expect(apex).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(features)('%s is Apex for the reference parser', (feature) => {
    const { apex, kind } = compiled.get(feature)!;
    const errors: string[] = [];
    const parser = ApexParserFactory.createParser(apex);
    parser.removeErrorListeners();
    parser.addErrorListener({
      syntaxError: (_recognizer: unknown, _symbol: unknown, line: number, column: number, message: string) => void errors.push(`${line}:${column} ${message}`),
      reportAmbiguity: () => undefined,
      reportAttemptingFullContext: () => undefined,
      reportContextSensitivity: () => undefined,
    } as never);
    if (kind === 'trigger') parser.triggerUnit();
    else parser.compilationUnit();
    expect(errors).toEqual([]);
  });

  test.each(features)('%s maps its statements to existing lines', (feature) => {
    const { apex, lineMap } = compiled.get(feature)!;
    const lines = apex.split('\n').length;
    expect(lineMap.length).toBeGreaterThan(0);
    for (const [apexLine] of lineMap) expect(apexLine).toBeLessThanOrEqual(lines);
  });
});

test('every visitor family has a feature', () => {
  const families = readdirSync(join(import.meta.dirname, '..', 'transform')).map((file) => file.replace(/\.ts$/, ''));
  const shown = new Set([...features, ...Object.keys(infrastructure)]);
  expect(families.filter((family) => !shown.has(family))).toEqual([]);
});
