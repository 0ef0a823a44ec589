import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../test-stages/stage.ts';
import { kernels, type Kernel } from './kernels/list.ts';
import type { Measure } from './measure.ts';
import { resultOf } from './stage.ts';
import { median, rounded } from './statistics.ts';

const ROUNDS = 9;
const PROCESSES = 3;

interface Timed {
  /** Best of the rounds. */
  readonly milliseconds: number;
  readonly answer: number;
}

const source = ({ name, size }: Kernel): string => `
  Long best = 1000000;
  Integer answer = 0;
  for (Integer round = 0; round < ${ROUNDS}; round++) {
    Long started = System.currentTimeMillis();
    answer = Kernels.${name}(${size});
    Long milliseconds = System.currentTimeMillis() - started;
    if (milliseconds < best) {
      best = milliseconds;
    }
  }
  System.debug('RESULT ' + JSON.serialize(new Map<String, Object>{ 'milliseconds' => best, 'answer' => answer }));`;

async function apex(kernel: Kernel, folder: string, dataFile: string): Promise<Timed> {
  const file = path.join(folder, `${kernel.name}.apex`);
  await writeFile(file, source(kernel));
  const { stdout, stderr } = await run('node', ['local/org/cli.ts', 'run', file, '--data', dataFile, '--json']);
  if (stdout === '') throw new Error(`${kernel.name} did not run: ${stderr}`);
  return resultOf<Timed>(JSON.parse(stdout) as Parameters<typeof resultOf>[0]);
}

async function hand(kernel: Kernel): Promise<Timed> {
  const { stdout, stderr } = await run('node', [
    'scripts/bench/kernels/hand.ts',
    kernel.name,
    String(kernel.size),
    String(ROUNDS),
  ]);
  if (stdout === '') throw new Error(`${kernel.name} by hand did not run: ${stderr}`);
  return JSON.parse(stdout) as Timed;
}

export const kernelRatios: Measure = {
  name: 'kernels',
  title: 'Apex in the local org against JavaScript by hand',
  how:
    `scripts/bench/kernels/ has both versions; the one by hand is idiomatic JavaScript with the same answer (\`Math.imul\` where 32 bits matter, ` +
    `\`toLowerCase()\` where Apex ignores case). Best of ${ROUNDS} rounds in a process, the middle of ${PROCESSES} processes, Apex and hand taking turns. ` +
    'A ratio of 1 means equally fast. Answers are compared.',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'moengage-kernels-'));
    const dataFile = path.join(folder, 'org.db');
    try {
      const { code, stderr } = await run('node', [
        'local/org/cli.ts',
        'deploy',
        'scripts/bench/kernels/apex',
        '--data',
        dataFile,
      ]);
      if (code !== 0) throw new Error(`The kernels were not deployed.\n${stderr}`);
      const rows: (string | number)[][] = [];
      const ratios: number[] = [];
      for (const kernel of kernels) {
        const times = { apex: [] as number[], hand: [] as number[] };
        for (let process = 0; process < PROCESSES; process++) {
          const [byApex, byHand] = [await apex(kernel, folder, dataFile), await hand(kernel)];
          if (byApex.answer !== byHand.answer)
            throw new Error(`${kernel.name}: Apex answers ${byApex.answer}, JavaScript ${byHand.answer}.`);
          times.apex.push(byApex.milliseconds);
          times.hand.push(byHand.milliseconds);
        }
        const ratio = median(times.apex) / median(times.hand);
        ratios.push(ratio);
        rows.push([kernel.what, rounded(median(times.apex)), rounded(median(times.hand)), rounded(ratio, 2)]);
      }
      rows.push(['**median of the ratios**', '', '', rounded(median(ratios), 2)]);
      return { columns: ['kernel', 'Apex, ms', 'hand, ms', 'ratio'], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
