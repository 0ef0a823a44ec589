import { everyDrain, type DrainModelOptions } from '../faults/interleavings/drain-model.ts';
import { openDrainOrg, type DrainOrg } from '../faults/interleavings/drain-org.ts';

describe('the drain in every order', () => {
  let drainOrg: DrainOrg;
  beforeAll(() => {
    drainOrg = openDrainOrg();
  });
  afterAll(() => drainOrg?.org.close());

  /** Deeper ones are run by `npm run interleavings`; docs/reliability.md has their numbers. */
  const cases: readonly (readonly [string, DrainModelOptions, number])[] = [
    ['two saves', { saves: 2, depth: 40 }, 40],
    ['two saves and a kill at any point', { saves: 2, kills: 1, depth: 40 }, 1000],
    ['a save, an abort and a heartbeat at any time', { saves: 1, aborts: 1, heartbeats: 1, depth: 40 }, 50],
  ];

  test.each(cases)('RT-4, ER-8, CL-3: never two drains, and no row is left waiting: %s', (_name, options, least) => {
    const counts = everyDrain(drainOrg, options);
    // A search that finds few orders is none.
    expect(Number(counts.interleavings)).toBeGreaterThan(least);
    expect(counts.cut).toBe(0);
  });
});
