import { ObjectOption } from './ObjectOption.ts';

/**
 * The objects that a sync may be of (MP-1), as far as the user can read them: those that take Apex triggers; and, for historic syncs only, those
 * that people keep records of without triggers, and users. DML on setup objects and on ours can't stand in one transaction, so a change of a user
 * could never be queued.
 */
@WithSharing
export class ObjectCatalogue {
  /** In lower case. Source: "sObjects That Cannot Be Used Together in DML Operations". */
  private static readonly SETUP_OBJECTS: Set<string> = new Set<string>([
    'fieldpermissions',
    'group',
    'groupmember',
    'objectpermissions',
    'objectterritory2assignmentrule',
    'objectterritory2assignmentruleitem',
    'permissionset',
    'permissionsetassignment',
    'queuesobject',
    'ruleterritory2association',
    'setupentityaccess',
    'territory',
    'territory2',
    'territory2model',
    'user',
    'userpackagelicense',
    'userrole',
    'userterritory',
    'userterritory2association',
  ]);
  private static readonly NO_RECORDS: List<string> = new List<string>([
    '__e',
    '__changeevent',
    'changeevent',
    '__share',
    '__history',
    '__feed',
    '__mdt',
    '__b',
    '__x',
  ]);

  /** The one setup object whose records are people. */
  private static readonly USER: string = 'user';

  /** By label. */
  static offered(): List<ObjectOption> {
    const byLabel = new Map<string, ObjectOption>();
    ObjectCatalogue.collect(
      byLabel,
      soql<EntityDefinition>`SELECT QualifiedApiName FROM EntityDefinition WHERE IsApexTriggerable = TRUE LIMIT 2000`,
      false,
    );
    // What has pages and is made by people: no logs, shares, histories and definitions.
    ObjectCatalogue.collect(
      byLabel,
      soql<EntityDefinition>`
        SELECT QualifiedApiName FROM EntityDefinition
        WHERE IsApexTriggerable = FALSE AND IsQueryable = TRUE AND IsLayoutable = TRUE AND IsEverCreatable = TRUE
        LIMIT 2000`,
      true,
    );
    const keys = new List<string>(byLabel.keySet());
    keys.sort();
    const options = new List<ObjectOption>();
    for (const key of keys) {
      options.add(byLabel.get(key)!);
    }
    return options;
  }

  private static collect(
    byLabel: Map<string, ObjectOption>,
    entities: List<EntityDefinition>,
    isHistoryOnly: boolean,
  ): void {
    const describes = Schema.getGlobalDescribe();
    for (const entity of entities) {
      const objectType = describes.get(entity.QualifiedApiName.toLowerCase());
      const isUser = ObjectCatalogue.isUser(entity.QualifiedApiName);
      if (objectType !== null && (isUser || ObjectCatalogue.mayBeOffered(entity.QualifiedApiName))) {
        const describe = objectType.getDescribe(Schema.SObjectDescribeOptions.DEFERRED);
        if (ObjectCatalogue.isReadable(describe)) {
          byLabel.put(
            `${describe.getLabel().toLowerCase()} ${describe.getName()}`,
            new ObjectOption(describe, isHistoryOnly || isUser),
          );
        }
      }
    }
  }

  /**
   * Which of these objects no trigger tells of (MP-1).
   * @param apiNames - of objects that exist
   * @returns the names in lower case
   */
  static historyOnly(apiNames: Set<string>): Set<string> {
    const names = new Set<string>();
    for (const apiName of apiNames) {
      names.add(apiName.toLowerCase());
    }
    for (const entity of soql<EntityDefinition>`
      SELECT QualifiedApiName FROM EntityDefinition WHERE IsApexTriggerable = TRUE AND QualifiedApiName IN ${apiNames} LIMIT 2000`) {
      if (!ObjectCatalogue.isUser(entity.QualifiedApiName)) {
        names.remove(entity.QualifiedApiName.toLowerCase());
      }
    }
    return names;
  }

  /** Users can be sent by historic syncs, and by nothing else. */
  static isUser(apiName: string): boolean {
    return apiName.equalsIgnoreCase(ObjectCatalogue.USER);
  }

  /** Without a query, for the rules: whether the name is one of an object that can't be synced in real time, and not written by an inbound sync. */
  static mayBeOffered(apiName: string): boolean {
    const name = apiName.toLowerCase();
    if (ObjectCatalogue.SETUP_OBJECTS.contains(name) || ObjectCatalogue.isOurs(name)) {
      return false;
    }
    for (const suffix of ObjectCatalogue.NO_RECORDS) {
      if (name.endsWith(suffix)) {
        return false;
      }
    }
    return true;
  }

  private static isReadable(describe: Schema.DescribeSObjectResult): boolean {
    return describe.isAccessible() && describe.isQueryable() && !describe.isCustomSetting();
  }

  /** Our own rows: syncing the queue would queue the queue. */
  private static isOurs(name: string): boolean {
    for (const objectType of new List<Schema.SObjectType>([
      Connection__c.SObjectType,
      Sync__c.SObjectType,
      FieldMapping__c.SObjectType,
      SyncQueue__c.SObjectType,
      Exception__c.SObjectType,
      Pause__c.SObjectType,
      DrainLease__c.SObjectType,
      TriggerDeployment__c.SObjectType,
      InboundReceipt__c.SObjectType,
    ])) {
      if (String.valueOf(objectType).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
