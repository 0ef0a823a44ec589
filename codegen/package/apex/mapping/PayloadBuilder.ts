import { FieldMap } from './FieldMap.ts';
import { SyncDefinition } from './SyncDefinition.ts';
import { ValueFormatter } from './ValueFormatter.ts';

/** The one place where MoEngage's JSON is built: a record and its sync in, an element of a bulk request out. Pure. */
export class PayloadBuilder {
  /** Values of Connection.ClearMode (MP-12): what is sent for a mapped field that is empty. */
  static readonly CLEAR_BY_EMPTY_TEXT: string = 'Empty string';
  static readonly CLEAR_BY_UNSET: string = 'Unset';

  private static readonly DEFAULT_DELETE_EVENT: string = 'Record Deleted';
  private static readonly EVENT_TIME_FORMAT: string = "yyyy-MM-dd'T'HH:mm:ss'Z'";

  /** @returns the record's Customer ID as text; null where the mapping or the record has none */
  static customerId(sync: SyncDefinition, record: SObject): string | null {
    const identifier = sync.identifier;
    if (identifier === null) {
      return null;
    }
    return ValueFormatter.asText(identifier.type, record.get(identifier.field))?.trim() ?? null;
  }

  /** @returns JSON of a user with the record's values */
  static user(sync: SyncDefinition, record: SObject, customerId: string): string {
    const attributes = PayloadBuilder.attributes(sync, record);
    const element = new Map<string, unknown>([
      ['type', 'customer'],
      ['customer_id', customerId],
      ['attributes', attributes],
    ]);
    if (sync.clearMode === PayloadBuilder.CLEAR_BY_UNSET) {
      const unset = PayloadBuilder.unset(sync, record);
      if (!unset.isEmpty()) {
        element.put('unset_attributes', unset);
      }
    }
    return JSON.serialize(element);
  }

  /**
   * @param changedAtMillis - the moment of the change, which is the event's time (RT-6)
   * @returns JSON of one event with the values of this moment
   */
  static event(sync: SyncDefinition, record: SObject, customerId: string, changedAtMillis: Long): string {
    return PayloadBuilder.eventNamed(sync.eventName, sync, record, customerId, changedAtMillis);
  }

  /** @returns JSON of the event that tells of a deletion, with the values that the record had (MP-11) */
  static deletion(sync: SyncDefinition, record: SObject, customerId: string, changedAtMillis: Long): string {
    return PayloadBuilder.eventNamed(
      sync.deleteEventName ?? PayloadBuilder.DEFAULT_DELETE_EVENT,
      sync,
      record,
      customerId,
      changedAtMillis,
    );
  }

  private static eventNamed(
    eventName: string | null,
    sync: SyncDefinition,
    record: SObject,
    customerId: string,
    changedAtMillis: Long,
  ): string {
    const action = new Map<string, unknown>([
      ['action', eventName],
      ['attributes', PayloadBuilder.attributes(sync, record)],
      ['platform', 'unknown'],
      ['current_time', Datetime.newInstance(changedAtMillis).formatGmt(PayloadBuilder.EVENT_TIME_FORMAT)],
    ]);
    return JSON.serialize(
      new Map<string, unknown>([
        ['type', 'event'],
        ['customer_id', customerId],
        ['actions', new List<unknown>([action])],
      ]),
    );
  }

  private static attributes(sync: SyncDefinition, record: SObject): Map<string, unknown> {
    const attributes = new Map<string, unknown>();
    for (const field of sync.fields) {
      // The identifier travels as customer_id.
      if (field.isIdentifier) {
        continue;
      }
      const value = record.get(field.field);
      if (value !== null) {
        PayloadBuilder.put(attributes, field, value);
      } else if (sync.clearMode === PayloadBuilder.CLEAR_BY_EMPTY_TEXT) {
        attributes.put(field.attribute, '');
      }
    }
    return attributes;
  }

  private static put(attributes: Map<string, unknown>, field: FieldMap, value: ObjectValue): void {
    if (field.type === Schema.DisplayType.LOCATION) {
      const location = value as Location;
      attributes.put(field.attribute + '_latitude', location.getLatitude());
      attributes.put(field.attribute + '_longitude', location.getLongitude());
    } else if (field.asText) {
      attributes.put(field.attribute, ValueFormatter.asText(field.type, value));
    } else {
      attributes.put(field.attribute, ValueFormatter.format(field.type, value));
    }
  }

  private static unset(sync: SyncDefinition, record: SObject): List<unknown> {
    const unset = new List<unknown>();
    for (const field of sync.fields) {
      if (!field.isIdentifier && record.get(field.field) === null) {
        unset.add(
          new Map<string, unknown>([
            ['type', 'equals'],
            ['attr', field.attribute],
            ['case_sensitive', true],
          ]),
        );
      }
    }
    return unset;
  }
}
