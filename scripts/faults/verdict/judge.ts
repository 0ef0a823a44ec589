import type { Campaign } from '../run/campaign.ts';
import type { Programs } from '../world/programs.ts';
import { judgeEvents, type EventCounts } from './events.ts';
import { gather } from './evidence.ts';
import { finding, type Finding } from './finding.ts';
import { countRows, judgeCapture, judgeEnds, judgeExceptions, type RowCounts } from './rows.ts';
import { judgeSecrets } from './secrets.ts';
import { judgeUsers, type UserCounts } from './users.ts';

export interface Verdict {
  readonly users: UserCounts;
  readonly events: EventCounts;
  readonly rows: RowCounts;
  readonly requests: { readonly settled: number };
  readonly findings: readonly Finding[];
}

/** What traps of ours do to jobs, and what a job of somebody else's may meet. */
const expectedFailures = [/Apex CPU time limit exceeded/];

/** Compares both sides, once all is healed. */
export async function judge({ model, driver, world }: Campaign, programs: Programs): Promise<Verdict> {
  const evidence = await gather(programs);
  const users = judgeUsers(model, evidence, world.syncIds);
  const events = judgeEvents(model, evidence, world.syncIds);
  const failures = [...driver.tally.jobFailures].filter(([message]) => !expectedFailures.some((expected) => expected.test(message)));
  return {
    users: users.counts,
    events: events.counts,
    rows: countRows(evidence),
    requests: { settled: evidence.settledRequests.size },
    findings: [
      ...users.findings,
      ...events.findings,
      ...judgeCapture(model, evidence, world.syncIds),
      ...judgeEnds(evidence, driver.now),
      ...judgeExceptions(evidence),
      ...judgeSecrets(evidence),
      ...failures.map(([message, times]) => finding('ER-8', 'job failed', `${times} times a job ended with: ${message}`)),
    ],
  };
}
