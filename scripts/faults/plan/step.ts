import type { FaultRequest } from '../../../local/moengage/faults/fault.ts';
import type { Trap } from '../org/trap.ts';
import type { ObjectName } from '../world/objects.ts';
import type { WorkspaceId } from '../world/syncs.ts';

/** What happens to records. `score` and `note` change what some syncs, or none, have mapped. */
export type Operation =
  | 'create'
  | 'mapped'
  | 'score'
  | 'note'
  | 'clear'
  | 'tier'
  | 'key'
  | 'loseKey'
  | 'delete'
  | 'undelete';

/** Records of one object, saved in one transaction. Those that are not in the right state by then (a delete of what is deleted) are left out. */
export interface ChangeStep {
  readonly kind: 'change';
  readonly object: ObjectName;
  readonly operation: Operation;
  readonly slots: readonly number[];
  /** Decides the values. */
  readonly salt: number;
}

/** Thousands of records in one transaction: near its limits, changes go the overflow way (RT-3). */
export interface BulkStep {
  readonly kind: 'bulk';
  readonly object: ObjectName;
  readonly fromSlot: number;
  readonly toSlot: number;
}

/**
 * One thing that happens. Each stands for itself, with all that it needs: so a campaign can be shortened by leaving steps out, and is still a campaign.
 */
export type Step =
  | ChangeStep
  | BulkStep
  /** At most so many transactions of work that is due. */
  | { readonly kind: 'run'; readonly transactions: number }
  /** Time passes on both sides; then what is due is done, at most so many transactions of it. */
  | { readonly kind: 'pass'; readonly minutes: number; readonly transactions: number }
  | { readonly kind: 'fault'; readonly says: string; readonly fault: FaultRequest }
  /** MoEngage's faults are over. */
  | { readonly kind: 'heal' }
  | { readonly kind: 'slow'; readonly milliseconds: number; readonly callouts: number }
  /** The owner, or MoEngage's staff, does something to a workspace; null: all is as it was. */
  | { readonly kind: 'workspace'; readonly workspace: WorkspaceId; readonly changes: Readonly<Record<string, unknown>> | null }
  | { readonly kind: 'sync'; readonly sync: string; readonly active: boolean }
  | { readonly kind: 'connection'; readonly workspace: WorkspaceId; readonly active: boolean }
  | { readonly kind: 'historic'; readonly sync: string; readonly batchSize: number }
  /** A person: retries single records, walks away between the two calls, retries many, or a historic sync. */
  | { readonly kind: 'retry'; readonly how: 'one' | 'walk away' | 'many' | 'historic'; readonly salt: number }
  /** An admin aborts a job of the package. */
  | { readonly kind: 'abort'; readonly salt: number }
  /** Somebody else's jobs fill the flex queue. */
  | { readonly kind: 'busy'; readonly jobs: number; readonly chunks: number }
  | { readonly kind: 'trap'; readonly trap: Trap };

/** A campaign: what the org is set to, and what happens. */
export interface Plan {
  readonly seed: number;
  readonly syncQueueBatchSize: number;
  readonly steps: readonly Step[];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A line for people. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'change':
      return `${step.operation} ${counted(step.slots.length, step.object)}, from slot ${step.slots[0]}`;
    case 'bulk':
      return `update ${step.object} ${step.fromSlot} to ${step.toSlot} in one transaction`;
    case 'run':
      return `run ${counted(step.transactions, 'transaction')}`;
    case 'pass':
      return `${counted(step.minutes, 'minute')} pass, run ${counted(step.transactions, 'transaction')}`;
    case 'fault':
      return `fault: ${step.says}`;
    case 'heal':
      return 'the faults of MoEngage are over';
    case 'slow':
      return `the next ${counted(step.callouts, 'callout')} take ${step.milliseconds} ms`;
    case 'workspace':
      return `workspace ${step.workspace}: ${step.changes === null ? 'as it was' : JSON.stringify(step.changes)}`;
    case 'sync':
      return `"${step.sync}" is switched ${step.active ? 'on' : 'off'}`;
    case 'connection':
      return `the connection to ${step.workspace} is switched ${step.active ? 'on' : 'off'}`;
    case 'historic':
      return `historic sync of "${step.sync}", batch size ${step.batchSize}`;
    case 'retry':
      return `retry by a person: ${step.how}`;
    case 'abort':
      return 'an admin aborts a job';
    case 'busy':
      return `${counted(step.jobs, 'job')} of somebody else, ${counted(step.chunks, 'chunk')} each`;
    case 'trap': {
      const { action, place, passages } = step.trap;
      return `${action === 'kill' ? 'kill -9' : 'a limit'} ${place.replace('-', ' ')} ${passages}`;
    }
  }
}
