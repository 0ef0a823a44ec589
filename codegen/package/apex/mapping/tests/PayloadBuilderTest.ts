import { TestData } from '../../shared/tests/TestData.ts';
import { FieldMappingGuard } from '../FieldMappingGuard.ts';
import { PayloadBuilder } from '../PayloadBuilder.ts';
import { SyncDefinition } from '../SyncDefinition.ts';
import { SyncDefinitions } from '../SyncDefinitions.ts';
import { SyncGuard } from '../SyncGuard.ts';

@IsTest
export class PayloadBuilderTest {
  @IsTest static quotesAndEmojiSurvive(): void {
    const text = 'He said "hi" \\ 😀';
    const element = PayloadBuilderTest.user('Leave out', new Contact({ LastName: text, Email: 'a@example.com' }));
    Assert.areEqual(text, (element.get('attributes') as Map<string, unknown>).get('last_name'));
  }

  @IsTest static emptyFieldsAreLeftOut(): void {
    const element = PayloadBuilderTest.user('Leave out', new Contact({ LastName: 'x', Email: 'a@example.com' }));
    Assert.isFalse((element.get('attributes') as Map<string, unknown>).containsKey('first_name'), 'MP-12');
    Assert.isFalse(element.containsKey('unset_attributes'));
  }

  @IsTest static emptyFieldsBecomeEmptyText(): void {
    const element = PayloadBuilderTest.user(
      PayloadBuilder.CLEAR_BY_EMPTY_TEXT,
      new Contact({ LastName: 'x', Email: 'a@example.com' }),
    );
    Assert.areEqual('', (element.get('attributes') as Map<string, unknown>).get('first_name'), 'MP-12');
  }

  @IsTest static emptyFieldsAreUnset(): void {
    const element = PayloadBuilderTest.user(
      PayloadBuilder.CLEAR_BY_UNSET,
      new Contact({ LastName: 'x', Email: 'a@example.com' }),
    );
    const unset = (element.get('unset_attributes') as List<unknown>).get(0) as Map<string, unknown>;
    Assert.areEqual('first_name', unset.get('attr'), 'MP-12');
    Assert.areEqual('equals', unset.get('type'));
  }

  @IsTest static aFieldThatIsGoneIsLeftOut(): void {
    FieldMappingGuard.isOff = true;
    const sync = TestData.sync(
      TestData.connection('One'),
      'Contact',
      'Email',
      new Map<string, string>([
        ['Gone__c', 'gone'],
        ['LastName', 'last_name'],
      ]),
    );
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    Assert.areEqual(2, definition.fields.size(), 'the rest of the mapping goes on');
  }

  @IsTest static anObjectThatIsGoneHasNoFields(): void {
    SyncGuard.isOff = true;
    FieldMappingGuard.isOff = true;
    const sync = TestData.sync(TestData.connection('One'), 'Gone__c', 'Email', new Map<string, string>());
    const definition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    Assert.isTrue(definition.fields.isEmpty());
    Assert.isNull(definition.identifier);
  }

  private static user(clearMode: string, contact: Contact): Map<string, unknown> {
    const connection = TestData.connection('One');
    update(new Connection__c({ Id: connection.Id, ClearMode__c: clearMode }));
    const sync = TestData.sync(
      connection,
      'Contact',
      'Email',
      new Map<string, string>([
        ['FirstName', 'first_name'],
        ['LastName', 'last_name'],
      ]),
    );
    const definition: SyncDefinition = SyncDefinitions.byId(new Set<Id>([sync.Id])).get(sync.Id)!;
    const customerId = PayloadBuilder.customerId(definition, contact)!;
    Assert.areEqual(contact.Email, customerId);
    return JSON.deserializeUntyped(PayloadBuilder.user(definition, contact, customerId)) as Map<string, unknown>;
  }
}
