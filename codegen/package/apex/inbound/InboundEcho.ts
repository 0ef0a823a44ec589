import { FieldMap } from '../mapping/FieldMap.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/**
 * Keeps what came in from going straight back out (IN-4). The endpoint says what it is about to write; the capture of changes, which runs inside
 * that write, asks whether what it sees is that and nothing else. It lives as long as the transaction: a flow that sets another value makes a
 * change like any other.
 */
export class InboundEcho {
  /** Values by field, by connection and record. A record that is being created goes by its Customer ID. */
  private static readonly EXPECTED: Map<string, Map<string, unknown>> = new Map<string, Map<string, unknown>>();
  /** Identifier fields by connection and object, of records that are being created. */
  private static readonly IDENTIFIERS: Map<string, string> = new Map<string, string>();

  /** @param values - by API name of the field */
  static expectUpdate(connectionId: Id, recordId: Id, values: Map<string, unknown>): void {
    InboundEcho.expect(`${connectionId}:${recordId}`, values);
  }

  static expectCreate(
    connectionId: Id,
    objectName: string,
    identifierField: string,
    identifier: string,
    values: Map<string, unknown>,
  ): void {
    InboundEcho.IDENTIFIERS.put(`${connectionId}:${objectName.toLowerCase()}`, identifierField);
    InboundEcho.expect(`${connectionId}:${objectName}:${identifier}`.toLowerCase(), values);
  }

  /**
   * Whether all that a sync would send of a change is what came in from its own workspace.
   * @param changed - API names of the mapped fields that changed; null for a created record, which counts with all its values
   */
  static isEcho(sync: SyncDefinition, record: SObject, changed: Set<string> | null): boolean {
    if (InboundEcho.EXPECTED.isEmpty()) {
      return false;
    }
    const expected = InboundEcho.expectedOf(sync, record);
    if (expected === null) {
      return false;
    }
    for (const field of sync.fields) {
      const counts = changed === null ? record.get(field.field) !== null : changed.contains(field.fieldName);
      if (counts && !InboundEcho.cameIn(expected, field, record.get(field.field))) {
        return false;
      }
    }
    return true;
  }

  private static expect(key: string, values: Map<string, unknown>): void {
    const expected = InboundEcho.EXPECTED.get(key);
    if (expected === null) {
      InboundEcho.EXPECTED.put(key, values.clone());
    } else {
      expected.putAll(values);
    }
  }

  private static expectedOf(sync: SyncDefinition, record: SObject): Map<string, unknown> | null {
    const updated = InboundEcho.EXPECTED.get(`${sync.connectionId}:${record.Id}`);
    if (updated !== null) {
      return updated;
    }
    const identifierField = InboundEcho.IDENTIFIERS.get(`${sync.connectionId}:${sync.objectName.toLowerCase()}`);
    if (identifierField === null) {
      return null;
    }
    const identifier = String.valueOf(record.get(identifierField));
    return InboundEcho.EXPECTED.get(`${sync.connectionId}:${sync.objectName}:${identifier}`.toLowerCase());
  }

  private static cameIn(expected: Map<string, unknown>, field: FieldMap, value: ObjectValue): boolean {
    if (!expected.containsKey(field.fieldName)) {
      return false;
    }
    const wanted = expected.get(field.fieldName) as ObjectValue;
    if (wanted === null || value === null) {
      return wanted === null && value === null;
    }
    switch (field.type) {
      case Schema.DisplayType.INTEGER:
      case Schema.DisplayType.LONG:
      case Schema.DisplayType.DOUBLE:
      case Schema.DisplayType.CURRENCY:
      case Schema.DisplayType.PERCENT:
        // 1.0 and 1.00 are one number.
        return Decimal.valueOf(String.valueOf(wanted)) === Decimal.valueOf(String.valueOf(value));
      default:
        return wanted.equals(value);
    }
  }
}
