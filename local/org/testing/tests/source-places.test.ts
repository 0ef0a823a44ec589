import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourcePlaces } from '../source-places.ts';

describe('places of the source', () => {
  let folder: string;
  const apex = 'public class X { }';
  const source = (namespace: string | null) => ({ namespace, files: [{ path: 'main/classes/X.cls', text: apex }] });
  const write = (map: object): void => writeFileSync(join(folder, '.cache/source-maps/main/classes/X.cls.map'), JSON.stringify(map));
  // Line 3 of the Apex is line 5 of the source, line 4 is line 7.
  const map = { version: 3, file: 'X.cls', sources: ['src/X.ts'], names: [], mappings: ';;AAIA;AAEA', x_sha256: createHash('sha256').update(apex).digest('hex') };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'places-'));
    mkdirSync(join(folder, '.cache/source-maps/main/classes'), { recursive: true });
    writeFileSync(join(folder, 'sfdx-project.json'), '{}');
    write(map);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('stand behind each frame that has one', () => {
    const trace = 'Class.X.Inner.run: line 4, column 1\nClass.Other.run: line 3, column 1\nAnonymousBlock: line 1, column 1\nTrigger.X: line 3, column 1';
    expect(new SourcePlaces([join(folder, 'main')], source(null)).inTrace(trace)).toBe(trace.replace('line 4, column 1', 'line 4, column 1 (src/X.ts:7)'));
  });

  test('are found with a namespace', () => {
    expect(new SourcePlaces([folder], source('ns')).inTrace('Class.ns.X.run: line 3, column 1')).toBe('Class.ns.X.run: line 3, column 1 (src/X.ts:5)');
  });

  test.each([
    ['a map of another text', { ...map, x_sha256: '0' }],
    ['a map that is none', 'half a m'],
  ])('are not told by %s', (_, written) => {
    if (typeof written === 'string') writeFileSync(join(folder, '.cache/source-maps/main/classes/X.cls.map'), written);
    else write(written);
    expect(new SourcePlaces([folder], source(null)).inTrace('Class.X.run: line 3, column 1')).toBe('Class.X.run: line 3, column 1');
  });

  test('need no maps', () => {
    rmSync(join(folder, '.cache'), { recursive: true });
    expect(new SourcePlaces([folder], source(null)).inTrace('Class.X.run: line 3, column 1')).toBe('Class.X.run: line 3, column 1');
  });
});
