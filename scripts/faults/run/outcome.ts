import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plan, Step } from '../plan/step.ts';
import { finding } from '../verdict/finding.ts';
import { judge, type Verdict } from '../verdict/judge.ts';
import { openStage, type Backdrop } from '../world/stage.ts';
import { Campaign } from './campaign.ts';
import { heal, WaitsForEver } from './heal.ts';
import type { People } from './people.ts';
import type { Tally } from './tally.ts';

export interface Outcome {
  readonly verdict: Verdict;
  readonly tally: Tally;
  readonly people: People['did'];
  /** Changes of records that were committed. */
  readonly changes: number;
  /** Hours that passed on the virtual clock. */
  readonly virtualHours: number;
  readonly seconds: number;
}

/** Told while a campaign goes on. */
export interface Spectator {
  step(step: Step, index: number, campaign: Campaign): void;
  healing(what: string): void;
}

export const nobody: Spectator = { step: () => undefined, healing: () => undefined };

let campaigns = 0;

/** Plays a plan on a stage of its own, heals the world, and compares. */
export async function runCampaign(plan: Plan, backdrop: Backdrop, spectator: Spectator = nobody): Promise<Outcome> {
  const began = performance.now();
  const folder = path.join(path.dirname(backdrop.folder), `campaign-${++campaigns}`);
  const { programs, driver, world } = await openStage(backdrop, folder, plan.syncQueueBatchSize);
  try {
    const campaign = new Campaign(programs, driver, world);
    const startedAt = driver.now;
    await campaign.play(plan, (step, index) => spectator.step(step, index, campaign));
    const waits = await healed(campaign, spectator);
    const verdict = await judge(campaign, programs);
    return {
      verdict: waits === null ? verdict : { ...verdict, findings: [finding('ER-1', 'waits for ever', waits.message), ...verdict.findings] },
      tally: driver.tally,
      people: campaign.people.did,
      changes: campaign.model.changes,
      virtualHours: (driver.now - startedAt) / 3_600_000,
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await programs.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function healed(campaign: Campaign, spectator: Spectator): Promise<WaitsForEver | null> {
  try {
    await heal(campaign, (what) => spectator.healing(what));
    return null;
  } catch (error) {
    if (error instanceof WaitsForEver) return error;
    throw error;
  }
}
