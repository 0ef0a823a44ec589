import { InboundEvent } from './InboundEvent.ts';

/**
 * Remembers which events were taken, so that a repetition changes nothing twice (IN-4). The receipt comes first: of two deliveries at the same
 * time, the unique index lets one through. System mode: receipts are bookkeeping that the caller has no rights on.
 */
@WithoutSharing
export class InboundReceipts {
  private static readonly LONGEST_UUID: Integer = 128;

  private readonly receipts: Map<string, InboundReceipt__c> = new Map<string, InboundReceipt__c>();

  /**
   * @param syncIds - the first sync that takes each event, by its key
   * @returns the events that were not taken before; the others know that they are duplicates
   */
  take(events: List<InboundEvent>, syncIds: Map<string, Id>): List<InboundEvent> {
    const fresh = new List<InboundEvent>();
    const withUuid = new List<InboundEvent>();
    for (const event of events) {
      const key = InboundReceipts.key(event);
      if (key === null) {
        // Without an identifier no repetition can be told.
        fresh.add(event);
      } else if (this.receipts.containsKey(key)) {
        event.status = InboundEvent.DUPLICATE;
      } else {
        this.receipts.put(key, new InboundReceipt__c({ EventUuid__c: key, Sync__c: syncIds.get(key) }));
        withUuid.add(event);
      }
    }
    const rows = new List<InboundReceipt__c>();
    for (const event of withUuid) {
      rows.add(this.receipts.get(InboundReceipts.key(event)!)!);
    }
    const results = Database.insert(rows, false, AccessLevel.SYSTEM_MODE);
    for (let index = 0; index < results.size(); index++) {
      const event = withUuid.get(index);
      if (results.get(index).isSuccess()) {
        fresh.add(event);
      } else if (results.get(index).getErrors().get(0).getStatusCode() === StatusCode.DUPLICATE_VALUE) {
        event.status = InboundEvent.DUPLICATE;
      } else {
        event.failed(results.get(index).getErrors().get(0).getMessage());
      }
    }
    return fresh;
  }

  /** Takes the receipts of failed events back, so that they may come again. */
  takeBack(failed: List<InboundEvent>): void {
    const rows = new List<InboundReceipt__c>();
    for (const event of failed) {
      const key = InboundReceipts.key(event);
      const row = key === null ? null : this.receipts.get(key);
      if (row !== null && (row.Id as Id | null) !== null) {
        rows.add(row);
      }
    }
    Database.delete(rows, false, AccessLevel.SYSTEM_MODE);
  }

  /** @returns null where the event has no identifier */
  static key(event: InboundEvent): string | null {
    if (String.isBlank(event.uuid)) {
      return null;
    }
    return event.uuid.length() <= InboundReceipts.LONGEST_UUID
      ? event.uuid
      : EncodingUtil.convertToHex(Crypto.generateDigest('SHA-256', Blob.valueOf(event.uuid)));
  }
}
