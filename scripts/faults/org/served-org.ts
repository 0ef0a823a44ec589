import { createServer } from '../../../local/org/api/server.ts';
import { parseRoute } from '../../../local/org/callouts/routes.ts';
import { VirtualClock } from '../../../local/org/jobs/clock.ts';
import { RunLoop } from '../../../local/org/jobs/run-loop.ts';
import { readSource } from '../../../local/org/metadata/index.ts';
import { openOrg, type Org } from '../../../local/org/org.ts';
import type { DataService, OrgServices } from '../../../local/org/runtime/services.ts';
import { Journal } from './journal.ts';
import { TrapDoor, type Trap } from './trap.ts';
import { WatchedCallouts, type CalloutCounts, type Slowness } from './watched-callouts.ts';

export interface ServedOrgOptions {
  readonly data: string;
  readonly journal: string;
  /** `ORIGIN=TARGET` of callouts. */
  readonly route: string;
  /** Milliseconds since 1970 at which the clock of a new org stands; a known one goes on at the time of its journal. */
  readonly startAt: number;
  /** Folder of the package, to be installed as `moengage`; absent where the file has it. */
  readonly package?: string;
}

/** How the org stands after a request to `/_faults`. */
export interface OrgState {
  /** Transactions that were run by this request. */
  readonly ran: number;
  readonly idle: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly sprungLimits: number;
  readonly callouts: CalloutCounts;
  /** Jobs and triggers that ended with an exception in this process: what Salesforce would mail to the developer. */
  readonly failures: readonly { readonly source: string; readonly message: string }[];
}

/**
 * The local org as `local-org start` serves it: same file, same API, same HTTP callouts. Only its time is ours. The clock stands still until it is moved, and
 * work that is due is done transaction by transaction on request, so that a seed decides what happens between two steps, and where the process dies.
 *
 * `POST /_faults/run {transactions}`, `/_faults/clock {milliseconds}`, `/_faults/trap {trap}`, `/_faults/slow {milliseconds, callouts}`,
 * `/_faults/silence {expected}`: each answers {@link OrgState}.
 */
export async function serveOrg(options: ServedOrgOptions): Promise<string> {
  const journal = new Journal(options.journal);
  const clock = new VirtualClock(journal.read().now ?? options.startAt);
  const org = openOrg({ file: options.data, clock, calloutRoutes: Object.fromEntries([parseRoute(options.route)]) });
  const trapDoor = new TrapDoor();
  const services = org.services as { -readonly [key in keyof OrgServices]: OrgServices[key] };
  const callouts = new WatchedCallouts(services.callouts, clock, trapDoor);
  services.callouts = callouts;
  watchCommits(services.data, trapDoor, () => journal.note(callouts.takeAnswered(), clock.now()), () => callouts.takeAnswered());
  if (options.package !== undefined) install(org, options.package);

  // Never started: nothing runs but what is asked for.
  const shutDown = (): void => {
    void server.close().finally(() => {
      org.close();
      process.exit(0);
    });
  };
  const loop = new RunLoop({ step: () => org.step(), nextDue: () => org.nextDue(), now: () => clock.now() }, (error) => console.error(error));
  const server = createServer({ org, control: { loop, shutDown } });
  const state = (ran = 0): OrgState => {
    const due = org.nextDue();
    journal.note([], clock.now());
    return {
      ran,
      idle: due === null || due > clock.now(),
      now: clock.now(),
      sprungLimits: trapDoor.sprungLimits,
      callouts: callouts.counts,
      failures: org.failures.map(({ source, message }) => ({ source, message })),
    };
  };
  server.post<{ Body: { transactions: number } }>('/_faults/run', ({ body }) => state(org.drain(body.transactions)));
  server.post<{ Body: { milliseconds: number } }>('/_faults/clock', ({ body }) => {
    clock.advance(body.milliseconds);
    return state();
  });
  server.post<{ Body: { trap: Trap | null } }>('/_faults/trap', ({ body }) => {
    if (body.trap === null) trapDoor.clear();
    else trapDoor.set(body.trap);
    return state();
  });
  server.post<{ Body: Slowness }>('/_faults/slow', ({ body }) => {
    callouts.slowness = body;
    return state();
  });
  server.post<{ Body: { expected: boolean } }>('/_faults/silence', ({ body }) => {
    callouts.expectsSilence = body.expected;
    return state();
  });
  process.once('SIGTERM', shutDown);
  return server.listen({ host: '127.0.0.1', port: 0 });
}

function install(org: Org, directory: string): void {
  const { success, errors } = org.deploy(readSource(directory, 'moengage'));
  if (!success) throw new Error(`The package was not installed: ${JSON.stringify(errors.slice(0, 3))}`);
}

/** Sees the outermost commit of each transaction: what happened in it is durable then, and not a moment before. */
function watchCommits(data: DataService, trapDoor: TrapDoor, committed: () => void, aborted: () => void): void {
  const { begin, commit, abort } = data;
  let depth = 0;
  data.begin = () => {
    depth += 1;
    begin.call(data);
  };
  data.commit = () => {
    if (depth === 1) trapDoor.pass('before-commit');
    commit.call(data);
    depth -= 1;
    if (depth > 0) return;
    committed();
    trapDoor.pass('after-commit');
  };
  data.abort = () => {
    abort.call(data);
    depth -= 1;
    if (depth === 0) aborted();
  };
}
