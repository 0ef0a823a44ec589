import { run } from '../test-stages/stage.ts';
import type { Measure } from './measure.ts';
import { rounded } from './statistics.ts';

const ROUNDS = 3;

export const generation: Measure = {
  name: 'generation',
  title: 'How long generating the package takes',
  how:
    `Best of ${ROUNDS} runs of \`node codegen/generate.ts --check\`: types are checked, everything is compiled and compared with force-app. ` +
    'Formatted Apex that did not change comes from the cache, as it does after an edit.',
  async run() {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      const { code, stdout, stderr } = await run('node', ['codegen/generate.ts', '--check']);
      if (code !== 0) throw new Error(`force-app is not what codegen emits: nothing to measure.\n${stdout}${stderr}`);
      times.push(performance.now() - started);
    }
    return {
      columns: ['run', 'seconds'],
      rows: [['`npm run generate -- --check`', rounded(Math.min(...times) / 1000)]],
    };
  },
};
