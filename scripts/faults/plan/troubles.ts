import type { Random } from '../random.ts';
import { objects, slotText, type ObjectName } from '../world/objects.ts';
import { syncs, workspaces } from '../world/syncs.ts';
import { MoEngageTroubles } from './moengage-troubles.ts';
import type { Step } from './step.ts';

/** Something that was changed and has to be set right again, at the latest at this part of the campaign (0 to 1). */
interface Debt {
  readonly until: number;
  readonly step: Step;
}

/** What an owner or MoEngage's staff does to a workspace. */
const workspaceChanges: readonly Readonly<Record<string, unknown>>[] = [
  { dataKey: 'changed-by-the-owner' },
  { dataKey: null },
  { status: 'blocked' },
  { status: 'suspended' },
  { status: 'temporarilySuspended' },
  { status: 'blacklisted' },
  { allowedAddresses: ['192.0.2.7'] },
];

/** Deals out troubles of every kind, those of MoEngage most often. */
export class Troubles {
  readonly #random: Random;
  readonly #moengage: MoEngageTroubles;
  readonly #alive: (object: ObjectName) => readonly number[];
  #debts: Debt[] = [];

  /** @param alive - slots of the records of an object that are there by now */
  constructor(random: Random, alive: (object: ObjectName) => readonly number[]) {
    this.#random = random;
    this.#moengage = new MoEngageTroubles(random);
    this.#alive = alive;
  }

  /** @param part - how far the campaign is, from 0 to 1 */
  next(part: number): Step[] {
    const due = this.#debts.filter(({ until }) => until <= part);
    this.#debts = this.#debts.filter(({ until }) => until > part);
    return [...due.map(({ step }) => step), ...this.#trouble(part)];
  }

  #trouble(part: number): Step[] {
    const random = this.#random;
    const salt = random.whole(0, 1_000_000);
    const soon = part + random.next() * 0.05;
    const kind = random.next();
    if (kind < 0.42) {
      const { says, fault } = this.#moengage.next(this.#customerIds());
      // Poison and limits last until they end or are healed.
      if (fault.kind === 'poison' || fault.kind === 'rateLimit') this.#debts.push({ until: soon, step: { kind: 'heal' } });
      return [{ kind: 'fault', says, fault }];
    }
    if (kind < 0.46) return [{ kind: 'slow', milliseconds: random.one([4000, 12_000, 29_000, 45_000]), callouts: random.whole(1, 9) }];
    if (kind < 0.53) {
      const workspace = random.one(workspaces).id;
      this.#debts.push({ until: soon, step: { kind: 'workspace', workspace, changes: null } });
      return [{ kind: 'workspace', workspace, changes: random.one(workspaceChanges) }];
    }
    if (kind < 0.58) {
      const sync = random.one(syncs).name;
      this.#debts.push({ until: soon, step: { kind: 'sync', sync, active: true } });
      return [{ kind: 'sync', sync, active: false }];
    }
    if (kind < 0.61) {
      const workspace = random.one(workspaces).id;
      this.#debts.push({ until: soon, step: { kind: 'connection', workspace, active: true } });
      return [{ kind: 'connection', workspace, active: false }];
    }
    if (kind < 0.7) {
      return [{ kind: 'historic', sync: random.one(syncs).name, batchSize: random.one([25, 100, 200, 2000]) }];
    }
    if (kind < 0.82) {
      return [{ kind: 'retry', how: random.one(['one', 'one', 'walk away', 'many', 'many', 'historic'] as const), salt }];
    }
    if (kind < 0.89) return [{ kind: 'abort', salt }];
    if (kind < 0.93) return [{ kind: 'busy', jobs: random.whole(7, 12), chunks: random.whole(5, 40) }];
    const place = random.one(['before-callout', 'after-callout'] as const);
    return [{ kind: 'trap', trap: { action: 'limit', place, passages: random.whole(1, 3), atMostCommits: 0 } }];
  }

  #customerIds(): string[] {
    return objects.flatMap(({ name }) => this.#alive(name).slice(-30).map((slot) => slotText(name, slot)));
  }
}
