import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measure } from './measure.ts';
import { startProgram, stopProgram } from '../story/programs.ts';
import { rounded } from './statistics.ts';

const ROUNDS = 5;

/** Runs work with another place for Node's compile cache; null switches the cache off. */
async function withCompileCache<T>(folder: string | null, work: () => Promise<T>): Promise<T> {
  const before = {
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    NODE_DISABLE_COMPILE_CACHE: process.env.NODE_DISABLE_COMPILE_CACHE,
  };
  set('NODE_COMPILE_CACHE', folder ?? undefined);
  set('NODE_DISABLE_COMPILE_CACHE', folder === null ? '1' : undefined);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) set(name, value);
  }
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

async function startAndStop(args: readonly string[]): Promise<number> {
  const started = performance.now();
  const program = await startProgram('local/org/cli.ts', ['start', '--port', '0', ...args, '--json']);
  const milliseconds = performance.now() - started;
  await stopProgram(program.process);
  return milliseconds;
}

async function bestStart(args: () => readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await startAndStop(args()));
  return rounded(Math.min(...times));
}

export const orgStartUp: Measure = {
  name: 'org-start-up',
  title: 'How long the local org takes to start',
  how:
    `From starting the process until it answers, best of ${ROUNDS} starts. “Cold” is without any compile cache of Node, “warm” with one that an ` +
    'earlier start filled. “Installs” reads force-app, compiles the package and keeps it in a new file; “reopens” starts on that file.',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'moengage-start-'));
    const installed = path.join(folder, 'installed.db');
    const install = ['--package', '.', '--namespace', 'moengage'];
    let files = 0;
    const newFile = (): string => path.join(folder, `new${files++}.db`);
    const cases: readonly [string, () => readonly string[]][] = [
      ['an empty org in memory', () => ['--memory']],
      ['installs the package', () => ['--data', newFile(), ...install]],
      ['reopens an org with the package', () => ['--data', installed]],
    ];
    try {
      const cache = path.join(folder, 'compile-cache');
      await withCompileCache(cache, () => startAndStop(['--data', installed, ...install]));
      const rows: (string | number)[][] = [];
      for (const [what, args] of cases) {
        const cold = await withCompileCache(null, () => bestStart(args));
        const warm = await withCompileCache(cache, () => bestStart(args));
        rows.push([what, cold, warm]);
      }
      return { columns: ['start', 'cold, ms', 'warm, ms'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
