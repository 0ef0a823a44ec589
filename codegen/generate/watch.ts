import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { compilerSources, packageSources } from './project.ts';

/** Editors save in several steps; what arrives within this time is one change. */
const settleMillis = 150;

/**
 * Generates again after every change of the package or the compiler, until the process ends. Each round is a process of its own: modules
 * that were loaded once would not be read again.
 */
export function watchSources(script: string, options: readonly string[]): void {
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;

  const generate = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    spawn(process.execPath, [script, ...options], { stdio: 'inherit' }).on('exit', () => {
      running = false;
      if (again) {
        again = false;
        generate();
      }
    });
  };

  for (const folder of [packageSources, compilerSources]) {
    watch(folder, { recursive: true }, (_event, file) => {
      if (file === null || /(^|[\\/])(tests|generated)[\\/]/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(generate, settleMillis);
    });
  }
  generate();
}
