import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MoEngageClient } from '../story/moengage-client.ts';
import { MoEngageSwitches } from '../story/moengage-switches.ts';
import { OrgClient } from '../story/org-client.ts';
import { startProgram, stopProgram, type StartedProgram } from '../story/programs.ts';
import { addConnection, assignAdminPermissionSet, mapContacts, type Workspace } from '../story/set-up.ts';
import { pass } from '../story/stage.ts';

export const workspace: Workspace = { id: 'TEST_WORKSPACE', dataKey: 'test-data-key-4c19' };

/** A workspace with its connection and its sync of Contacts to Users. */
export interface Connected {
  readonly workspace: Workspace;
  readonly connectionId: string;
  readonly syncId: string;
  readonly moengage: MoEngageClient;
}

/**
 * A local MoEngage and a local org with the package installed as `moengage`: processes of a test file's own, on free ports, their files in a
 * temporary folder.
 */
export class Pair {
  readonly folder: string;
  readonly #workspaces: readonly Workspace[];
  readonly #outputs: (() => string)[] = [];
  #moengage!: StartedProgram;
  #org!: StartedProgram;

  private constructor(folder: string, workspaces: readonly Workspace[]) {
    this.folder = folder;
    this.#workspaces = workspaces;
  }

  /** The admin has the permission set, and the triggers of Contact and Opportunity are deployed. */
  static async start(workspaces: readonly Workspace[] = [workspace]): Promise<Pair> {
    const pair = new Pair(await mkdtemp(path.join(tmpdir(), 'moengage-pair-')), workspaces);
    try {
      await pair.startMoEngage();
      await pair.startOrg(['--package', '.', '--namespace', 'moengage']);
      await assignAdminPermissionSet(pair.org);
      await pair.org.deploy('config/demo-org');
      return pair;
    } catch (error) {
      await pair.stop();
      throw error;
    }
  }

  /** @returns the pair, and for each workspace a connection and a sync of Contacts */
  static async connected(...workspaces: readonly Workspace[]): Promise<{ pair: Pair; connected: Connected[] }> {
    const pair = await Pair.start(workspaces.length > 0 ? workspaces : undefined);
    const connected: Connected[] = [];
    for (const workspace of pair.#workspaces) {
      const connectionId = await addConnection(pair.org, workspace);
      const syncId = await mapContacts(pair.org, connectionId);
      connected.push({ workspace, connectionId, syncId, moengage: pair.moengageOf(workspace) });
    }
    return { pair, connected };
  }

  get dataFile(): string {
    return path.join(this.folder, 'org.db');
  }

  get org(): OrgClient {
    return new OrgClient(this.#org.url, this.dataFile);
  }

  get switches(): MoEngageSwitches {
    return new MoEngageSwitches(this.#moengage.url);
  }

  moengageOf({ id }: Workspace = this.#workspaces[0]!): MoEngageClient {
    return new MoEngageClient(this.#moengage.url, id);
  }

  /** What both programs have printed, those that ended included. */
  output(): string {
    return this.#outputs.map((printed) => printed()).join('\n');
  }

  async stopMoEngage(): Promise<void> {
    await stopProgram(this.#moengage.process);
  }

  /** Where it was before, with what it kept: the org's route leads there. */
  async startMoEngage(): Promise<void> {
    const port = this.#moengage === undefined ? '0' : new URL(this.#moengage.url).port;
    const keys = this.#workspaces.flatMap(({ id, dataKey }) => ['--workspace', `${id}:${dataKey}`]);
    const data = path.join(this.folder, 'moengage.db');
    this.#moengage = await startProgram('local/moengage/cli.ts', ['--port', port, '--data', data, ...keys, '--json']);
    this.#outputs.push(this.#moengage.output);
  }

  /** `kill -9`: no handler runs, no file is closed. */
  async killOrg(): Promise<void> {
    await stopProgram(this.#org.process, 'SIGKILL');
  }

  /** With what its file has; the package and all metadata are in it. */
  async startOrg(options: readonly string[] = []): Promise<void> {
    const route = `https://api-01.moengage.com=${this.#moengage.url}`;
    const args = ['start', '--port', '0', '--data', this.dataFile, '--route', route, ...options, '--json'];
    this.#org = await startProgram('local/org/cli.ts', args);
    this.#outputs.push(this.#org.output);
  }

  /** Time passes on both sides, and what became due is done. */
  pass(minutes: number): Promise<void> {
    return pass(this, minutes);
  }

  async stop(): Promise<void> {
    await Promise.all([this.#org, this.#moengage].map((program) => program && stopProgram(program.process)));
    await rm(this.folder, { recursive: true, force: true });
  }
}
