import { setTimeout as wait } from 'node:timers/promises';
import type { HistoryReport } from '../report.ts';
import { addConnection, mapContacts } from '../set-up.ts';
import type { Stage } from '../stage.ts';

/** Small, so that the bar has something to show. */
const BATCH_SIZE = 20;
const LOOK_AGAIN_MILLISECONDS = 15;
const DEADLINE_MILLISECONDS = 60_000;

/** What the "Sync" button of a sync shows. */
interface Progress {
  readonly status: string;
  readonly label: string;
  readonly total?: number | null;
  readonly processed: number;
  readonly canStart: boolean;
}

/** A second workspace gets the contacts that were there before it was connected. */
export async function playHistory({ org, second, screen, contactCount }: Stage): Promise<HistoryReport> {
  screen.chapter('A second workspace: the history');
  const connectionId = await screen.step('Adding a second connection, in another data center', () =>
    addConnection(org, second.workspace, { name: 'MoEngage Analytics', dataCenter: 'DC-02' }),
  );
  const syncId = await screen.step('Mapping Contacts to its Users', () => mapContacts(org, connectionId));
  const labels: string[] = [];
  await screen.step(`Historic sync of ${contactCount} contacts, ${BATCH_SIZE} a batch`, async () => {
    const see = ({ label, processed, total }: Progress): void => {
      if (labels.at(-1) !== label) labels.push(label);
      screen.progress(label, processed, total ?? contactCount);
    };
    // Held back for a moment: a job that starts at once is never seen as scheduled.
    await org.pauseJobs(true);
    see(await org.callApex<Progress>('HistoricSyncController', 'startHistoricSync', { syncId, batchSize: BATCH_SIZE }));
    await org.pauseJobs(false);
    const deadline = Date.now() + DEADLINE_MILLISECONDS;
    for (;;) {
      const progress = await org.callApex<Progress>('HistoricSyncController', 'getHistoricProgress', { syncId });
      see(progress);
      if (progress.canStart) break;
      if (Date.now() > deadline) throw new Error(`The historic sync did not end: ${progress.label}.`);
      await wait(LOOK_AGAIN_MILLISECONDS);
    }
  });
  screen.fact(labels.join(' → '));
  const { total } = await second.moengage.profiles();
  screen.fact(`${total} users in the second workspace`);
  return { records: contactCount, arrived: total, labels };
}
