import { CreateNeeds } from '../mapping/CreateNeeds.ts';
import { ObjectFields } from '../mapping/ObjectFields.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundField } from './InboundField.ts';

/** An inbound sync with its mapping, as the endpoint uses it. */
export class InboundSync {
  private static readonly SEPARATOR: string = ',';

  readonly id: Id;
  readonly name: string;
  readonly connectionId: Id;
  readonly objectName: string;
  readonly allowsEcho: boolean;
  /** The field that Customer ID finds the record by; null where the mapping has none that exists. */
  readonly identifier: InboundField | null;
  /** All others. A field that was deleted from the object is left out: the rest of the mapping goes on. */
  readonly fields: List<InboundField> = new List<InboundField>();
  /** What the mapping lacks to create records (IN-2); empty where it can. */
  readonly missingToCreate: List<string>;
  /** In lower case; empty takes all events. */
  private readonly eventNames: Set<string> = new Set<string>();

  constructor(sync: Sync__c) {
    this.id = sync.Id;
    this.name = sync.Name;
    this.connectionId = sync.Connection__c;
    this.objectName = sync.SalesforceObject__c;
    this.allowsEcho = sync.AllowEcho__c;
    const fieldsOfObject = ObjectFields.of(sync.SalesforceObject__c);
    let identifier: InboundField | null = null;
    const mapped = new List<string>();
    for (const row of sync.FieldMappings__r) {
      const field = fieldsOfObject.get(row.SalesforceField__c.toLowerCase());
      if (field === null) {
        continue;
      }
      mapped.add(row.SalesforceField__c);
      if (row.IsIdentifier__c) {
        identifier = new InboundField(row.MoEngageAttribute__c, field);
      } else {
        this.fields.add(new InboundField(row.MoEngageAttribute__c, field));
      }
    }
    this.identifier = identifier;
    this.missingToCreate = CreateNeeds.missing(sync.SalesforceObject__c, mapped);
    for (const eventName of (sync.EventName__c ?? '').split(InboundSync.SEPARATOR)) {
      if (!String.isBlank(eventName)) {
        this.eventNames.add(eventName.trim().toLowerCase());
      }
    }
  }

  /** By the event's name or its code: MoEngage shows the one and documents the other (IN-2). */
  takes(event: InboundEvent): boolean {
    return (
      this.eventNames.isEmpty() ||
      this.eventNames.contains(event.name.toLowerCase()) ||
      this.eventNames.contains(event.code.toLowerCase())
    );
  }
}
