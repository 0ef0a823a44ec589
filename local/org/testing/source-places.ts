import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { PackageSource } from '../metadata/index.ts';
import type { TestReport } from './test-report.ts';

/** Beside a project: maps of Apex that was made from another language, one `X.cls.map` a class. */
const folder = '.cache/source-maps';

/** A map as its maker wrote it; `x_sha256` is of the Apex text that it belongs to. */
interface WrittenMap extends SourceMapPayload {
  readonly x_sha256?: string;
}

/** From lines of Apex to lines of what it was made from, where projects have source maps. */
export class SourcePlaces {
  readonly #maps = new Map<string, SourceMap>();
  readonly #namespace: string | null;

  /** Reads the maps of the projects that hold the directories. A map of another text than the one that is deployed is left alone. */
  constructor(directories: readonly string[], { namespace, files }: PackageSource) {
    this.#namespace = namespace;
    const texts = new Map(files.filter(({ path }) => /\.(cls|trigger)$/.test(path)).map(({ path, text }) => [fileName(path), text]));
    for (const maps of new Set(directories.map(mapFolder))) {
      if (maps === null) continue;
      for (const path of readdirSync(maps, { recursive: true, encoding: 'utf8' })) {
        const apex = texts.get(fileName(path).replace(/\.map$/, ''));
        const map = path.endsWith('.map') && apex !== undefined ? readMap(join(maps, path)) : null;
        if (map !== null && (map.x_sha256 === undefined || map.x_sha256 === sha256(apex!))) this.#maps.set(fileName(path).replace(/\.map$/, ''), new SourceMap(map));
      }
    }
  }

  /** `Class.Outer.method: line 12, column 1` -> the same, and ` (src/Outer.ts:20)` where that is known. */
  inTrace(stack: string): string {
    if (this.#maps.size === 0) return stack;
    return stack.split('\n').map((line) => `${line}${this.#placeOf(line)}`).join('\n');
  }

  /** The report with places of the source in the traces of what failed. */
  inReport(report: TestReport): TestReport {
    const mapped = <F extends { readonly stack: string } | null>(failure: F): F => (failure === null ? failure : { ...failure, stack: this.inTrace(failure.stack) });
    return { ...report, failures: report.failures.map(mapped), tests: report.tests.map((test) => ({ ...test, failure: mapped(test.failure) })) };
  }

  #placeOf(frame: string): string {
    const [, kind, names = '', line = ''] = /^(Class|Trigger)\.([\w.]+): line (\d+), column \d+$/.exec(frame) ?? [];
    if (kind === undefined) return '';
    const parts = names.split('.');
    const [name] = this.#namespace !== null && parts[0]?.toLowerCase() === this.#namespace.toLowerCase() ? parts.slice(1) : parts;
    const entry = this.#maps.get(`${name ?? ''}.${kind === 'Class' ? 'cls' : 'trigger'}`)?.findEntry(Number(line) - 1, 0);
    return entry !== undefined && 'originalLine' in entry ? ` (${entry.originalSource}:${String(entry.originalLine + 1)})` : '';
  }
}

/** The folder of maps of the project around a directory; null when it has none. */
function mapFolder(directory: string): string | null {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (existsSync(join(at, folder))) return join(at, folder);
    if (existsSync(join(at, 'sfdx-project.json')) || dirname(at) === at) return null;
  }
}

function readMap(path: string): WrittenMap | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as WrittenMap;
  } catch {
    // A map that was half written when its maker died only costs the places.
    return null;
  }
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
