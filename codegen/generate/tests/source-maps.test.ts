import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../project.ts';
import { sourceMap } from '../source-maps.ts';

/** TypeScript line (from 1) of an Apex line (from 1), as any reader of source maps finds it. */
function lineOf(lineMap: [number, number][], apexLine: number): number {
  const { text } = sourceMap({ apex: 'class X { }', lineMap, sourceFile: join(repositoryRoot, 'codegen/package/apex/X.ts') }, 'classes/X.cls');
  const entry = new SourceMap(JSON.parse(text) as SourceMapPayload).findEntry(apexLine - 1, 0);
  if (!('originalLine' in entry)) throw new Error(`No entry for line ${apexLine}`);
  expect(entry.originalSource).toBe('codegen/package/apex/X.ts');
  return entry.originalLine + 1;
}

test('lines are found, forwards and backwards, near and far', () => {
  const lineMap: [number, number][] = [[2, 30], [3, 31], [5, 10], [6, 2000], [9, 1]];
  for (const [apex, source] of lineMap) expect(lineOf(lineMap, apex)).toBe(source);
});

test('a line inside a statement is where the statement begins', () => {
  expect(lineOf([[2, 7], [6, 8]], 4)).toBe(7);
});

test('the map says of which text it is', () => {
  const { path, text } = sourceMap({ apex: 'class X { }', lineMap: [], sourceFile: join(repositoryRoot, 'a.ts') }, 'classes/X.cls');
  expect(path).toBe('classes/X.cls.map');
  expect(JSON.parse(text)).toMatchObject({ version: 3, file: 'classes/X.cls', sources: ['a.ts'], x_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
});
