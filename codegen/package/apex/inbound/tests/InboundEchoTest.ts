import { SyncDefinition } from '../../mapping/SyncDefinition.ts';
import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { ChangeCapture } from '../../queue/ChangeCapture.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { InboundEcho } from '../InboundEcho.ts';
import { InboundData } from './InboundData.ts';

/** IN-4: what came in does not go straight back out; what a flow changed does. */
@IsTest
export class InboundEchoTest {
  @IsTest static withoutInboundNothingIsAnEcho(): void {
    const sync = InboundEchoTest.outbound(TestData.connection('One'));
    Assert.isFalse(InboundEcho.isEcho(sync, new Contact({ LastName: 'x' }), null), 'IN-4');
  }

  @IsTest static whatCameInIsLeftOut(): void {
    const connection = InboundData.connection();
    const sync = InboundEchoTest.outbound(connection);
    InboundData.contactSync(connection, null);
    insert(new Contact({ LastName: 'Old', Email: 'a@example.com' }));

    InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'New')]));

    const person = soql.one<Contact>`SELECT Id, FirstName, LastName, Birthdate, Email FROM Contact`;
    const lastName = new Set<string>(['LastName']);
    Assert.isTrue(InboundEcho.isEcho(sync, person, lastName), 'IN-4');
    person.LastName = 'Changed by a flow';
    Assert.isFalse(InboundEcho.isEcho(sync, person, lastName), 'IN-4: another value than came in');
    person.LastName = 'New';
    Assert.isFalse(InboundEcho.isEcho(sync, person, new Set<string>(['LastName', 'FirstName'])), 'IN-4: a field that did not come in');
    const other = InboundEchoTest.outbound(TestData.connection('Two'));
    Assert.isFalse(InboundEcho.isEcho(other, person, lastName), 'IN-4: another workspace has not seen it');
  }

  @IsTest static aCreatedRecordIsAnEchoTooUnlessItHasMore(): void {
    const connection = InboundData.connection();
    const sync = InboundEchoTest.outbound(connection);
    InboundData.contactSync(connection, null);

    InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'New')]));

    const person = soql.one<Contact>`SELECT Id, FirstName, LastName, Birthdate, Email FROM Contact`;
    Assert.isTrue(InboundEcho.isEcho(sync, person, null), 'IN-4');
    person.FirstName = 'Set by a flow';
    Assert.isFalse(InboundEcho.isEcho(sync, person, null), 'IN-4');
  }

  @IsTest static theAdminMayAllowIt(): void {
    const connection = InboundData.connection();
    const sync = InboundEchoTest.outbound(connection);
    const inbound = InboundData.contactSync(connection, null);
    update(new Sync__c({ Id: inbound.Id, AllowEcho__c: true }));

    InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'New')]));

    const person = soql.one<Contact>`SELECT Id, FirstName, LastName, Birthdate, Email FROM Contact`;
    Assert.isFalse(InboundEcho.isEcho(sync, person, null), 'IN-4');
  }

  @IsTest static theCaptureLeavesOutWhatCameIn(): void {
    const connection = InboundData.connection();
    InboundEchoTest.outbound(connection);
    InboundData.contactSync(connection, null);
    const person = new Contact({ LastName: 'Old', Email: 'a@example.com' });
    insert(person);
    InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'New')]));
    const arrived = person.clone(true, true);
    arrived.LastName = 'New';

    InboundEchoTest.capture(person, arrived);
    Assert.areEqual(0, TestData.rows().size(), 'IN-4: no way back for what came in');

    const changed = arrived.clone(true, true);
    changed.LastName = 'By a flow';
    InboundEchoTest.capture(arrived, changed);
    Assert.areEqual(1, TestData.rows().size(), 'IN-4: changes that flows made still go');
  }

  private static capture(before: Contact, after: Contact): void {
    ChangeCapture.capture(
      Contact.SObjectType,
      TriggerOperation.AFTER_UPDATE,
      new List<SObject>([after]),
      new Map<Id, SObject>(new List<SObject>([before])),
    );
  }

  private static outbound(connection: Connection__c): SyncDefinition {
    const sync = TestData.contactSync(connection);
    return SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
  }
}
