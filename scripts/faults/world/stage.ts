import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { requestJson } from '../../story/http.ts';
import { OrgDriver } from '../run/org-driver.ts';
import { Programs } from './programs.ts';
import { setUp, type World } from './set-up.ts';

export interface Stage {
  readonly programs: Programs;
  readonly driver: OrgDriver;
  readonly world: World;
}

/** An org with package, connections and syncs, as files: made once, and copied for each campaign. */
export interface Backdrop {
  readonly folder: string;
  readonly world: World;
}

const DAY_MILLISECONDS = 86_400_000;
/** The hour of the day at which campaigns begin (UTC): all have the same times of heartbeats and nightly jobs ahead. */
const START_HOUR = 6;

export async function makeBackdrop(folder: string): Promise<Backdrop> {
  await mkdir(folder, { recursive: true });
  const programs = new Programs(folder);
  try {
    await programs.startMoEngage();
    const { now } = await requestJson<{ now: string }>('GET', `${programs.moengageUrl}/_local/clock`);
    const startAt = (Math.floor(Date.parse(now) / DAY_MILLISECONDS) + 1) * DAY_MILLISECONDS + START_HOUR * 3_600_000;
    await requestJson('POST', `${programs.moengageUrl}/_local/clock`, { advanceMilliseconds: startAt - Date.parse(now) });
    await programs.startOrg(startAt, true);
    const driver = new OrgDriver(programs);
    const world = await setUp(programs, driver);
    await driver.run(1000);
    return { folder, world };
  } finally {
    await programs.end();
  }
}

/** @param folder - of this campaign alone */
export async function openStage(backdrop: Backdrop, folder: string, syncQueueBatchSize: number): Promise<Stage> {
  await mkdir(folder, { recursive: true });
  for (const file of ['org.db', 'moengage.db', 'journal.txt']) await copyFile(path.join(backdrop.folder, file), path.join(folder, file));
  const programs = new Programs(folder);
  try {
    await programs.startMoEngage();
    await programs.startOrg(0);
    const driver = new OrgDriver(programs);
    await driver.execute(`moengage__MoEngageSettings__c settings = moengage__MoEngageSettings__c.getOrgDefaults();
      settings.moengage__SyncQueueBatchSize__c = ${syncQueueBatchSize};
      update settings;`);
    await driver.run(1000);
    return { programs, driver, world: backdrop.world };
  } catch (error) {
    await programs.end();
    throw error;
  }
}
