import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseRoute, type CalloutRoutes } from '../callouts/routes.ts';
import { openOrg, type Org } from '../org.ts';

export const defaultDataFile = '.local/org.db';

/** Options that several commands share. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export function dataFileOf(options: CommonOptions): string {
  return resolve(options.data ?? defaultDataFile);
}

export function openFile(file: string, routes: CalloutRoutes = {}): Org {
  mkdirSync(dirname(file), { recursive: true });
  return openOrg({ file, calloutRoutes: routes });
}

export function routesOf(texts: readonly string[] = []): CalloutRoutes {
  return Object.fromEntries(texts.map(parseRoute));
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Collects a repeatable option. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}
