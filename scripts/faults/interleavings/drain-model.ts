import { everyOrder, type Action, type Taken } from '../../../local/org/jobs/exploring/every-order.ts';
import type { DrainOrg } from './drain-org.ts';
import { DrainState } from './drain-state.ts';
import { OrderGraph } from './order-graph.ts';

export interface DrainModelOptions {
  /** Saves of one contact each, by a user. */
  readonly saves: number;
  /** `kill -9` of the org, at any point of any transaction. */
  readonly kills?: number;
  /** Transactions that stand still at any point while another one runs. */
  readonly standstills?: number;
  /** An admin aborts the job of the drain, at any time. */
  readonly aborts?: number;
  /** Heartbeats beside everything else. */
  readonly heartbeats?: number;
  /** Longest order. */
  readonly depth: number;
}

export interface DrainModelCounts {
  /** Interleavings: different orders from the first step to the last. Those that meet in one state were run once from there on, and counted each. */
  readonly interleavings: bigint;
  /** Different states of queue, jobs, events and leases, with what may happen to them still. */
  readonly states: number;
  /** Transactions that were run. */
  readonly steps: number;
  /** Steps of the longest order. */
  readonly depth: number;
  /** Orders that were cut off at the depth. */
  readonly cut: number;
}

const HEARTBEAT = 'new HeartbeatWork().execute(null);';
const ABORT = `for (AsyncApexJob job : [SELECT Id FROM AsyncApexJob WHERE ApexClass.Name = 'MoEngageSyncQueueBatch' AND Status IN ('Holding', 'Queued', 'Preparing', 'Processing')]) {
  System.abortJob(job.Id);
}`;

/**
 * RT-4 in every order: saves that commit, events that arrive one by one or together, the drain's start, chunks and end, kills, aborts and heartbeats, in any
 * order that Salesforce could take. @throws with the order where two drains have work at once, or a row is left waiting for ever
 */
export function everyDrain({ org, apex }: DrainOrg, options: DrainModelOptions): DrainModelCounts {
  const { saves, kills = 0, standstills = 0, aborts = 0, heartbeats = 0, depth } = options;
  const state = new DrainState(org);
  const graph = new OrderGraph();
  let cut = 0;
  let text: string | null = null;
  const actions: Action[] = [
    ...named(saves, 'save', (number) => apex(`insert new Contact(LastName = 'Person ${number}', Email = 'person${number}@example.com');`)),
    ...named(aborts, 'abort', () => apex(ABORT)),
    ...named(heartbeats, 'heartbeat', () => apex(HEARTBEAT)),
  ];
  const explorer = org.explore();
  everyOrder(explorer, {
    actions,
    kills,
    standstills,
    maxSteps: depth,
    state: () => {
      text ??= state.text();
      graph.at([], text);
      return text;
    },
    afterStep: (order) => {
      text = state.text();
      graph.at(order, text);
      requireOneDrain(state);
    },
    end: (order) => {
      if (order.length >= depth) cut += 1;
      requireNothingLeft(order);
    },
  });
  return { interleavings: graph.paths(), states: graph.states, steps: graph.steps, depth: graph.depth, cut };

  /** What was killed or aborted may need the next heartbeat; everything else must have come right by itself. */
  function requireNothingLeft(order: readonly Taken[]): void {
    const isCut = order.length >= depth;
    const isDisturbed = order.some(({ step, disturbance }) => disturbance?.what === 'kill' || step.label.startsWith('abort') || isAbort(disturbance));
    if (!isCut && !isDisturbed) requireAllSent(state);
    explorer.branch(() => {
      for (let beat = 0; beat < 3; beat += 1) {
        org.drain();
        apex(HEARTBEAT);
        org.drain();
        org.advanceClock(11 * 60_000);
      }
      requireAllSent(state);
    });
  }
}

function isAbort(disturbance: Taken['disturbance']): boolean {
  return disturbance !== null && disturbance.what !== 'kill' && disturbance.what.label.startsWith('abort');
}

function named(count: number, label: string, run: (number: number) => void): Action[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'action' as const, label: `${label} ${index + 1}`, run: () => run(index + 1) }));
}

/** Two jobs may be there for a moment, where one finds the lease taken and leaves the queue alone; two that have rows to send may not. */
function requireOneDrain(state: DrainState): void {
  const working = state.jobs().filter(({ className, chunks }) => className === 'MoEngageSyncQueueBatch' && chunks.length > 0);
  if (working.length > 1) throw new Error(`RT-4: two drains run at once: ${JSON.stringify(working)}`);
}

function requireAllSent(state: DrainState): void {
  const left = state.rows().filter(({ status, pendingKey }) => status !== 'Successful' || pendingKey !== null);
  if (left.length > 0) throw new Error(`RT-4: rows are left waiting: ${JSON.stringify(left)}, lease ${JSON.stringify(state.lease())}`);
  const { jobId, wakeRequested } = state.lease();
  const alive = jobId !== null && state.jobs().some(({ id }) => id === jobId);
  if (alive || wakeRequested) throw new Error(`RT-4: the lease is held by ${jobId}, and nothing is left to do.`);
}
