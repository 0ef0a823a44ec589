/**
 * Thread that talks HTTP while the thread of the org waits for it: Apex callouts are synchronous, Node's are not. The flag is raised once the
 * answer lies in the port.
 */
import { STATUS_CODES } from 'node:http';
import { workerData, type MessagePort } from 'node:worker_threads';
import { Agent, request } from 'undici';
import type { WorkerAnswer, WorkerFailure, WorkerRequest } from './messages.ts';

const { port, shared } = workerData as { port: MessagePort; shared: SharedArrayBuffer };
const flag = new Int32Array(shared);
const agent = new Agent({ keepAliveTimeout: 30_000, connect: { timeout: 120_000 } });

const failures: Readonly<Record<string, WorkerFailure>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'closed',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  TimeoutError: 'timeout',
};

function failureOf(error: unknown): WorkerAnswer {
  const { code, name, message } = error as { code?: string; name?: string; message?: string };
  const named = failures[code ?? ''] ?? failures[name ?? ''];
  if (named) return { ok: false, code: named, detail: message ?? '' };
  return { ok: false, code: /cert|TLS|SSL/i.test(`${code} ${message}`) ? 'tls' : 'other', detail: message ?? String(error) };
}

async function exchange(asked: WorkerRequest): Promise<WorkerAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of asked.headers) headers[name] = value;
  const answer = await request(asked.url, {
    method: asked.method as 'GET',
    headers,
    body: asked.body === null ? null : Buffer.from(asked.body),
    dispatcher: agent,
    signal: AbortSignal.timeout(asked.timeout),
    headersTimeout: asked.timeout,
    bodyTimeout: asked.timeout,
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += (chunk as Buffer).length;
    if (size > asked.maxBytes) {
      answer.body.destroy();
      return { ok: false, code: 'tooLarge', detail: String(asked.maxBytes) };
    }
    chunks.push(chunk as Buffer);
  }
  const received: [string, string][] = [];
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) received.push([name, one]);
  }
  return {
    ok: true,
    statusCode: answer.statusCode,
    status: STATUS_CODES[answer.statusCode] ?? '',
    headers: received,
    body: new Uint8Array(Buffer.concat(chunks)),
  };
}

port.on('message', (asked: WorkerRequest) => {
  void exchange(asked)
    .catch(failureOf)
    .then((answer) => {
      port.postMessage(answer);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
    });
});
