import { spawn } from 'node:child_process';
import path from 'node:path';

/** Counts of one stage. `failures` are texts ready for the terminal. */
export interface StageResult {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}

export interface Stage {
  readonly name: string;
  readonly what: string;
  run(): Promise<StageResult>;
}

export const root = path.resolve(import.meta.dirname, '../..');

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, at most `maxMinutes`, and keeps what it printed. Never throws on a non-zero exit. */
export function run(command: string, args: readonly string[], maxMinutes = 20): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => (stdout += part));
    child.stderr.on('data', (part) => (stderr += part));
    const timer = setTimeout(() => {
      stderr += `\n${command} took longer than ${maxMinutes} minutes and was ended.`;
      child.kill('SIGKILL');
    }, maxMinutes * 60_000);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, stdout, stderr });
    });
  });
}

/** A stage that is one check: it passes when the program exits with 0. */
export async function oneCheck(title: string, command: string, args: readonly string[]): Promise<StageResult> {
  const { code, stdout, stderr } = await run(command, args);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [`${title}:\n${stdout}${stderr}`] };
}

export function sum(results: readonly StageResult[]): StageResult {
  return {
    passed: results.reduce((count, { passed }) => count + passed, 0),
    failed: results.reduce((count, { failed }) => count + failed, 0),
    skipped: results.reduce((count, { skipped }) => count + skipped, 0),
    failures: results.flatMap(({ failures }) => failures),
  };
}
