import { AlertKind } from './AlertKind.ts';

/**
 * What an alert is about, as a text: `alert:CONNECTION:<id>`, `alert:SYNC:<id>:<error type>`, `alert:INBOUND:<id>`, `alert:BACKLOG`. An alert is open
 * while a mark with its key is there. Pure.
 */
export class AlertKey {
  static readonly PREFIX: string = 'alert:';
  /** What the key of a mark takes; error types of rows are far shorter than what is left */
  private static readonly LONGEST: Integer = 80;

  readonly text: string;
  readonly kind: AlertKind;
  /** The connection or sync; null where it is about neither */
  readonly recordId: Id | null;
  readonly errorType: string | null;

  private constructor(kind: AlertKind, recordId: Id | null, errorType: string | null) {
    this.kind = kind;
    this.recordId = recordId;
    this.errorType = errorType;
    let text = AlertKey.PREFIX + kind.name();
    if (recordId !== null) {
      text += `:${recordId}`;
    }
    if (errorType !== null) {
      text += `:${errorType}`;
    }
    this.text = text.left(AlertKey.LONGEST);
  }

  static connection(connectionId: Id): AlertKey {
    return new AlertKey(AlertKind.CONNECTION, connectionId, null);
  }

  static sync(syncId: Id, errorType: string): AlertKey {
    return new AlertKey(AlertKind.SYNC, syncId, errorType);
  }

  static inbound(syncId: Id): AlertKey {
    return new AlertKey(AlertKind.INBOUND, syncId, null);
  }

  static backlog(): AlertKey {
    return new AlertKey(AlertKind.BACKLOG, null, null);
  }

  static owner(): AlertKey {
    return new AlertKey(AlertKind.OWNER, null, null);
  }

  /** @param text - as {@link text} gives it */
  static parse(text: string): AlertKey {
    const parts = text.split(':', 4);
    return new AlertKey(
      Enum.valueOf(AlertKind, parts.get(1)),
      parts.size() > 2 ? Id.valueOf(parts.get(2)) : null,
      parts.size() > 3 ? parts.get(3) : null,
    );
  }

  /** @returns those of the marks with these keys that are of one of these kinds */
  static ofKinds(texts: Set<string>, kinds: Set<AlertKind>): List<AlertKey> {
    const keys = new List<AlertKey>();
    for (const text of texts) {
      const key = AlertKey.parse(text);
      if (kinds.contains(key.kind)) {
        keys.add(key);
      }
    }
    return keys;
  }

  static all(texts: Set<string>): List<AlertKey> {
    return AlertKey.ofKinds(texts, new Set<AlertKind>(Enum.values(AlertKind)));
  }
}
