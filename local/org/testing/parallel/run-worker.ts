import { parentPort, workerData } from 'node:worker_threads';
import { openOrg } from '../../org.ts';
import { loadForTests } from '../load-projects.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';
import { TestQueue } from './test-queue.ts';

const { thread, queue: memory, source, tests, shuffle, coverage } = workerData as WorkerOrder;
const tell = (message: WorkerMessage): void => parentPort!.postMessage(message);

const org = openOrg({ coverage });
loadForTests(org, source);
const queue = new TestQueue(memory);
queue.begin(thread);
const covered = org.runTestsOf(queue, { tests, shuffle }, (outcomes) => tell({ kind: 'class', outcomes }));
org.close();
tell({ kind: 'end', coverage: covered });
