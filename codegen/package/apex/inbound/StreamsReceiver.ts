import { Permissions } from '../shared/Permissions.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundFailures } from './InboundFailures.ts';
import { InboundReceipts } from './InboundReceipts.ts';
import { InboundSync } from './InboundSync.ts';
import { InboundSyncs } from './InboundSyncs.ts';
import { InboundWriter } from './InboundWriter.ts';
import { StreamsAnswer } from './StreamsAnswer.ts';
import { StreamsBody } from './StreamsBody.ts';

/**
 * Takes one request of MoEngage Streams. MoEngage sends a whole request again, three times, for anything but 2xx, and gives up then: so only a
 * missing right and a body that can't be read are refused, and everything else is answered event by event (IN-3).
 */
export class StreamsReceiver {
  private static readonly OK: Integer = 200;
  private static readonly FORBIDDEN: Integer = 403;

  private readonly failures: InboundFailures = new InboundFailures();

  /** @param workspaceId - only syncs of this workspace take the events; null for those of all */
  static receive(body: Blob | null, workspaceId: string | null): StreamsAnswer {
    if (!FeatureManagement.checkPermission(Permissions.RECEIVE_INBOUND)) {
      return StreamsAnswer.refused(
        StreamsReceiver.FORBIDDEN,
        'Forbidden',
        'The calling user needs the permission set "MoEngage Sync Configuration".',
      );
    }
    const read = StreamsBody.read(body);
    if (read.refusal !== null) {
      return read.refusal;
    }
    return new StreamsReceiver().take(read.events, InboundSyncs.running(workspaceId));
  }

  private take(events: List<InboundEvent>, syncs: List<InboundSync>): StreamsAnswer {
    const firstSync = new Map<string, Id>();
    const wanted = new List<InboundEvent>();
    for (const event of events) {
      for (const sync of syncs) {
        if (sync.takes(event)) {
          firstSync.put(InboundReceipts.key(event) ?? '', sync.id);
          wanted.add(event);
          break;
        }
      }
    }
    const receipts = new InboundReceipts();
    const fresh = receipts.take(wanted, firstSync);
    const done = new Set<Integer>();
    for (const sync of syncs) {
      this.write(sync, fresh, done);
    }
    const failed = new List<InboundEvent>();
    for (let index = 0; index < fresh.size(); index++) {
      if (fresh.get(index).status === InboundEvent.FAILED && !done.contains(index)) {
        failed.add(fresh.get(index));
      }
    }
    receipts.takeBack(failed);
    this.failures.save();
    return StreamsReceiver.answer(events);
  }

  /** @param done - positions of events that some sync took: their receipts stay, so that it does not take them twice */
  private write(sync: InboundSync, events: List<InboundEvent>, done: Set<Integer>): void {
    const taken = new List<InboundEvent>();
    const positions = new List<Integer>();
    const failedBefore = new Set<Integer>();
    for (let index = 0; index < events.size(); index++) {
      if (sync.takes(events.get(index))) {
        taken.add(events.get(index));
        positions.add(index);
        if (events.get(index).status === InboundEvent.FAILED) {
          failedBefore.add(index);
        }
        events.get(index).status = InboundEvent.IGNORED;
      }
    }
    try {
      new InboundWriter(sync, this.failures).write(taken);
    } catch (error) {
      caught(error);
      this.failures.addError(error);
      for (const event of taken) {
        if (event.status !== InboundEvent.PROCESSED) {
          event.failed(`Something went wrong that should not: ${error.getMessage()}`);
        }
      }
    }
    for (const position of positions) {
      if (events.get(position).status === InboundEvent.PROCESSED) {
        done.add(position);
      }
      if (failedBefore.contains(position)) {
        events.get(position).status = InboundEvent.FAILED;
      }
    }
  }

  private static answer(events: List<InboundEvent>): StreamsAnswer {
    const results = new List<unknown>();
    let failed: Integer = 0;
    for (const event of events) {
      const result = new Map<string, string>([
        ['event_uuid', event.uuid],
        ['status', event.status],
      ]);
      if (event.message !== null) {
        result.put('message', event.message);
      }
      if (event.status === InboundEvent.FAILED) {
        failed++;
      }
      results.add(result);
    }
    return new StreamsAnswer(
      StreamsReceiver.OK,
      JSON.serialize(
        new Map<string, unknown>([
          ['status', failed === 0 ? 'success' : 'partial_success'],
          ['received', events.size()],
          ['failed', failed],
          ['results', results],
        ]),
      ),
    );
  }
}
