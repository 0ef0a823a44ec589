import { requestJson } from '../../story/http.ts';
import { OrgClient } from '../../story/org-client.ts';
import type { OrgState } from '../org/served-org.ts';
import type { Trap } from '../org/trap.ts';
import type { Slowness } from '../org/watched-callouts.ts';
import type { Programs } from '../world/programs.ts';
import { Counting, type Tally } from './tally.ts';

/** The org's process died while it had something to do for us: nobody knows how far it came. */
export class OrgDied extends Error {}

/** Milliseconds in which a process that was killed is gone. */
const DEATH_MILLISECONDS = 5000;

interface AnonymousRun {
  readonly success: boolean;
  readonly compileProblem: string | null;
  readonly exceptionMessage: string | null;
}

/** Everything that a campaign asks of the org's process, over HTTP. A broken connection is told apart from an error that the org answers. */
export class OrgDriver {
  readonly #programs: Programs;
  readonly #counting = new Counting();
  /** Milliseconds since 1970, as the org told them last. */
  now = 0;
  #kill: Trap | null = null;
  #client: OrgClient | null = null;

  constructor(programs: Programs) {
    this.#programs = programs;
  }

  get tally(): Tally {
    return this.#counting.total;
  }

  run(transactions: number): Promise<OrgState> {
    return this.#faults('run', { transactions });
  }

  advance(milliseconds: number): Promise<OrgState> {
    return this.#faults('clock', { milliseconds });
  }

  slow(slowness: Slowness): Promise<OrgState> {
    return this.#faults('slow', slowness);
  }

  /** MoEngage will not answer one of the next callouts: Apex's time-out is short until then. */
  expectSilence(expected: boolean): Promise<OrgState> {
    return this.#faults('silence', { expected });
  }

  /** A kill is set, and has not sprung. */
  get killIsDue(): boolean {
    return this.#kill !== null;
  }

  /** @param trap - null takes all away */
  trap(trap: Trap | null): Promise<OrgState> {
    if (trap === null || trap.action === 'kill') this.#kill = trap;
    return this.#faults('trap', { trap });
  }

  /** Does something where the org must not die, and sets the trap again that was set. */
  async untrapped(work: () => Promise<void>): Promise<void> {
    const kill = this.#kill;
    await this.trap(null);
    await work();
    if (kill !== null) await this.trap(kill);
  }

  /** Starts the org again that died, on its file: its own recovery is all that helps it. */
  async revive(): Promise<void> {
    this.#counting.died();
    await this.#programs.startOrg(0);
    await this.run(0);
  }

  /** Does something that the org may die in, and starts it again then. @returns null where it died */
  async survived<T>(call: () => Promise<T>): Promise<T | null> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof OrgDied)) throw error;
      await this.revive();
      return null;
    }
  }

  /** A server method of the package, called as its components call it. */
  callApex<T>(apexClass: string, method: string, parameters: object): Promise<T> {
    return this.ask((client) => client.callApex<T>(apexClass, method, parameters));
  }

  /** Anonymous Apex. @throws where it fails */
  async execute(source: string): Promise<void> {
    const url = `${this.#programs.orgUrl}/_local/run`;
    const result = await this.#guarded(() => requestJson<AnonymousRun>('POST', url, { source }));
    if (!result.success) throw new Error(`The Apex failed: ${result.compileProblem ?? result.exceptionMessage}`);
  }

  /** Any call of the client. */
  ask<T>(call: (client: OrgClient) => Promise<T>): Promise<T> {
    const { orgUrl, orgFile } = this.#programs;
    // A client keeps its session, which a new process does not know.
    if (this.#client?.url !== orgUrl) this.#client = new OrgClient(orgUrl, orgFile);
    const client = this.#client;
    return this.#guarded(() => call(client));
  }

  async #faults(what: string, body: object): Promise<OrgState> {
    const url = `${this.#programs.orgUrl}/_faults/${what}`;
    const state = await this.#guarded(() => requestJson<OrgState>('POST', url, body));
    this.now = state.now;
    this.#counting.see(state);
    return state;
  }

  async #guarded<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Error && / answered \d{3}:/.test(error.message)) throw error;
      if (!(await this.#programs.orgEnds(DEATH_MILLISECONDS))) throw error;
      this.#kill = null;
      throw new OrgDied('The org has died.');
    }
  }
}
