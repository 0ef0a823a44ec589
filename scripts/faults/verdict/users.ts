import { attributesOf, type KnownRecord, type Model } from '../run/model.ts';
import { syncs, workspacePlan, type SyncPlan } from '../world/syncs.ts';
import type { Evidence, QueueRow, User } from './evidence.ts';
import { History } from './history.ts';
import { finding, type Finding } from './finding.ts';

/** Within one run of the drain: only callouts take time there. */
const SOON_MILLISECONDS = 60_000;

export interface UserCounts {
  /** Records whose user had to be right. */
  compared: number;
  deleted: number;
  /** Deleted so soon after they were sent that MoEngage did not know them yet: it accepts first and ingests later. */
  deletedTooSoon: number;
}

/** RT-6, MP-11, MP-12: every user at MoEngage is what its record is, or is gone as its record is. */
export function judgeUsers(model: Model, evidence: Evidence, syncIds: ReadonlyMap<string, string>): { readonly counts: UserCounts; readonly findings: Finding[] } {
  const history = new History(evidence, syncIds);
  const byId = new Map(evidence.users.map((user) => [`${user.workspace} ${user.customerId}`, user]));
  const counts: UserCounts = { compared: 0, deleted: 0, deletedTooSoon: 0 };
  const findings: Finding[] = [];
  for (const sync of syncs.filter(({ entity }) => entity === 'Users')) {
    for (const record of model.records.values()) {
      if (record.object !== sync.object || record.values.Key === null || model.hasMissed(sync, record.values.Slot)) continue;
      const user = byId.get(`${sync.workspace} ${record.values.Key}`);
      if (record.isAlive) {
        if (sync.goldOnly && record.values.Tier !== 'Gold') continue;
        counts.compared += 1;
        findings.push(...compare(sync, record, user, history));
      } else if (sync.deleteHandling === 'Delete user') {
        counts.deleted += 1;
        if (user === undefined || user.deletesAt !== null) continue;
        if (isTooSoon(history.rows(sync, record.id))) counts.deletedTooSoon += 1;
        else findings.push(finding('MP-11', 'user not deleted', `${sync.name}: ${record.values.Key} is there still. ${history.of(sync, record.id)}`));
      }
    }
  }
  return { counts, findings };
}

/** A user that was accepted moments before is "not found" for whoever deletes it, and is there once it is ingested. */
function isTooSoon(rows: readonly QueueRow[]): boolean {
  const deletion = rows.findLast(({ operation, status }) => operation === 'Delete' && status === 'Successful');
  return deletion !== undefined && rows.some((row) => row !== deletion && row.status === 'Successful' && Math.abs(deletion.modifiedAt - row.modifiedAt) < SOON_MILLISECONDS);
}

function compare(sync: SyncPlan, record: KnownRecord, user: User | undefined, history: History): Finding[] {
  const who = `${sync.name}: ${record.values.Key} (${record.id})`;
  if (user === undefined) return [finding('RT-6', 'user missing', `${who} is not at MoEngage. ${history.of(sync, record.id)}`)];
  const wrong = Object.entries(attributesOf(sync, record.values)).filter(([name, value]) => !isRight(sync, value, user.attributes[name]));
  return wrong.map(([name, value]) =>
    finding('RT-6', 'user differs', `${who}: ${name} is ${JSON.stringify(user.attributes[name])}, and ${JSON.stringify(value)} in Salesforce. ${history.of(sync, record.id)}`),
  );
}

function isRight({ workspace }: SyncPlan, value: unknown, atMoEngage: unknown): boolean {
  if (value !== null) return atMoEngage === value;
  switch (workspacePlan(workspace).clearMode) {
    case 'Empty string':
      return atMoEngage === '';
    case 'Unset':
      return atMoEngage === undefined;
    case 'Leave out':
      // What MoEngage has is some earlier value, or none.
      return true;
  }
}
