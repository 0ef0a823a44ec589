import { SyncGuard } from '../../mapping/SyncGuard.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { StreamsAnswer } from '../StreamsAnswer.ts';
import { StreamsEndpoint } from '../StreamsEndpoint.ts';
import { StreamsReceiver } from '../StreamsReceiver.ts';
import { InboundData } from './InboundData.ts';

@IsTest
export class StreamsReceiverTest {
  @IsTest static knownPeopleAreUpdatedAndNewOnesCreated(): void {
    InboundData.contactSync(InboundData.connection(), null);
    insert(new Contact({ LastName: 'Old', Email: 'known@example.com' }));

    const answer = InboundData.send(
      new List<unknown>([
        InboundData.named('e-1', 'KNOWN@example.com', 'New'),
        InboundData.named('e-2', 'fresh@example.com', 'Fresh'),
      ]),
    );

    Assert.areEqual(200, answer.statusCode, 'IN-3');
    Assert.areEqual(new List<string>(['processed', 'processed']), InboundData.statuses(answer), 'IN-2');
    const known = soql.one<Contact>`SELECT LastName, Title FROM Contact WHERE Email = 'known@example.com'`;
    Assert.areEqual('New', known.LastName, 'IN-2: found by Customer ID, whatever its case');
    Assert.areEqual('Spring', known.Title, 'IN-2: event attributes map too');
    const fresh = soql.one<Contact>`SELECT LastName FROM Contact WHERE Email = 'fresh@example.com'`;
    Assert.areEqual('Fresh', fresh.LastName, 'IN-2: not found, so created, with its Customer ID');
  }

  @IsTest static withoutTheRightNobodyGetsIn(): void {
    System.runAs(TestData.stranger(), () => {
      const answer = StreamsReceiver.receive(InboundData.body(new List<unknown>()), null);
      Assert.areEqual(403, answer.statusCode, 'IN-5');
      Assert.isTrue(answer.body.contains('MoEngage Sync Configuration'), 'IN-5: says what is missing');
    });
  }

  @IsTest static largeBodiesAreRefusedBeforeTheyAreParsed(): void {
    System.runAs(InboundData.caller(), () => {
      // No JSON at all: parsed, it would be a 400.
      const large = StreamsReceiver.receive(Blob.valueOf('x'.repeat(1500001)), null);
      Assert.areEqual(413, large.statusCode, 'IN-1: above 1.5 MB');
      const many = StreamsReceiver.receive(Blob.valueOf('{"event_uuid":1,'.repeat(2001)), null);
      Assert.areEqual(413, many.statusCode, 'IN-1: above 2,000 events');
      const unnamed = StreamsReceiver.receive(Blob.valueOf(`{"events":[{}${',{}'.repeat(2000)}]}`), null);
      Assert.areEqual(413, unnamed.statusCode, 'IN-1: events without a uuid count too');
    });
  }

  @IsTest static unreadableBodiesAreRefused(): void {
    System.runAs(InboundData.caller(), () => {
      for (const text of new List<string>([
        '',
        '{',
        '[]',
        '{"events":{}}',
        '{"other":[]}',
        '{"events":["x"]}',
        '"text"',
      ])) {
        const answer = StreamsReceiver.receive(Blob.valueOf(text), null);
        Assert.areEqual(400, answer.statusCode, `IN-3: ${text}`);
        Assert.isTrue(answer.body.contains('"status":"fail"'), 'IN-3');
      }
      Assert.areEqual(400, StreamsReceiver.receive(null, null).statusCode, 'IN-3');
    });
  }

  @IsTest static oneBadEventFailsAlone(): void {
    InboundData.contactSync(InboundData.connection(), null);
    const answer = InboundData.send(
      new List<unknown>([
        InboundData.named('e-1', 'a@example.com', 'A'),
        InboundData.event('e-2', 'b@example.com', new Map<string, unknown>([['birthday', 'soon']])),
        InboundData.named('e-3', 'no address', 'C'),
        InboundData.event('e-4', null, new Map<string, unknown>()),
        InboundData.named('e-5', 'e@example.com', 'E'),
      ]),
    );
    Assert.areEqual(200, answer.statusCode, 'IN-3: 2xx, else the other four came again');
    Assert.areEqual(
      new List<string>(['processed', 'failed', 'failed', 'failed', 'processed']),
      InboundData.statuses(answer),
      'IN-3',
    );
    Assert.areEqual(2, soql.count`SELECT COUNT() FROM Contact`, 'IN-3');
    const exceptions = soql<Exception__c>`SELECT ApexClass__c, Kind__c, Sync__c, SyncQueue__c, ErrorType__c, ErrorMessage__c, SalesforceErrorMessage__c FROM Exception__c ORDER BY Name`;
    Assert.areEqual(3, exceptions.size(), 'IN-3: an Exception each');
    for (const failure of exceptions) {
      Assert.areEqual('StreamsEndpoint', failure.ApexClass__c, 'IN-3');
      Assert.isNotNull(failure.Sync__c, 'IN-3');
      Assert.isNull(failure.SyncQueue__c, 'IN-3: only for the other direction');
    }
    Assert.isTrue(exceptions.get(0).ErrorMessage__c!.contains('Birthdate takes a date'), 'IN-5: before DML');
    Assert.isNull(exceptions.get(0).SalesforceErrorMessage__c, 'IN-5');
    Assert.isTrue(exceptions.get(1).ErrorMessage__c!.contains('has no uid'), 'IN-3');
    Assert.areEqual('INVALID_EMAIL_ADDRESS', exceptions.get(2).ErrorType__c, 'IN-3');
    Assert.isTrue(exceptions.get(2).SalesforceErrorMessage__c!.contains('no address'), "IN-3: Salesforce's words");
  }

  @IsTest static aRepeatedEventChangesNothingTwice(): void {
    InboundData.contactSync(InboundData.connection(), null);
    const first = InboundData.named('e-1', 'a@example.com', 'First');
    InboundData.send(new List<unknown>([first]));
    update(new Contact({ Id: soql.one<Contact>`SELECT Id FROM Contact`.Id, LastName: 'Mended' }));

    const again = InboundData.send(
      new List<unknown>([
        first,
        InboundData.named('e-2', 'b@example.com', 'B'),
        InboundData.named('e-2', 'b@example.com', 'C'),
      ]),
    );

    Assert.areEqual(new List<string>(['duplicate', 'processed', 'duplicate']), InboundData.statuses(again), 'IN-4');
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Contact WHERE LastName = 'Mended'`, 'IN-4');
    Assert.areEqual(
      1,
      soql.count`SELECT COUNT() FROM Contact WHERE LastName = 'B'`,
      'IN-4: within one request as well',
    );
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Exception__c`, 'IN-4: a repetition is no failure');
    Assert.areEqual(2, soql.count`SELECT COUNT() FROM InboundReceipt__c`, 'IN-4');
  }

  @IsTest static aFailedEventMayComeAgain(): void {
    InboundData.contactSync(InboundData.connection(), null);
    InboundData.send(new List<unknown>([InboundData.named('e-1', 'no address', 'A')]));
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM InboundReceipt__c`, 'IN-4: the receipt is taken back');
    const again = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));
    Assert.areEqual(new List<string>(['processed']), InboundData.statuses(again), 'IN-4');
  }

  @IsTest static eventNamesChoose(): void {
    const connection = InboundData.connection();
    InboundData.contactSync(connection, 'email sent, MOE_EMAIL_CLICK');
    const other = InboundData.named('e-2', 'b@example.com', 'B');
    other.put('event_name', 'Other');
    other.put('event_code', 'OTHER');
    const answer = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A'), other]));
    Assert.areEqual(new List<string>(['processed', 'ignored']), InboundData.statuses(answer), 'IN-2');
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM InboundReceipt__c`, 'IN-4: no receipt for what nobody takes');
  }

  @IsTest static nothingIsCreatedWithoutWhatACreateNeeds(): void {
    InboundData.sync(
      InboundData.connection(),
      'Contact',
      null,
      new Map<string, string>([['Phone', 'user_attributes.mobile']]),
    );
    const answer = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));
    Assert.areEqual(new List<string>(['failed']), InboundData.statuses(answer), 'IN-2');
    Assert.isTrue(answer.body.contains('the mapping lacks LastName'), 'IN-2');
  }

  @IsTest static twoRecordsForOneCustomerIdAreNotGuessed(): void {
    InboundData.contactSync(InboundData.connection(), null);
    insert(
      new List<Contact>([
        new Contact({ LastName: 'One', Email: 'a@example.com' }),
        new Contact({ LastName: 'Two', Email: 'a@example.com' }),
      ]),
    );
    const answer = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));
    Assert.isTrue(answer.body.contains('more than one'), 'IN-2');
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Contact WHERE LastName = 'A'`, 'IN-2');
  }

  @IsTest static eventsOfOneRecordAreWrittenTogetherAndFailAlone(): void {
    InboundData.contactSync(InboundData.connection(), null);
    const statements = Limits.getDmlStatements();
    const good = InboundData.send(
      new List<unknown>([
        InboundData.named('e-1', 'a@example.com', 'A1'),
        InboundData.named('e-2', 'a@example.com', 'A2'),
      ]),
    );
    Assert.isTrue(Limits.getDmlStatements() - statements <= 5, 'IN-1: bulk');
    Assert.areEqual(new List<string>(['processed', 'processed']), InboundData.statuses(good), 'IN-2');
    Assert.areEqual('A2', soql.one<Contact>`SELECT LastName FROM Contact`.LastName, 'IN-2: the last value wins');

    const mixed = InboundData.send(
      new List<unknown>([
        InboundData.named('e-3', 'a@example.com', 'A3'),
        InboundData.named('e-4', 'a@example.com', ''),
        InboundData.event('e-5', 'a@example.com', new Map<string, unknown>([['mobile', '123']])),
      ]),
    );
    Assert.areEqual(new List<string>(['processed', 'failed', 'processed']), InboundData.statuses(mixed), 'IN-3');
    const person = soql.one<Contact>`SELECT LastName, Phone FROM Contact`;
    Assert.areEqual('A3', person.LastName, 'IN-3: a last name can not be emptied');
    Assert.areEqual('123', person.Phone, 'IN-3: and the event after it is taken');
  }

  @IsTest static hundredEventsCostWhatOneCosts(): void {
    InboundData.contactSync(InboundData.connection(), null);
    InboundData.caller();
    const events = new List<unknown>();
    for (let index = 0; index < 150; index++) {
      events.add(InboundData.named('e-' + index, `person${index}@example.com`, 'Person ' + index));
    }
    const queries = Limits.getQueries();
    const answer = InboundData.send(events);
    Assert.areEqual(150, soql.count`SELECT COUNT() FROM Contact`, 'IN-1: 100 or more in one body');
    Assert.isTrue(answer.body.contains('"failed":0'), answer.body.left(500));
    Assert.isTrue(Limits.getQueries() - queries < 12, 'IN-1: constant queries');
  }

  @IsTest static syncsThatMayNotRunTakeNothing(): void {
    const connection = InboundData.connection();
    InboundData.contactSync(connection, null);
    update(new Connection__c({ Id: connection.Id, Active__c: false }));
    StreamsReceiverTest.checkIgnored('CN-4: a deactivated connection stops its syncs');
    update(new Connection__c({ Id: connection.Id, Active__c: true, OrganizationId__c: '00D000000000001AAA' }));
    StreamsReceiverTest.checkIgnored('CN-5: a copy of the org takes nothing');
  }

  @IsTest static theAddressMayNameTheWorkspace(): void {
    InboundData.contactSync(InboundData.connection(), null);
    const body = InboundData.body(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));
    System.runAs(InboundData.caller(), () => {
      Assert.areEqual('ignored', InboundData.statuses(StreamsReceiverTest.call(body, '/streams/OTHER')).get(0), 'IN-1');
      Assert.areEqual(
        'processed',
        InboundData.statuses(StreamsReceiverTest.call(body, '/streams/WORKSPACE-One')).get(0),
        'IN-1',
      );
      Assert.areEqual('duplicate', InboundData.statuses(StreamsReceiverTest.call(body, '/streams/')).get(0), 'IN-4');
    });
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Contact`);
  }

  @IsTest static severalSyncsTakeOneEvent(): void {
    const connection = InboundData.connection();
    InboundData.contactSync(connection, null);
    InboundData.sync(connection, 'Lead', null, new Map<string, string>([['LastName', 'user_attributes.last_name']]));
    const event = InboundData.named('e-1', 'a@example.com', 'A');

    const answer = InboundData.send(new List<unknown>([event]));

    Assert.areEqual(new List<string>(['failed']), InboundData.statuses(answer), 'IN-3: one of two syncs could not');
    Assert.isTrue(answer.body.contains('the mapping lacks Company'), 'IN-3');
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Contact`, 'IN-2: the other one did');
    const again = InboundData.send(new List<unknown>([event]));
    Assert.areEqual(
      new List<string>(['duplicate']),
      InboundData.statuses(again),
      'IN-4: what one took is not taken twice',
    );
  }

  @IsTest static aSyncThatBreaksBreaksAlone(): void {
    const connection = InboundData.connection();
    InboundData.contactSync(connection, null);
    const broken = InboundData.contactSync(connection, null);
    SyncGuard.isOff = true;
    update(new Sync__c({ Id: broken.Id, Name: 'A first one', SalesforceObject__c: 'Account' }));

    const answer = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));

    Assert.areEqual(200, answer.statusCode, 'IN-3');
    Assert.isTrue(answer.body.contains('no field for Customer ID'), 'IN-3');
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Contact`, 'IN-3: the other sync went on');
  }

  private static call(body: Blob, path: string): StreamsAnswer {
    RestContext.request = new RestRequest();
    RestContext.request.requestURI = path;
    RestContext.request.requestBody = body;
    RestContext.response = new RestResponse();
    StreamsEndpoint.receive();
    Assert.areEqual('application/json', RestContext.response.headers.get('Content-Type'));
    return new StreamsAnswer(RestContext.response.statusCode, RestContext.response.responseBody.toString());
  }

  private static checkIgnored(rule: string): void {
    const answer = InboundData.send(new List<unknown>([InboundData.named('e-1', 'a@example.com', 'A')]));
    Assert.areEqual(new List<string>(['ignored']), InboundData.statuses(answer), rule);
    Assert.areEqual(0, TestData.exceptions().size(), rule);
  }
}
