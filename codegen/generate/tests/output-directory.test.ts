import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDrift, removeDrift } from '../output-directory.ts';

describe('the output directory', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'generate-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const files = [
    { path: 'classes/a/A.cls', text: 'class A {}\n' },
    { path: 'tabs/T.tab-meta.xml', text: '<x/>\n' },
  ];

  test('a directory that does not exist lacks everything', () => {
    expect(findDrift(join(directory, 'none'), files)).toEqual({ missing: ['classes/a/A.cls', 'tabs/T.tab-meta.xml'], different: [], surplus: [] });
  });

  test('PK-1: after writing there is no drift, and a second run changes no file', () => {
    removeDrift(directory, files, findDrift(directory, files));
    const writtenAt = statSync(join(directory, 'classes/a/A.cls')).mtimeMs;
    const drift = findDrift(directory, files);
    expect(drift).toEqual({ missing: [], different: [], surplus: [] });
    removeDrift(directory, files, drift);
    expect(statSync(join(directory, 'classes/a/A.cls')).mtimeMs).toBe(writtenAt);
  });

  test('what was changed by hand is written again, what is emitted no longer goes, with its empty folders', () => {
    removeDrift(directory, files, findDrift(directory, files));
    writeFileSync(join(directory, 'classes/a/A.cls'), 'class A { Integer x; }\n');
    mkdirSync(join(directory, 'old/deep'), { recursive: true });
    writeFileSync(join(directory, 'old/deep/B.cls'), '');
    const drift = findDrift(directory, files);
    expect(drift).toEqual({ missing: [], different: ['classes/a/A.cls'], surplus: ['old/deep/B.cls'] });
    removeDrift(directory, files, drift);
    expect(readFileSync(join(directory, 'classes/a/A.cls'), 'utf8')).toBe('class A {}\n');
    expect(existsSync(join(directory, 'old'))).toBe(false);
    expect(existsSync(join(directory, 'tabs'))).toBe(true);
  });
});
