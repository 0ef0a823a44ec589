import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Verdict } from './mutant-worker.ts';
import type { Mutation } from './mutation.ts';

/** Tries each mutant, as many at once as the machine has cores. Verdicts come in the order of the mutations; `told` hears each as it is known. */
export async function tryMutants(mutations: readonly Mutation[], told: (verdict: Verdict) => void): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('mutant-worker.ts', import.meta.url));
    for (let index = next++; index < mutations.length; index = next++) {
      worker.postMessage(mutations[index]);
      // An error of the thread rejects here and ends the run: it is a defect, no verdict.
      const [verdict] = (await once(worker, 'message')) as [Verdict];
      verdicts[index] = verdict;
      told(verdict);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), mutations.length) }, work));
  return verdicts;
}
