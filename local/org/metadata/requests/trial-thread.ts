import { parentPort } from 'node:worker_threads';
import { MachineClock } from '../../jobs/clock.ts';
import { openOrg } from '../../org.ts';
import { attempt } from './attempt.ts';
import { runTrialTests } from './trial-tests.ts';
import type { TrialMessage, TrialOrder } from './trial-messages.ts';

/** A thread that tries deployments out, one after the other: each in a copy of the org, with its tests. Nothing of it reaches the org itself. */
const tell = (message: TrialMessage): void => parentPort!.postMessage(message);

function tryOut(order: TrialOrder): void {
  const org = openOrg({ image: order.image, coverage: true, clock: new MachineClock(order.now - Date.now()) });
  try {
    const { errors, files } = attempt(org, order.files, 'allOrNothing', order.partly);
    tell({ kind: 'compiled', errors, paths: files.map(({ path }) => path) });
    if (errors.length === 0 || files.length > 0) runTrialTests(org, order, tell);
    tell({ kind: 'end' });
  } finally {
    org.close();
  }
}

parentPort!.on('message', tryOut);
