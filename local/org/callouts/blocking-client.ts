import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';

/** Milliseconds beyond the request's own time-out after which the worker counts as lost. */
const workerGraceMs = 5_000;

/** HTTP that blocks the calling thread until the answer is there. The worker starts with the first request and does not keep the process up. */
export class BlockingHttpClient {
  #worker: Worker | null = null;
  #port: MessagePort | null = null;
  #flag = new Int32Array(new SharedArrayBuffer(4));

  send(request: WorkerRequest): WorkerAnswer {
    const port = this.#port ?? this.#start();
    Atomics.store(this.#flag, 0, 0);
    port.postMessage(request);
    if (Atomics.wait(this.#flag, 0, 0, request.timeout + workerGraceMs) === 'timed-out') {
      this.close();
      return { ok: false, code: 'timeout', detail: 'The HTTP worker did not answer' };
    }
    const received = receiveMessageOnPort(port) as { message: WorkerAnswer } | undefined;
    if (received === undefined) return { ok: false, code: 'other', detail: 'The HTTP worker sent nothing' };
    return received.message;
  }

  close(): void {
    void this.#worker?.terminate();
    this.#port?.close();
    this.#worker = null;
    this.#port = null;
  }

  #start(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    const shared = this.#flag.buffer;
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { port: port2, shared }, transferList: [port2] });
    this.#worker.unref();
    port1.unref();
    this.#port = port1;
    return port1;
  }
}
