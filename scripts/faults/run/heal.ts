import { syncs } from '../world/syncs.ts';
import type { Campaign } from './campaign.ts';

/** Minutes of one turn of waiting: longer than the longest wait between two heartbeats. */
const TURN_MINUTES = 16;
/** Turns in which everything that comes back by itself has come back: 20 minutes of the last retry, pauses of an hour. */
const MOST_TURNS = 40;
/** Transactions of one turn: a backlog of tens of thousands is drained in it. */
const MOST_TRANSACTIONS = 20_000;
/** Times that a person looks after what has failed. */
const MOST_ROUNDS = 8;
/** Records that the person retries by the button of the record; the rest in bulk. */
const BY_HAND = 15;

/** What was still waiting when nothing should have been. */
export class WaitsForEver extends Error {}

/**
 * Sets right whatever a person would: MoEngage is well, keys are right, what was switched off is switched on, records get their Customer ID. Then time passes
 * until nothing comes back by itself any more, and what needs a person is retried by one.
 */
export async function heal(campaign: Campaign, told: (what: string) => void): Promise<void> {
  const { driver, troubles, model } = campaign;
  await driver.trap(null);
  await driver.slow({ milliseconds: 0, callouts: 0 });
  await troubles.heal();
  await troubles.restoreWorkspaces();
  for (const workspace of campaign.world.connectionIds.keys()) await troubles.switchConnection(workspace, true);
  for (const { name } of syncs) await troubles.switchSync(name, true);
  await campaign.changes.giveKeys();
  await untilNothingComesBack(campaign, told);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    if (!(await retryAll(campaign))) break;
    told(`a person has retried what failed, round ${round}`);
    await untilNothingComesBack(campaign, told);
  }
  // A change that came while its sync was off is brought by a historic sync, as an admin would do.
  for (const sync of syncs) {
    if (sync.entity !== 'Users' || model.missed(sync).length === 0) continue;
    await campaign.startHistoric(sync.name, 500);
    await untilNothingComesBack(campaign, told);
    model.caughtUp(sync);
  }
}

async function retryAll({ people }: Campaign): Promise<boolean> {
  let queued = await people.retryByHand(BY_HAND);
  for (let more = -1; more !== 0; queued += more) more = await people.retryMany();
  return queued + (await people.retryHistoric()) > 0;
}

/** @throws WaitsForEver where something does not */
async function untilNothingComesBack(campaign: Campaign, told: (what: string) => void): Promise<void> {
  for (let turn = 1; turn <= MOST_TURNS; turn += 1) {
    const idle = await campaign.pass(TURN_MINUTES, MOST_TRANSACTIONS);
    const waiting = await waitingRows(campaign);
    if (idle && waiting === 0) return;
    told(`${waiting} records wait, turn ${turn}`);
  }
  throw new WaitsForEver(`${await waitingRows(campaign)} records wait still, ${(MOST_TURNS * TURN_MINUTES) / 60} hours after all was well.`);
}

async function waitingRows({ driver }: Campaign): Promise<number> {
  const [row] = await driver.ask((client) =>
    client.query<{ total: number }>(
      `SELECT COUNT(Id) total FROM moengage__SyncQueue__c WHERE moengage__PendingKey__c != NULL OR moengage__NextAttempt__c != NULL
         OR moengage__HistoricLock__c != NULL OR moengage__Status__c IN ('Scheduled', 'Processing')`,
    ),
  );
  return row!.total;
}
