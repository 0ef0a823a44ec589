import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCached } from '../format-cache.ts';

describe('formatCached', () => {
  let folder: string;
  let formatted: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'format-'));
    formatted = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (path: string, apex: string) => ({ path, apex, lineMap: [[1, 1]] as [number, number][] });
  type File = ReturnType<typeof file>;
  const shout = async (files: readonly File[]): Promise<File[]> =>
    files.map((one) => {
      formatted.push(one.path);
      return { ...one, apex: one.apex.toUpperCase(), lineMap: [[2, 1]] };
    });

  test('a text is formatted once; what is remembered and what is new come back in their order', async () => {
    await formatCached([file('B', 'b')], shout, folder);
    const result = await formatCached([file('A', 'a'), file('B', 'b'), file('C', 'c')], shout, folder);
    expect(formatted).toEqual(['B', 'A', 'C']);
    expect(result).toEqual(['A', 'B', 'C'].map((path) => ({ path, apex: path, lineMap: [[2, 1]] })));
  });

  test('an entry that was cut off while it was written is made again', async () => {
    await formatCached([file('A', 'a')], shout, folder);
    writeFileSync(join(folder, readdirSync(folder)[0]!), '{"apex":');
    expect((await formatCached([file('A', 'a')], shout, folder))[0]?.apex).toBe('A');
    expect(formatted).toEqual(['A', 'A']);
  });
});
