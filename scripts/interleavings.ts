/** `npm run interleavings`: RT-4 in every order, deeper than the tests go. Prints the counts that stand in docs/reliability.md. */
import { everyDrain, type DrainModelOptions } from './faults/interleavings/drain-model.ts';
import { openDrainOrg } from './faults/interleavings/drain-org.ts';

const DEPTH = 60;
const cases: readonly Omit<DrainModelOptions, 'depth'>[] = [
  { saves: 2 },
  { saves: 3 },
  { saves: 2, kills: 1 },
  { saves: 1, kills: 2 },
  { saves: 2, heartbeats: 1 },
  { saves: 2, aborts: 1, heartbeats: 1 },
  { saves: 1, kills: 1, aborts: 1, heartbeats: 1 },
  { saves: 2, standstills: 1 },
];

const drainOrg = openDrainOrg();
for (const options of cases) {
  const began = performance.now();
  const { interleavings, states, steps, depth, cut } = everyDrain(drainOrg, { ...options, depth: DEPTH });
  const what = Object.entries(options).map(([name, count]) => `${name} ${count}`).join(', ');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${what}: ${interleavings.toLocaleString('en-US')} interleavings over ${states} states, ${steps} transactions run, depth ${depth}${cut > 0 ? `, ${cut} cut off` : ''}, ${seconds} s`);
}
drainOrg.org.close();
