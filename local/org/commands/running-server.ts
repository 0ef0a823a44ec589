import { connect } from 'node:net';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** A server that has a data file open: noted beside the file, as `org.db.server.json`. */
export interface RunningServer {
  readonly port: number;
  readonly pid: number;
}

function noteOf(dataFile: string): string {
  return `${dataFile}.server.json`;
}

/** The server of a data file; null when none listens (a note of one that died is ignored). A server that is busy with Apex still takes connections. */
export async function findServer(dataFile: string): Promise<RunningServer | null> {
  const note = noteOf(dataFile);
  if (!existsSync(note)) return null;
  try {
    const server = JSON.parse(readFileSync(note, 'utf8')) as RunningServer;
    process.kill(server.pid, 0);
    return (await listens(server.port)) ? server : null;
  } catch {
    return null;
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

export function noteServer(dataFile: string, server: RunningServer): void {
  writeFileSync(noteOf(dataFile), JSON.stringify(server));
}

export function forgetServer(dataFile: string): void {
  rmSync(noteOf(dataFile), { force: true });
}

/** Asks a running server; throws a sentence when it answers with an error or not at all. */
export async function ask<T>(server: RunningServer, path: string, body: object): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch (error) {
    throw new Error(`The local org on port ${server.port} does not answer (${(error as Error).message}). Is process ${server.pid} still a local org?`, { cause: error });
  }
  const answer = (await response.json()) as T | readonly { message?: string }[];
  if (!response.ok) throw new Error((Array.isArray(answer) ? (answer as { message?: string }[])[0]?.message : undefined) ?? `The local org answered ${response.status}`);
  return answer as T;
}
