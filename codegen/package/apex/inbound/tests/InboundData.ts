import { TestData } from '../../shared/tests/TestData.ts';
import { InboundEvent } from '../InboundEvent.ts';
import { StreamsAnswer } from '../StreamsAnswer.ts';
import { StreamsReceiver } from '../StreamsReceiver.ts';

/** Inbound syncs, events and callers that tests start from. */
@IsTest
export class InboundData {
  /** A sync that finds contacts by e-mail and writes last name, phone, birthdate and title. */
  static contactSync(connection: Connection__c, eventNames: string | null): Sync__c {
    return InboundData.sync(
      connection,
      'Contact',
      eventNames,
      new Map<string, string>([
        ['LastName', 'user_attributes.last_name'],
        ['Phone', 'user_attributes.mobile'],
        ['Birthdate', 'user_attributes.birthday'],
        ['Title', 'event_attributes.campaign_name'],
      ]),
    );
  }

  static sync(
    connection: Connection__c,
    objectName: string,
    eventNames: string | null,
    pathsByField: Map<string, string>,
  ): Sync__c {
    const sync = new Sync__c({
      Name: 'MoEngage to ' + objectName,
      Connection__c: connection.Id,
      Direction__c: 'MoEngage to Salesforce',
      SalesforceObject__c: objectName,
      MoEngageEntity__c: 'Users',
      EventName__c: eventNames,
      Active__c: true,
    });
    insert(sync);
    const mappings = new List<FieldMapping__c>([
      new FieldMapping__c({
        Sync__c: sync.Id,
        SalesforceField__c: 'Email',
        MoEngageAttribute__c: 'customer_id',
        IsIdentifier__c: true,
      }),
    ]);
    for (const field of pathsByField.keySet()) {
      mappings.add(
        new FieldMapping__c({
          Sync__c: sync.Id,
          SalesforceField__c: field,
          MoEngageAttribute__c: pathsByField.get(field)!,
        }),
      );
    }
    insert(mappings);
    return sync;
  }

  /** An event as MoEngage sends it. */
  static event(uuid: string, uid: string | null, userAttributes: Map<string, unknown>): Map<string, unknown> {
    return new Map<string, unknown>([
      ['event_name', 'Email Clicked'],
      ['event_code', 'MOE_EMAIL_CLICK'],
      ['event_uuid', uuid],
      ['event_time', 1580967474],
      ['uid', uid],
      ['event_attributes', new Map<string, unknown>([['campaign_name', 'Spring']])],
      ['user_attributes', userAttributes],
    ]);
  }

  static named(uuid: string, uid: string, lastName: string): Map<string, unknown> {
    return InboundData.event(uuid, uid, new Map<string, unknown>([['last_name', lastName]]));
  }

  static body(events: List<unknown>): Blob {
    return Blob.valueOf(
      JSON.serialize(
        new Map<string, unknown>([
          ['app_name', 'Demo'],
          ['source', 'MOENGAGE'],
          ['events', events],
        ]),
      ),
    );
  }

  /** @returns the running user, who is MoEngage's integration user too */
  static caller(): User {
    return TestData.withPermissionSet('MoEngage_Sync_Configuration');
  }

  static send(events: List<unknown>): StreamsAnswer {
    let answer = StreamsAnswer.refused(0, '', '');
    System.runAs(InboundData.caller(), () => {
      answer = StreamsReceiver.receive(InboundData.body(events), null);
    });
    return answer;
  }

  /** @returns the statuses of the events, in their order */
  static statuses(answer: StreamsAnswer): List<string> {
    const statuses = new List<string>();
    const body = JSON.deserializeUntyped(answer.body) as Map<string, unknown>;
    for (const result of body.get('results') as List<unknown>) {
      statuses.add((result as Map<string, unknown>).get('status') as string);
    }
    return statuses;
  }

  static connection(): Connection__c {
    return TestData.connection('One');
  }

  static parsed(event: Map<string, unknown>): InboundEvent {
    return new InboundEvent(event);
  }
}
