import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../test-stages/stage.ts';
import type { Measure } from './measure.ts';
import { rounded } from './statistics.ts';

const SIZES = [100_000, 300_000, 1_000_000];

interface ScaleRun {
  readonly insertMilliseconds: number;
  readonly readMilliseconds: number;
  readonly peakMegabytes: number;
}

export const scale: Measure = {
  name: 'scale',
  title: 'Rows by the million in the local org',
  how:
    'Accounts are inserted by anonymous Apex in transactions of 10,000 into an org with a file, then a batch job with a query locator reads them in chunks of ' +
    '2,000. Each size in a process of its own; memory is the largest resident size seen between transactions.',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'moengage-scale-'));
    try {
      const rows: (string | number)[][] = [];
      for (const size of SIZES) {
        const { code, stdout, stderr } = await run('node', [
          'scripts/bench/scale-run.ts',
          String(size),
          path.join(folder, `${size}.db`),
        ]);
        if (code !== 0) throw new Error(stderr);
        const { insertMilliseconds, readMilliseconds, peakMegabytes } = JSON.parse(stdout) as ScaleRun;
        const perRow = (milliseconds: number): number => rounded((milliseconds * 1000) / size);
        rows.push([
          size,
          rounded(insertMilliseconds / 1000),
          perRow(insertMilliseconds),
          rounded(readMilliseconds / 1000),
          perRow(readMilliseconds),
          Math.round(peakMegabytes),
        ]);
      }
      return { columns: ['rows', 'insert, s', 'µs a row', 'read, s', 'µs a row', 'memory, MB'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
