import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { singleFileTypes, objectParts } from '../emit/components.ts';
import { emitMetadata } from '../index.ts';
import { library } from './library.ts';

const golden = join(import.meta.dirname, 'golden');

function readGolden(): Record<string, string> {
  const files = readdirSync(golden, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(golden, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

describe('emitMetadata', () => {
  const files = emitMetadata(library);

  test('one of everything is emitted as the golden files say, no file more and none less', () => {
    if (process.env.UPDATE_GOLDEN) {
      rmSync(golden, { recursive: true, force: true });
      for (const { path, text } of files) {
        mkdirSync(dirname(join(golden, path)), { recursive: true });
        writeFileSync(join(golden, path), text);
      }
    }
    expect(Object.fromEntries(files.map(({ path, text }) => [path, text]))).toEqual(readGolden());
  });

  test('every kind of file that the emitter knows of has a golden file, save those that no builder makes', () => {
    const emitted = new Set(files.map(({ path }) => /\.([^.]+)-meta\.xml$/.exec(path)?.[1]));
    const known = [...Object.values(singleFileTypes), ...Object.values(objectParts)].map(({ suffix }) => suffix);
    expect(known.filter((suffix) => !emitted.has(suffix))).toEqual(['businessProcess', 'fieldSet', 'index', 'sharingReason', 'webLink']);
  });

  test('the same declarations give the same bytes, in the order of paths', () => {
    expect(emitMetadata(library)).toEqual(files);
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
  });

  test('two components that would share a file are refused, even where only case tells them apart', () => {
    const site = { disableProtocolSecurity: false, isActive: true, url: 'https://a.example' };
    expect(() => emitMetadata({ remoteSites: [{ ...site, fullName: 'Site' }, { ...site, fullName: 'site' }] })).toThrow(/another fullName/);
  });

  test('a part of an object without a name is refused', () => {
    const nameless = { fullName: 'A__c', listViews: [{ label: 'All', filterScope: 'Everything' as const }] };
    expect(() => emitMetadata({ objects: [nameless] })).toThrow('A__c: an entry of listViews has no fullName.');
  });

  test('characters that a file name cannot hold are encoded', () => {
    const [file] = emitMetadata({ layouts: [{ fullName: 'A__c-In/Out 100%' }] });
    expect(file?.path).toBe('layouts/A__c-In%2FOut 100%25.layout-meta.xml');
  });
});
