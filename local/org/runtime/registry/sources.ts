import { rangeAt } from './line-ranges.ts';
import type { LineRange } from './line-ranges.ts';

/** Emitted modules by the file name that V8 shows: which Apex code stands on which line. */
const sources = new Map<string, { readonly ranges: readonly LineRange[]; readonly lastLine: number }>();

export function registerSource(file: string, ranges: readonly LineRange[], lastLine: number): void {
  sources.set(file, { ranges, lastLine });
}

/** Name of the Apex code at a place of an emitted module; null for lines that are no Apex, or files that are no modules. */
export function apexPlace(file: string, line: number): string | null {
  const source = sources.get(file);
  if (source === undefined || line < 1 || line > source.lastLine) return null;
  return rangeAt(source.ranges, line)?.name ?? null;
}
