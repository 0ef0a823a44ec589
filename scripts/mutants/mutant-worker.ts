import { parentPort } from 'node:worker_threads';
import type { Mutation } from './mutation.ts';
import { StaleMutation, tryMutant, type Outcome } from './try-mutant.ts';

/** What a thread answers to a mutation. */
export type Verdict = { readonly outcome: Outcome } | { readonly stale: string };

parentPort!.on('message', (mutation: Mutation) => {
  let verdict: Verdict;
  try {
    verdict = { outcome: tryMutant(mutation) };
  } catch (error) {
    if (!(error instanceof StaleMutation)) throw error;
    verdict = { stale: error.message };
  }
  parentPort!.postMessage(verdict);
});
