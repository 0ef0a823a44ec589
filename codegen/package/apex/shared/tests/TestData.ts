import { ConnectionSecrets } from '../../connection/ConnectionSecrets.ts';
import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { ChangeCapture } from '../../queue/ChangeCapture.ts';

/** Records that tests start from. A package has no trigger on Contact (the admin deploys it), so tests tell the capture of changes themselves. */
@IsTest
export class TestData {
  static readonly DATA_KEY: string = 'data-key-9f3b1c';

  static connection(name: string): Connection__c {
    const connection = new Connection__c({
      Name: name,
      WorkspaceId__c: 'WORKSPACE-' + name,
      DataCenter__c: 'DC-02',
      Active__c: true,
      OrganizationId__c: UserInfo.getOrganizationId(),
    });
    insert(connection);
    ConnectionSecrets.write(connection.Id, TestData.DATA_KEY);
    return connection;
  }

  /** A sync of contacts whose Customer ID is the e-mail; first and last name and birthdate are mapped. */
  static contactSync(connection: Connection__c): Sync__c {
    return TestData.sync(
      connection,
      'Contact',
      'Email',
      new Map<string, string>([
        ['FirstName', 'first_name'],
        ['LastName', 'last_name'],
        ['Birthdate', 'birthday'],
      ]),
    );
  }

  static sync(
    connection: Connection__c,
    objectName: string,
    identifierField: string,
    attributesByField: Map<string, string>,
  ): Sync__c {
    const sync = new Sync__c({
      Name: objectName + ' to MoEngage',
      Connection__c: connection.Id,
      Direction__c: 'Salesforce to MoEngage',
      SalesforceObject__c: objectName,
      MoEngageEntity__c: 'Users',
      Active__c: true,
    });
    insert(sync);
    const mappings = new List<FieldMapping__c>([
      new FieldMapping__c({
        Sync__c: sync.Id,
        SalesforceField__c: identifierField,
        MoEngageAttribute__c: 'customer_id',
        IsIdentifier__c: true,
      }),
    ]);
    for (const field of attributesByField.keySet()) {
      mappings.add(
        new FieldMapping__c({
          Sync__c: sync.Id,
          SalesforceField__c: field,
          MoEngageAttribute__c: attributesByField.get(field)!,
        }),
      );
    }
    insert(mappings);
    SyncDefinitions.forget();
    return sync;
  }

  static asEvents(sync: Sync__c, eventName: string): void {
    update(new Sync__c({ Id: sync.Id, MoEngageEntity__c: 'Events', EventName__c: eventName }));
    SyncDefinitions.forget();
  }

  static contacts(count: Integer): List<Contact> {
    const contacts = new List<Contact>();
    for (let index = 0; index < count; index++) {
      contacts.add(
        new Contact({
          FirstName: 'First ' + index,
          LastName: 'Last ' + index,
          Email: 'person' + index + '@example.com',
        }),
      );
    }
    return contacts;
  }

  /** Inserts, and tells the capture as the deployed trigger would. */
  static insertAndCapture(records: List<SObject>): void {
    insert(records);
    ChangeCapture.capture(records.get(0).getSObjectType(), TriggerOperation.AFTER_INSERT, records, null);
  }

  /** Updates, and tells the capture as the deployed trigger would. */
  static updateAndCapture(before: List<SObject>, after: List<SObject>): void {
    update(after);
    ChangeCapture.capture(
      after.get(0).getSObjectType(),
      TriggerOperation.AFTER_UPDATE,
      after,
      new Map<Id, SObject>(before),
    );
  }

  /** @returns the running user, with the permission set of the people who manage syncs */
  static admin(): User {
    return TestData.withPermissionSet('MoEngage_Admin_User');
  }

  /** @returns the running user, to whom the permission set is assigned */
  static withPermissionSet(name: string): User {
    const user = soql.one<User>`SELECT Id FROM User WHERE Id = ${UserInfo.getUserId()}`;
    System.runAs(user, () => {
      const permissionSet = soql.one<PermissionSet>`SELECT Id FROM PermissionSet WHERE Name = ${name}`;
      const assigned = soql.count`SELECT COUNT() FROM PermissionSetAssignment WHERE AssigneeId = ${user.Id} AND PermissionSetId = ${permissionSet.Id}`;
      if (assigned === 0) {
        insert(new PermissionSetAssignment({ AssigneeId: user.Id, PermissionSetId: permissionSet.Id }));
      }
    });
    return user;
  }

  /** @returns a user without any permission set of the package */
  static stranger(): User {
    const profile = soql.one<Profile>`SELECT Id FROM Profile WHERE Name = 'Standard User'`;
    return new User({
      ProfileId: profile.Id,
      // Unique among all orgs of Salesforce.
      Username: `nobody${UserInfo.getOrganizationId()}@moengage-sync.test`.toLowerCase(),
      LastName: 'Stranger',
      Email: 'stranger@example.com',
      Alias: 'stra',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
  }

  static rows(): List<SyncQueue__c> {
    return soql<SyncQueue__c>`
      SELECT Id, Sync__c, RecordId__c, Status__c, ErrorType__c, NumberOfRetries__c, NextAttempt__c, PendingKey__c, WaitReason__c, Operation__c,
        CustomerId__c, Payload__c, ChangedAtMillis__c, Sequence__c, RecordType.DeveloperName
      FROM SyncQueue__c
      ORDER BY ChangedAtMillis__c, Sequence__c`;
  }

  static exceptions(): List<Exception__c> {
    return soql<Exception__c>`
      SELECT Id, ApexClass__c, SyncQueue__c, Sync__c, Connection__c, RecordId__c, ErrorType__c, Kind__c, ErrorMessage__c, MoEngageErrorMessage__c, StackTrace__c
      FROM Exception__c
      ORDER BY Name`;
  }
}
