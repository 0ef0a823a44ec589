import { InboundChange } from './InboundChange.ts';
import { InboundEcho } from './InboundEcho.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundFailures } from './InboundFailures.ts';
import { InboundSync } from './InboundSync.ts';
import { InboundTarget } from './InboundTarget.ts';
import { InboundTargets } from './InboundTargets.ts';

/**
 * Writes the events of one sync (IN-2, IN-3). Events of one record are written together, in one update; where that fails, one after the other, so
 * that only those at fault fail. User mode: the caller writes what it may write (IN-5).
 */
export class InboundWriter {
  /** Statements that stay for receipts, exceptions and the org's own triggers. */
  private static readonly RESERVED_STATEMENTS: Integer = 30;
  private static readonly RESERVED_ROWS: Integer = 2500;
  private static readonly TOO_MUCH: string =
    'The request holds more changes than Salesforce takes at once. Ask MoEngage to send fewer events in one request.';

  private readonly sync: InboundSync;
  private readonly failures: InboundFailures;

  constructor(sync: InboundSync, failures: InboundFailures) {
    this.sync = sync;
    this.failures = failures;
  }

  write(events: List<InboundEvent>): void {
    const targets = new InboundTargets(this.sync, this.failures).of(events);
    const single = new List<InboundTarget>();
    const folded = new List<InboundTarget>();
    for (const target of targets) {
      (target.changes.size() === 1 ? single : folded).add(target);
    }
    this.writeRound(single, new List<List<InboundChange>>(), true);
    this.writeFolded(folded);
  }

  private writeFolded(targets: List<InboundTarget>): void {
    const all = new List<List<InboundChange>>();
    for (const target of targets) {
      all.add(target.changes);
    }
    let failing = this.writeRound(targets, all, false);
    for (let round = 0; !failing.isEmpty(); round++) {
      const due = new List<InboundTarget>();
      const changes = new List<List<InboundChange>>();
      for (const target of failing) {
        if (round < target.changes.size()) {
          due.add(target);
          changes.add(new List<InboundChange>([target.changes.get(round)]));
        }
      }
      this.writeRound(due, changes, true);
      failing = due;
    }
  }

  /**
   * One update and one insert.
   * @param changes - what to write of each target; empty for all it has
   * @param isFinal - whether a failure settles the events
   * @returns the targets that failed
   */
  private writeRound(
    targets: List<InboundTarget>,
    changes: List<List<InboundChange>>,
    isFinal: boolean,
  ): List<InboundTarget> {
    const failing = new List<InboundTarget>();
    const updates = new List<Integer>();
    const inserts = new List<Integer>();
    for (let index = 0; index < targets.size(); index++) {
      (targets.get(index).recordId === null ? inserts : updates).add(index);
    }
    for (const isInsert of new List<boolean>([false, true])) {
      const indexes = isInsert ? inserts : updates;
      const records = new List<SObject>();
      for (const index of indexes) {
        records.add(this.record(targets.get(index), InboundWriter.of(targets, changes, index), isInsert));
      }
      if (records.isEmpty()) {
        continue;
      }
      if (!InboundWriter.hasRoom(records.size())) {
        for (const index of indexes) {
          this.fail(targets.get(index), InboundWriter.of(targets, changes, index), 'Limit', InboundWriter.TOO_MUCH, null);
        }
        continue;
      }
      const results = isInsert
        ? Database.insert(records, false, AccessLevel.USER_MODE)
        : Database.update(records, false, AccessLevel.USER_MODE);
      for (let position = 0; position < results.size(); position++) {
        const target = targets.get(indexes.get(position));
        const written = InboundWriter.of(targets, changes, indexes.get(position));
        if (results.get(position).isSuccess()) {
          target.recordId = records.get(position).Id;
          for (const change of written) {
            change.event.processed();
          }
        } else if (isFinal) {
          const error = results.get(position).getErrors().get(0);
          this.fail(target, written, error.getStatusCode().name(), 'Salesforce did not take it.', error.getMessage());
        } else {
          failing.add(target);
        }
      }
    }
    return failing;
  }

  private static of(
    targets: List<InboundTarget>,
    changes: List<List<InboundChange>>,
    index: Integer,
  ): List<InboundChange> {
    return changes.isEmpty() ? targets.get(index).changes : changes.get(index);
  }

  private record(target: InboundTarget, changes: List<InboundChange>, isInsert: boolean): SObject {
    const values = InboundTarget.folded(changes);
    const record = this.newRecord(target.recordId);
    const written = new Map<string, unknown>();
    for (const field of this.sync.fields) {
      const mayWrite = isInsert ? field.describe.isCreateable() : field.describe.isUpdateable();
      if (mayWrite && values.containsKey(field.fieldName)) {
        record.put(field.field, values.get(field.fieldName));
        written.put(field.fieldName, values.get(field.fieldName));
      }
    }
    const identifier = this.sync.identifier!;
    if (isInsert) {
      record.put(identifier.field, target.identifier);
    }
    // What identifies the record is known at MoEngage: it came from there.
    written.put(identifier.fieldName, target.identifier);
    this.expectEcho(target, written);
    return record;
  }

  private newRecord(recordId: Id | null): SObject {
    const objectType = this.sync.identifier!.describe.getSObjectType();
    return recordId === null ? objectType.newSObject() : objectType.newSObject(recordId);
  }

  private expectEcho(target: InboundTarget, written: Map<string, unknown>): void {
    if (this.sync.allowsEcho) {
      return;
    }
    if (target.recordId !== null) {
      InboundEcho.expectUpdate(this.sync.connectionId, target.recordId, written);
    } else {
      InboundEcho.expectCreate(
        this.sync.connectionId,
        this.sync.objectName,
        this.sync.identifier!.fieldName,
        String.valueOf(target.identifier),
        written,
      );
    }
  }

  private fail(
    target: InboundTarget,
    changes: List<InboundChange>,
    errorType: string,
    message: string,
    salesforceError: string | null,
  ): void {
    for (const change of changes) {
      this.failures.add(
        this.sync,
        change.event,
        target.recordId,
        errorType,
        salesforceError === null ? message : `${message} ${salesforceError}`,
        salesforceError,
      );
    }
  }

  private static hasRoom(rows: Integer): boolean {
    return (
      Limits.getLimitDmlStatements() - Limits.getDmlStatements() > InboundWriter.RESERVED_STATEMENTS &&
      Limits.getLimitDmlRows() - Limits.getDmlRows() - InboundWriter.RESERVED_ROWS >= rows
    );
  }
}
