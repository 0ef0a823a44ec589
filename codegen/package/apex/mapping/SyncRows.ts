import { Given } from '../shared/Given.ts';
import { Directions } from './Directions.ts';
import { FilterDefinition } from './filter/FilterDefinition.ts';
import { MappingInput } from './MappingInput.ts';
import { ObjectFields } from './ObjectFields.ts';
import { SyncDefinition } from './SyncDefinition.ts';
import { SyncInput } from './SyncInput.ts';

/** Between what a screen sends and what is stored. Nothing is saved here. */
export class SyncRows {
  static readonly CUSTOMER_ID: string = 'customer_id';

  /** Names of object and fields are written as the describe has them, whatever the case in which they were sent. */
  static sync(input: SyncInput): Sync__c {
    const describe = ObjectFields.describe(input.salesforceObject);
    const sync = new Sync__c();
    sync.Name = (input.name ?? '').trim();
    if (input.connectionId !== null) {
      sync.Connection__c = input.connectionId;
    }
    sync.Direction__c = Directions.isInbound(input.direction) ? 'MoEngage to Salesforce' : 'Salesforce to MoEngage';
    sync.SalesforceObject__c = describe === null ? (input.salesforceObject ?? '') : describe.getName();
    const entity = input.entity ?? (Directions.isInbound(input.direction) ? SyncDefinition.USERS : '');
    sync.put(Sync__c.MoEngageEntity__c, entity);
    sync.EventName__c = String.isBlank(input.eventName) ? null : input.eventName!.trim();
    sync.Filter__c = FilterDefinition.serialize(input.filter);
    sync.DeleteHandling__c = String.isBlank(input.deleteHandling) ? 'Ignore' : input.deleteHandling;
    sync.DeleteEventName__c = String.isBlank(input.deleteEventName) ? null : input.deleteEventName!.trim();
    sync.AllowEcho__c = input.allowEcho === true;
    return sync;
  }

  static mappings(input: SyncInput, sync: Sync__c): List<FieldMapping__c> {
    Given.required(input.mappings, 'the mapping');
    const fields = ObjectFields.of(sync.SalesforceObject__c);
    const rows = new List<FieldMapping__c>();
    for (const mapping of input.mappings) {
      Given.required(mapping, 'a row of the mapping');
      const name = (mapping.salesforceField ?? '').trim();
      const field = fields.get(name.toLowerCase());
      const isIdentifier = mapping.isIdentifier === true;
      const row = new FieldMapping__c();
      row.SalesforceField__c = field === null ? name : field.getDescribe().getName();
      row.MoEngageAttribute__c = isIdentifier ? SyncRows.CUSTOMER_ID : (mapping.moEngageAttribute ?? '').trim();
      row.DataType__c = mapping.dataType;
      row.IsIdentifier__c = isIdentifier;
      rows.add(row);
    }
    return rows;
  }

  /** By this, a row of the screen finds its stored one: there is one identifier, and an attribute takes one field. */
  static key(row: FieldMapping__c): string {
    return row.IsIdentifier__c ? SyncRows.CUSTOMER_ID : `${row.MoEngageAttribute__c}>${row.SalesforceField__c}`;
  }

  static input(sync: Sync__c): SyncInput {
    const input = new SyncInput();
    input.id = sync.Id;
    input.name = sync.Name;
    input.connectionId = sync.Connection__c;
    input.direction = sync.Direction__c;
    input.salesforceObject = sync.SalesforceObject__c;
    input.entity = sync.MoEngageEntity__c;
    input.eventName = sync.EventName__c;
    input.filter = FilterDefinition.parse(sync.Filter__c);
    input.deleteHandling = sync.DeleteHandling__c;
    input.deleteEventName = sync.DeleteEventName__c;
    input.allowEcho = sync.AllowEcho__c;
    for (const row of sync.FieldMappings__r) {
      const mapping = new MappingInput();
      mapping.salesforceField = row.SalesforceField__c;
      mapping.moEngageAttribute = row.MoEngageAttribute__c;
      mapping.dataType = row.DataType__c;
      mapping.isIdentifier = row.IsIdentifier__c;
      input.mappings.add(mapping);
    }
    return input;
  }
}
