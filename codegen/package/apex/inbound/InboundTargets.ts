import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { InboundChange } from './InboundChange.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundFailures } from './InboundFailures.ts';
import { InboundMapper } from './InboundMapper.ts';
import { InboundSync } from './InboundSync.ts';
import { InboundTarget } from './InboundTarget.ts';

/** Finds the records that events are about, by Customer ID (IN-2). User mode: the caller finds what it may see (IN-5). */
export class InboundTargets {
  private static readonly MOST_RECORDS: Integer = 10000;

  private readonly sync: InboundSync;
  private readonly failures: InboundFailures;

  constructor(sync: InboundSync, failures: InboundFailures) {
    this.sync = sync;
    this.failures = failures;
  }

  /** Events that say nothing usable, or whose record can neither be found nor created, are settled here. */
  of(events: List<InboundEvent>): List<InboundTarget> {
    const changes = new List<InboundChange>();
    const identifiers = new Map<string, ObjectValue>();
    const keys = new List<string>();
    for (const event of events) {
      try {
        const identifier = InboundMapper.identifier(this.sync, event);
        changes.add(InboundMapper.change(this.sync, event));
        keys.add(InboundTargets.key(identifier));
        identifiers.put(InboundTargets.key(identifier), identifier);
      } catch (error) {
        if (error instanceof InvalidInputException) {
          this.failures.add(this.sync, event, null, 'Invalid Value', error.getMessage(), null);
        } else {
          throw error;
        }
      }
    }
    const found = this.find(identifiers);
    const targets = new Map<string, InboundTarget>();
    for (let index = 0; index < changes.size(); index++) {
      const key = keys.get(index);
      const problem = this.problemOf(found.get(key), changes.get(index).event);
      if (problem !== null) {
        this.failures.add(this.sync, changes.get(index).event, null, 'Record Not Found', problem, null);
        continue;
      }
      if (!targets.containsKey(key)) {
        const recordId = found.containsKey(key) ? found.get(key)!.get(0) : null;
        targets.put(key, new InboundTarget(recordId, identifiers.get(key) as ObjectValue));
      }
      targets.get(key)!.changes.add(changes.get(index));
    }
    return targets.values();
  }

  private problemOf(recordIds: List<Id> | null, event: InboundEvent): string | null {
    const fieldName = this.sync.identifier!.fieldName;
    const named = `${this.sync.objectName} whose ${fieldName} is "${event.customerId}"`;
    if (recordIds !== null) {
      return recordIds.size() === 1
        ? null
        : `There is more than one ${named}. Map Customer ID to a field that is unique, or merge the records.`;
    }
    if (!this.sync.identifier!.describe.isCreateable()) {
      return `There is no ${named}.`;
    }
    return this.sync.missingToCreate.isEmpty()
      ? null
      : `There is no ${named}, and none can be created: the mapping lacks ${String.join(this.sync.missingToCreate, ', ')}.`;
  }

  /** @returns ids of the records by key */
  private find(identifiers: Map<string, ObjectValue>): Map<string, List<Id>> {
    const found = new Map<string, List<Id>>();
    if (identifiers.isEmpty()) {
      return found;
    }
    const field = this.sync.identifier!;
    // Names come from describes; the values are bound.
    const query = `SELECT Id, ${field.fieldName} FROM ${this.sync.objectName} WHERE ${field.fieldName} IN :identifiers LIMIT ${InboundTargets.MOST_RECORDS}`;
    const binds = new Map<string, unknown>([['identifiers', InboundTargets.typed(field.describe, identifiers)]]);
    for (const record of Database.queryWithBinds(query, binds, AccessLevel.USER_MODE)) {
      const key = InboundTargets.key(record.get(field.field));
      if (!found.containsKey(key)) {
        found.put(key, new List<Id>());
      }
      found.get(key)!.add(record.Id);
    }
    return found;
  }

  /** A bind has to be a list of the field's own type. */
  private static typed(describe: Schema.DescribeFieldResult, identifiers: Map<string, ObjectValue>): unknown {
    switch (describe.getType()) {
      case Schema.DisplayType.INTEGER:
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT: {
        const numbers = new List<Decimal>();
        for (const value of identifiers.values()) {
          numbers.add(Decimal.valueOf(String.valueOf(value)));
        }
        return numbers;
      }
      default: {
        const texts = new List<string>();
        for (const value of identifiers.values()) {
          texts.add(String.valueOf(value));
        }
        return texts;
      }
    }
  }

  /** Text is found whatever its case, as SOQL does; 1 and 1.0 are one number. */
  static key(identifier: ObjectValue): string {
    if (identifier instanceof Decimal) {
      return (identifier as Decimal).stripTrailingZeros().toPlainString();
    }
    return String.valueOf(identifier).toLowerCase();
  }
}
