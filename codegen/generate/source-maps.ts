import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { CompiledFile } from '../compiler/apex/index.ts';
import type { EmittedFile } from '../compiler/metadata/index.ts';
import { repositoryRoot } from './project.ts';

/**
 * The source map (version 3) of an emitted class or trigger, by lines: `X.cls` is `X.cls.map`. Salesforce knows none, so maps lie beside the package and
 * not in it; `x_sha256` tells whether a map is of the text that is there.
 * @param path - of the emitted file in the package
 */
export function sourceMap({ apex, lineMap, sourceFile }: Pick<CompiledFile, 'apex' | 'lineMap' | 'sourceFile'>, path: string): EmittedFile {
  const map = {
    version: 3,
    file: path,
    sources: [relative(repositoryRoot, sourceFile).split(sep).join('/')],
    names: [],
    mappings: mappings(lineMap),
    x_sha256: createHash('sha256').update(apex).digest('hex'),
  };
  return { path: `${path}.map`, text: `${JSON.stringify(map)}\n` };
}

/** A segment at the beginning of each line that has a source: column, source, line and column there, the last three as differences. */
function mappings(lineMap: CompiledFile['lineMap']): string {
  const sourceOf = new Map<number, number>();
  for (const [apexLine, sourceLine] of lineMap) if (!sourceOf.has(apexLine)) sourceOf.set(apexLine, sourceLine);
  const lines: string[] = [];
  let before = 1;
  for (let line = 1; line <= Math.max(0, ...sourceOf.keys()); line++) {
    const source = sourceOf.get(line);
    lines.push(source === undefined ? '' : `AA${base64Vlq(source - before)}A`);
    before = source ?? before;
  }
  return lines.join(';');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 digits of five bits each, the lowest first; the sign is the lowest bit of all. */
function base64Vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? digit | 32 : digit]!;
  } while (rest > 0);
  return text;
}
