import { ConnectionSecrets } from '../connection/ConnectionSecrets.ts';
import { MoEngageClient } from '../connection/MoEngageClient.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';
import { ErrorClassifier } from '../retry/ErrorClassifier.ts';
import { ErrorTypes } from '../retry/ErrorTypes.ts';
import { Pauses } from '../retry/Pauses.ts';
import { UserDeletion } from '../retry/UserDeletion.ts';
import { Verdict } from '../retry/Verdict.ts';
import { CalloutBudget } from './CalloutBudget.ts';
import { Chunker } from './Chunker.ts';
import { Delivery } from './Delivery.ts';
import { DeliveryOutcomes } from './DeliveryOutcomes.ts';
import { DrainRun } from './DrainRun.ts';

/**
 * Sends deliveries of one connection in as few requests as fit, and tells each row's outcome. A request that is refused for one of its
 * elements is halved until that element stands alone (ER-2); an error of the whole connection stops only this connection (ER-3).
 */
export class BulkSender {
  /** Deletions of one execution, a request each: some of its 100 callouts stay for what follows (RT-7). */
  private static readonly MOST_DELETIONS: Integer = 90;

  private readonly syncs: Map<Id, SyncDefinition>;
  private readonly run: DrainRun;
  private readonly outcomes: DeliveryOutcomes;
  private readonly budget: CalloutBudget;
  private plannedDeletions: Integer = 0;
  /** Deliveries of pairs that hit the rate limit; their pause is written after the last callout. */
  readonly limited: List<Delivery> = new List<Delivery>();
  /** Keys of these pairs, with MoEngage's header of when the limit ends (null where there was none). */
  readonly limitedPairs: Map<string, string | null> = new Map<string, string | null>();
  /** Keys of pairs of which something was accepted, so that their pauses can end. */
  readonly acceptedPairs: Set<string> = new Set<string>();

  constructor(syncs: Map<Id, SyncDefinition>, run: DrainRun, outcomes: DeliveryOutcomes, budget: CalloutBudget) {
    this.syncs = syncs;
    this.run = run;
    this.outcomes = outcomes;
    this.budget = budget;
  }

  /**
   * Rows that the budget leaves no time for keep their state: they are due and go on in the next execution.
   * @param deliveries - one or more: all of them users to delete, or none
   */
  send(connection: SyncDefinition, deliveries: List<Delivery>): void {
    const client = this.clientOf(connection, deliveries);
    if (client === null) {
      return;
    }
    if (deliveries.get(0).isDeletion()) {
      this.sendDeletions(connection, client, deliveries);
    } else {
      this.sendBulk(connection, client, deliveries);
    }
  }

  private sendBulk(connection: SyncDefinition, client: MoEngageClient, deliveries: List<Delivery>): void {
    const chunks = Chunker.pack(this.sendable(deliveries));
    while (!chunks.isEmpty() && !this.budget.isSpent()) {
      const chunk = chunks.remove(0);
      const verdict = ErrorClassifier.classify(
        client.sendBulk(BulkSender.elements(chunk), this.budget.timeoutMilliseconds()),
      );
      if (!verdict.isAccepted() && ErrorTypes.isHalved(verdict.errorType!) && chunk.size() > 1) {
        const halves = Chunker.halve(chunk);
        chunks.add(0, halves.get(1));
        chunks.add(0, halves.get(0));
      } else {
        this.settle(connection, chunk, chunks, verdict);
      }
    }
  }

  /** MoEngage takes one user a request (RT-7); those that do not fit the budget go on in the next execution. */
  private sendDeletions(connection: SyncDefinition, client: MoEngageClient, deliveries: List<Delivery>): void {
    const chunks = new List<List<Delivery>>();
    for (const delivery of deliveries) {
      if (this.plannedDeletions < BulkSender.MOST_DELETIONS) {
        this.plannedDeletions++;
        chunks.add(new List<Delivery>([delivery]));
      }
    }
    while (!chunks.isEmpty() && !this.budget.isSpent()) {
      const chunk = chunks.remove(0);
      const customerId = chunk.get(0).deletedCustomerId!;
      const verdict = UserDeletion.classify(client.deleteUser(customerId, this.budget.timeoutMilliseconds()));
      this.settle(connection, chunk, chunks, verdict);
    }
  }

  /**
   * Notes what became of a chunk; an answer that concerns the whole connection settles the chunks after it too.
   * @param rest - emptied where nothing more may be sent
   */
  private settle(
    connection: SyncDefinition,
    chunk: List<Delivery>,
    rest: List<List<Delivery>>,
    verdict: Verdict,
  ): void {
    if (verdict.isAccepted()) {
      this.accept(chunk);
    } else if (verdict.errorType!.equals(ErrorTypes.RATE_LIMIT)) {
      this.holdBack(chunk, rest, verdict);
    } else if (ErrorTypes.aborts(verdict.errorType!)) {
      this.run.abort(connection.connectionId, verdict);
      this.refuse(chunk, verdict);
      for (const unsent of rest) {
        this.stop(connection, unsent, verdict);
      }
      rest.clear();
    } else {
      this.refuse(chunk, verdict);
    }
  }

  /** @returns null where the connection has no key: its deliveries are settled then */
  private clientOf(connection: SyncDefinition, deliveries: List<Delivery>): MoEngageClient | null {
    const dataKey = ConnectionSecrets.read(connection.connectionId);
    if (dataKey === null) {
      this.stop(connection, deliveries, BulkSender.noKey(connection));
      return null;
    }
    return new MoEngageClient(connection.workspaceId, connection.dataCenter, dataKey);
  }

  /** Gives every delivery the error that stopped the connection. */
  stop(connection: SyncDefinition, deliveries: List<Delivery>, verdict: Verdict): void {
    this.run.abort(connection.connectionId, verdict);
    for (const delivery of deliveries) {
      this.outcomes.stopped(delivery.rows, this.syncOf(delivery), verdict);
    }
  }

  private sendable(deliveries: List<Delivery>): List<Delivery> {
    const sendable = new List<Delivery>();
    for (const delivery of deliveries) {
      if (Chunker.fits(delivery)) {
        sendable.add(delivery);
      } else {
        const message = `The record makes ${delivery.bytes} bytes of JSON; MoEngage takes at most ${MoEngageClient.MAXIMUM_BODY_BYTES}. Map fewer or shorter fields.`;
        this.outcomes.unsendable(delivery.rows, this.syncOf(delivery), ErrorTypes.PAYLOAD_ERROR, message);
      }
    }
    return sendable;
  }

  private accept(chunk: List<Delivery>): void {
    for (const delivery of chunk) {
      this.outcomes.sent(delivery.rows);
      this.acceptedPairs.add(this.pairOf(delivery));
    }
  }

  /** Only the pairs of the refused request pause (ER-6): what else its connection has to send gets an answer of its own, in the chunks as they are. */
  private holdBack(chunk: List<Delivery>, rest: List<List<Delivery>>, verdict: Verdict): void {
    for (const delivery of chunk) {
      this.limitedPairs.put(this.pairOf(delivery), verdict.rateLimitReset);
    }
    this.limited.addAll(chunk);
    const others = new List<List<Delivery>>();
    for (const unsent of rest) {
      const kept = new List<Delivery>();
      for (const delivery of unsent) {
        if (this.limitedPairs.containsKey(this.pairOf(delivery))) {
          this.limited.add(delivery);
        } else {
          kept.add(delivery);
        }
      }
      if (!kept.isEmpty()) {
        others.add(kept);
      }
    }
    rest.clear();
    rest.addAll(others);
  }

  /** @returns the key of the pause that concerns the delivery */
  pairOf(delivery: Delivery): string {
    return Pauses.key(this.syncOf(delivery).connectionId, delivery.objectName);
  }

  private refuse(chunk: List<Delivery>, verdict: Verdict): void {
    for (const delivery of chunk) {
      this.outcomes.refused(delivery.rows, this.syncOf(delivery), verdict);
    }
  }

  private syncOf(delivery: Delivery): SyncDefinition {
    return this.syncs.get(delivery.rows.get(0).Sync__c!)!;
  }

  private static elements(chunk: List<Delivery>): List<string> {
    const elements = new List<string>();
    for (const delivery of chunk) {
      elements.add(delivery.json);
    }
    return elements;
  }

  private static noKey(connection: SyncDefinition): Verdict {
    const message = `The connection "${connection.connectionName}" has no Data Key. Open Connections and save it again.`;
    return Verdict.rejected(ErrorTypes.AUTHENTICATION_REQUIRED, message, '');
  }
}
