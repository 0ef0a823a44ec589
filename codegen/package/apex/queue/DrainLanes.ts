import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { Pauses } from '../retry/Pauses.ts';
import { OutboundSyncs } from './OutboundSyncs.ts';
import { QueueRows } from './QueueRows.ts';

/**
 * The lanes (values of PendingKey) that may be drained now: syncs that are active, whose connection is, in the org where it was saved (RT-10),
 * and that no rate limit pauses. Asking for lanes keeps every query on the queue on an index.
 */
@WithoutSharing
export class DrainLanes {
  static open(): Set<string> {
    const syncs = DrainLanes.runnableSyncs();
    const keys = new Set<string>();
    for (const sync of syncs) {
      keys.add(Pauses.key(sync.connectionId, sync.objectName));
    }
    const paused = Pauses.active(keys);
    const lanes = new Set<string>();
    for (const sync of syncs) {
      if (!paused.containsKey(Pauses.key(sync.connectionId, sync.objectName))) {
        lanes.add(QueueRows.lane(sync.id));
      }
    }
    return lanes;
  }

  /** Lanes of every sync that may run, paused or not. */
  static runnable(): Set<string> {
    const lanes = new Set<string>();
    for (const sync of DrainLanes.runnableSyncs()) {
      lanes.add(QueueRows.lane(sync.id));
    }
    return lanes;
  }

  private static runnableSyncs(): List<SyncDefinition> {
    const runnable = new List<SyncDefinition>();
    for (const sync of OutboundSyncs.load()) {
      if (sync.isRunnable()) {
        runnable.add(sync);
      }
    }
    return runnable;
  }
}
