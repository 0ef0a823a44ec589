import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const HEADERS = {
  authorization: `Basic ${Buffer.from('APP1:k:1').toString('base64')}`,
  'content-type': 'application/json',
};

let folder: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-moengage-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    [CLI, '--json', '--data', join(folder, 'moengage.db'), '--workspace', 'APP1:k:1'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  running = child;
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  const { url, port } = JSON.parse(line) as { url: string; port: number };
  expect(url.endsWith(`:${port}`)).toBe(true);
  return { process: child, url };
}

const send = (url: string, id: string) =>
  fetch(`${url}/v1/customer/APP1`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ type: 'customer', customer_id: id, attributes: { a: id } }),
  });

test('killed at any moment, everything that was answered 200 is there after the restart', async () => {
  const first = await start();
  const answered: string[] = [];
  const sending = Array.from({ length: 4 }, async (_, lane) => {
    for (let index = 0; ; index += 1) {
      const id = `user-${lane}-${index}`;
      const response = await send(first.url, id).catch(() => null);
      if (response?.status !== 200) return;
      answered.push(id);
      if (answered.length === 150) first.process.kill('SIGKILL');
    }
  });
  await Promise.all(sending);
  expect(answered.length).toBeGreaterThanOrEqual(150);

  const second = await start();
  const { users } = (await (await fetch(`${second.url}/_local/users?limit=100000`)).json()) as {
    users: { customerId: string }[];
  };
  const kept = new Set(users.map(({ customerId }) => customerId));
  expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});

test('what was accepted and not ingested is ingested by the next run; the clock does not go back', async () => {
  const first = await start();
  await fetch(`${first.url}/_local/ingestion`, { method: 'POST', body: '{"paused":true}' });
  await fetch(`${first.url}/_local/clock`, { method: 'POST', body: '{"advanceMilliseconds":86400000}' });
  expect((await send(first.url, 'waiting')).status).toBe(200);
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await start();
  expect((await fetch(`${second.url}/_local/users/waiting`)).status).toBe(200);
  const clock = (await (await fetch(`${second.url}/_local/clock`)).json()) as { offsetMilliseconds: number };
  expect(clock.offsetMilliseconds).toBe(86_400_000);
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  const { process: child } = await start();
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each([
  [['--port', 'abc'], '0 to 65535'],
  [['--workspace', 'nokey'], 'ID:KEY'],
  [['--data', '/nowhere/at/all.db'], 'could not start'],
])('%j is refused with a sentence', async (args, sentence) => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text += String(chunk)));
  const [code] = (await once(child, 'close')) as [number];
  expect(code).toBe(1);
  expect(text).toContain(sentence);
  expect(text).not.toMatch(/\n\s+at /);
});
