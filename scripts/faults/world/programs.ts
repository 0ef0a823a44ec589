import path from 'node:path';
import { startProgram, stopProgram, type StartedProgram } from '../../story/programs.ts';
import type { ServedOrgOptions } from '../org/served-org.ts';
import { workspaces } from './syncs.ts';

/** The two processes of a campaign, their files in one folder. */
export class Programs {
  readonly folder: string;
  #moengage!: StartedProgram;
  #org!: StartedProgram;
  readonly #outputs: (() => string)[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  get orgFile(): string {
    return path.join(this.folder, 'org.db');
  }

  get moengageFile(): string {
    return path.join(this.folder, 'moengage.db');
  }

  get journalFile(): string {
    return path.join(this.folder, 'journal.txt');
  }

  get orgUrl(): string {
    return this.#org.url;
  }

  get moengageUrl(): string {
    return this.#moengage.url;
  }

  /** Everything that the programs have printed, those that were killed included. */
  output(): string {
    return this.#outputs.map((output) => output()).join('\n');
  }

  async startMoEngage(): Promise<void> {
    const keys = workspaces.flatMap(({ id, dataKey }) => ['--workspace', `${id}:${dataKey}`]);
    this.#moengage = await startProgram('local/moengage/cli.ts', ['--data', this.moengageFile, ...keys, '--json']);
    this.#outputs.push(this.#moengage.output);
  }

  /** @param startAt - where the clock of a new org stands; one that was killed goes on at its own time */
  async startOrg(startAt: number, install = false): Promise<void> {
    const options: ServedOrgOptions = {
      data: this.orgFile,
      journal: this.journalFile,
      route: `https://api-01.moengage.com=${this.#moengage.url}`,
      startAt,
      ...(install ? { package: '.' } : {}),
    };
    this.#org = await startProgram('scripts/faults/org/program.ts', [JSON.stringify(options)]);
    this.#outputs.push(this.#org.output);
  }

  /** Resolves once the org's process is gone; false where it is still there after the given time. */
  async orgEnds(milliseconds: number): Promise<boolean> {
    const { process: child } = this.#org;
    if (child.exitCode !== null || child.signalCode !== null) return true;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      child.once('close', () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  /** Ends both so that their files are whole. */
  async end(): Promise<void> {
    await Promise.all([this.#org, this.#moengage].map((program) => program && stopProgram(program.process)));
  }
}
