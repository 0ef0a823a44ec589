import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makePlan } from '../faults/plan/make-plan.ts';
import type { Plan, Step } from '../faults/plan/step.ts';
import { runCampaign, type Outcome } from '../faults/run/outcome.ts';
import { shrink } from '../faults/shrink.ts';
import { makeBackdrop } from '../faults/world/stage.ts';

describe('a plan of a campaign', () => {
  test('is decided by its seed', () => {
    const options = { seed: 7, changes: 500, kills: 2 };
    expect(makePlan(options)).toEqual(makePlan(options));
    expect(makePlan({ ...options, seed: 8 })).not.toEqual(makePlan(options));
  });

  test('brings every kind of trouble', () => {
    const { steps } = makePlan({ seed: 1, changes: 20_000, kills: 30 });
    const kinds = new Set(steps.map(({ kind }) => kind));
    const all: Step['kind'][] = ['change', 'bulk', 'run', 'pass', 'fault', 'heal', 'slow', 'workspace', 'sync', 'connection', 'historic', 'retry', 'abort', 'busy', 'trap'];
    expect([...kinds].sort()).toEqual([...all].sort());
    expect(steps.filter((step) => step.kind === 'trap' && step.trap.action === 'kill').length).toBe(30);
  });
});

describe('a failing campaign', () => {
  test('is shortened to what makes it fail', async () => {
    const plan = makePlan({ seed: 3, changes: 1000, kills: 1 });
    const guilty = plan.steps.filter((step) => step.kind === 'change' && step.operation === 'delete').slice(0, 1);
    const fails = (shorter: Plan): Promise<boolean> =>
      Promise.resolve(shorter.steps.some((step) => step.kind === 'change' && guilty.some((one) => one.kind === 'change' && one.salt === step.salt)));
    const { plan: shortest } = await shrink(plan, fails, 500);
    expect(shortest.steps.length).toBe(1);
    expect(shortest.steps[0]).toMatchObject({ kind: 'change', operation: 'delete' });
  });
});

describe('nothing is lost', () => {
  const KILLS = 2;
  let folder: string;
  let outcome: Outcome;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'moengage-faults-'));
    outcome = await runCampaign(makePlan({ seed: 1, changes: 1000, kills: KILLS }), await makeBackdrop(path.join(folder, 'backdrop')));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('RT-1, RT-6, ER-1, ER-7, ER-8, HS-7, MP-11: whatever goes wrong, both sides agree in the end', () => {
    expect(outcome.verdict.findings).toEqual([]);
  });

  test('and it did go wrong', () => {
    expect(outcome.changes).toBeGreaterThan(900);
    expect(outcome.tally.deaths).toBe(KILLS);
    expect(outcome.verdict.rows.exceptions).toBeGreaterThan(0);
    expect(outcome.verdict.users.compared).toBeGreaterThan(100);
    expect(outcome.verdict.events.expected).toBeGreaterThan(100);
  });
});
