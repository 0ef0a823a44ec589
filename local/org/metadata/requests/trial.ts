import { Worker } from 'node:worker_threads';
import type { TrialMessage, TrialOrder } from './trial-messages.ts';

/** A deployment tried out in another thread. */
export interface Trial {
  /** Settles when the trial ended or was stopped; rejects with what broke it. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** A thread that is through with its trial: starting one costs more than most trials. It does not keep the process up. */
let idle: Worker | null = null;

/** Starts a trial. `told` hears what it finds, in order. */
export function startTrial(order: TrialOrder, told: (message: TrialMessage) => void): Trial {
  const worker = idle ?? startThread();
  idle = null;
  worker.ref();
  const ended = new Promise<void>((resolve, reject) => {
    const release = (): void => {
      worker.off('message', hear).off('error', fail).off('exit', finish);
    };
    const finish = (): void => {
      release();
      resolve();
    };
    const fail = (error: unknown): void => {
      release();
      reject(error);
    };
    const hear = (message: TrialMessage): void => {
      if (message.kind !== 'end') return told(message);
      worker.unref();
      if (idle === null) idle = worker;
      else void worker.terminate();
      finish();
    };
    worker.on('message', hear).on('error', fail).on('exit', finish);
  });
  worker.postMessage(order);
  return { ended, stop: () => void worker.terminate() };
}

function startThread(): Worker {
  const worker = new Worker(new URL('./trial-worker.ts', import.meta.url));
  worker.once('exit', () => {
    if (idle === worker) idle = null;
  });
  return worker;
}
