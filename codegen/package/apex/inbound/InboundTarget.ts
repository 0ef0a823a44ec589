import { InboundChange } from './InboundChange.ts';

/** A record that events of one request are about: found, or to be created. */
export class InboundTarget {
  /** Null until the record exists. */
  recordId: Id | null;
  /** Customer ID as a value of the identifier's field */
  readonly identifier: ObjectValue;
  /** In the order of the events: the last value of a field wins. */
  readonly changes: List<InboundChange> = new List<InboundChange>();

  constructor(recordId: Id | null, identifier: ObjectValue) {
    this.recordId = recordId;
    this.identifier = identifier;
  }

  /** @returns the values of all changes together */
  static folded(changes: List<InboundChange>): Map<string, unknown> {
    const values = new Map<string, unknown>();
    for (const change of changes) {
      values.putAll(change.values);
    }
    return values;
  }
}
