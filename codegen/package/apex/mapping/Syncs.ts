import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { MappingInput } from './MappingInput.ts';
import { SyncInput } from './SyncInput.ts';
import { SyncRules } from './SyncRules.ts';

/** Syncs and their mappings, as a person edits them. User mode. */
@WithSharing
export class Syncs {
  private static readonly CUSTOMER_ID: string = 'customer_id';

  /**
   * Saves a sync and its whole mapping, both or neither.
   * @returns the id of the sync
   */
  static save(input: SyncInput): Id {
    const describe = Syncs.describe(input.salesforceObject);
    const fields = describe.fields.getMap();
    SyncRules.check(input, fields);
    const savepoint = Database.setSavepoint();
    try {
      const sync = Syncs.saveSync(input, describe.getName());
      Syncs.saveMapping(sync, input.mappings, fields);
      return sync.Id;
    } catch (error) {
      caught(error);
      Database.rollback(savepoint);
      throw error;
    }
  }

  /** Deactivating keeps what is queued; activating sends it (MP-6). */
  static setActive(syncId: Id, active: boolean): void {
    update(new Sync__c({ Id: syncId, Active__c: active }), AccessLevel.USER_MODE);
    EventBus.publish(new DrainRequested__e({}));
  }

  private static saveSync(input: SyncInput, objectName: string): Sync__c {
    const sync = new Sync__c();
    sync.Name = input.name!;
    sync.Direction__c = 'Salesforce to MoEngage';
    sync.SalesforceObject__c = objectName;
    sync.MoEngageEntity__c = input.entity!.equals('Events') ? 'Events' : 'Users';
    sync.EventName__c = input.eventName;
    if (input.id === null) {
      sync.Connection__c = input.connectionId!;
      sync.Active__c = true;
      insert(sync, AccessLevel.USER_MODE);
    } else {
      sync.Id = input.id;
      sync.Connection__c = input.connectionId!;
      update(sync, AccessLevel.USER_MODE);
    }
    return sync;
  }

  /** The mapping is replaced as a whole: what the screen shows is what is stored. */
  private static saveMapping(
    sync: Sync__c,
    mappings: List<MappingInput>,
    fields: Map<string, Schema.SObjectField>,
  ): void {
    remove(
      soql<FieldMapping__c>`SELECT Id FROM FieldMapping__c WHERE Sync__c = ${sync.Id} WITH USER_MODE`,
      AccessLevel.USER_MODE,
    );
    const rows = new List<FieldMapping__c>();
    for (const mapping of mappings) {
      const field = fields.get(mapping.salesforceField!.toLowerCase())!.getDescribe();
      rows.add(
        new FieldMapping__c({
          Sync__c: sync.Id,
          SalesforceField__c: field.getName(),
          MoEngageAttribute__c: mapping.isIdentifier ? Syncs.CUSTOMER_ID : mapping.moEngageAttribute!,
          IsIdentifier__c: mapping.isIdentifier,
        }),
      );
    }
    insert(rows, AccessLevel.USER_MODE);
  }

  private static describe(objectName: string | null): Schema.DescribeSObjectResult {
    if (objectName === null || String.isBlank(objectName)) {
      throw new InvalidInputException(
        'No Salesforce object is chosen. Choose the object whose records go to MoEngage.',
      );
    }
    try {
      return Schema.describeSObjects(new List<string>([objectName])).get(0);
    } catch (error) {
      if (error instanceof InvalidParameterValueException) {
        throw new InvalidInputException(`There is no object ${objectName} in this org. Choose another object.`);
      } else {
        throw error;
      }
    }
  }
}
