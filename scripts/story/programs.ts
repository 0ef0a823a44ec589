import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../test-stages/stage.ts';

const running = new Set<ChildProcess>();
const STARTUP_SECONDS = 60;

export interface StartedProgram {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything that it has printed so far, on either stream. */
  output(): string;
}

/** Starts one of our programs and waits until it says where it listens: a line of JSON with `url`. */
export function startProgram(script: string, args: readonly string[]): Promise<StartedProgram> {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('close', () => running.delete(child));
  return new Promise((resolve, reject) => {
    let errors = '';
    let printed = '';
    child.stderr.on('data', (part) => {
      errors += part;
      printed += part;
    });
    child.stdout.on('data', (part) => (printed += part));
    const timer = setTimeout(
      () => reject(new Error(`${script} did not start within ${STARTUP_SECONDS} seconds.\n${errors}`)),
      STARTUP_SECONDS * 1000,
    );
    child.on('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`${script} ended with code ${code} before it was ready.\n${errors}`));
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const { url } = JSON.parse(line) as { url?: string };
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, process: child, output: () => printed });
    });
  });
}

/** Ends a program as an operator would; after five seconds, or with `SIGKILL`, as the machine would. */
export function stopProgram(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (!running.has(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill(signal);
  });
}

export async function stopPrograms(): Promise<void> {
  await Promise.all([...running].map((child) => stopProgram(child)));
}

/** A script that starts programs must not leave them behind. */
export function stopProgramsWithThisProcess(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stopPrograms().then(() => process.exit(130)));
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL');
  });
}
