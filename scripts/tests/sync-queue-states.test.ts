import { pictures } from '../faults/states/picture.ts';
import { Walker, type Seen } from '../faults/states/walk.ts';

/** Of the walk that is taken here; another one takes the same steps in another order. */
const SEED = 20_261_124;
const MOST_DEEDS = 4000;

describe('the states of a Sync Queue record', () => {
  const drawn = pictures();
  let seen: Seen;

  beforeAll(() => {
    const isAllSeen = (so: Seen): boolean => (['real-time', 'historic'] as const).every((kind) => [...drawn[kind]].every((step) => so[kind].has(step)));
    seen = new Walker(SEED).walk(MOST_DEEDS, isAllSeen);
  });

  test.each(['real-time', 'historic'] as const)('ER-1: a walk takes every step of the picture and no other (%s)', (kind) => {
    expect([...seen[kind].keys()].filter((step) => !drawn[kind].has(step))).toEqual([]);
    expect([...drawn[kind]].filter((step) => !seen[kind].has(step))).toEqual([]);
  });
});
