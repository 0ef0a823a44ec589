import { MoEngageMock } from '../../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../../shared/tests/TestData.ts';
import { FilterDefinition } from '../../filter/FilterDefinition.ts';
import { MappingController } from '../../MappingController.ts';
import { MappingInput } from '../../MappingInput.ts';
import { SyncInput } from '../../SyncInput.ts';
import { PreviewNote } from '../PreviewNote.ts';
import { PreviewView } from '../PreviewView.ts';
import { SendTestView } from '../SendTestView.ts';

/** MP-9: the exact JSON of a record, what MoEngage would not keep of it, and the test that sends it. */
@IsTest
export class PayloadPreviewTest {
  @IsTest static theJsonIsWhatWouldBeSent(): void {
    const input = PayloadPreviewTest.input();
    const view = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', null));
    const element = JSON.deserializeUntyped(view.json!) as Map<string, unknown>;
    Assert.areEqual('customer', element.get('type'), 'MP-9');
    Assert.areEqual('a@example.com', element.get('customer_id'), 'MP-9');
    Assert.areEqual('Tester', (element.get('attributes') as Map<string, unknown>).get('last_name'), 'MP-9');
    Assert.isTrue(view.notes.isEmpty(), 'MP-9: nothing to mark');
    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Sync__c`, 'MP-9: a mapping can be tried before it is saved');
  }

  @IsTest static anEventIsPreviewedAsAnEvent(): void {
    const input = PayloadPreviewTest.input();
    input.entity = 'Events';
    input.eventName = 'Contact Saved';
    const view = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', null));
    Assert.isTrue(view.json!.contains('"action":"Contact Saved"'), 'MP-9');
  }

  @IsTest static valuesThatDoNotArriveAsTheyAreAreMarked(): void {
    const input = PayloadPreviewTest.input();
    input.mappings.add(PayloadPreviewTest.mapping('Description', 'story'));
    input.mappings.add(PayloadPreviewTest.mapping('Title', 'moe_unsubscribe'));
    input.mappings.add(PayloadPreviewTest.mapping('Department', 'geo'));
    const asText = PayloadPreviewTest.mapping('HasOptedOutOfEmail', 'opted_out');
    asText.dataType = 'String';
    input.mappings.add(asText);
    const view = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', 'x'.repeat(600)));
    PayloadPreviewTest.checkNote(view, 'story', PreviewNote.CHANGED, '600 characters is cut to 512');
    PayloadPreviewTest.checkNote(view, 'moe_unsubscribe', PreviewNote.DROPPED, 'expects boolean');
    PayloadPreviewTest.checkNote(view, 'geo', PreviewNote.DROPPED, 'lets nobody change');
    PayloadPreviewTest.checkNote(view, 'opted_out', PreviewNote.AS_TEXT, 'asks for text');
    Assert.areEqual(4, view.notes.size(), 'MP-9: and nothing else');
  }

  @IsTest static attributesOfAnEventBeyondWhatMoEngageKeepsAreMarked(): void {
    const input = PayloadPreviewTest.input();
    input.entity = 'Events';
    input.eventName = 'Contact Saved';
    for (let index = 0; index < 100; index++) {
      input.mappings.add(PayloadPreviewTest.mapping('LastName', 'name_' + index));
    }
    const view = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', null));
    PayloadPreviewTest.checkNote(view, 'name_99', PreviewNote.DROPPED, 'first 100 attributes');
    Assert.areEqual(1, view.notes.size(), 'MP-9: one is too many');
  }

  @IsTest static longAddressesAreMarkedAsBroken(): void {
    const input = PayloadPreviewTest.input();
    input.mappings.add(PayloadPreviewTest.mapping('Description', 'link'));
    const view = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', 'https://' + 'x'.repeat(600)));
    PayloadPreviewTest.checkNote(view, 'link', PreviewNote.CHANGED, 'leads nowhere');
  }

  @IsTest static whatWouldNotBeSentSaysWhy(): void {
    const input = PayloadPreviewTest.input();
    const nobody = PayloadPreviewTest.preview(input, PayloadPreviewTest.person(null, null));
    Assert.isNull(nobody.json, 'MP-9');
    Assert.isTrue(nobody.problem!.contains('no usable Customer ID'), 'MP-9, RT-8');
    input.filter = FilterDefinition.parse(
      '{"groups":[{"conditions":[{"field":"Title","comparison":"equals","values":["Nurse"]}]}]}',
    );
    const filtered = PayloadPreviewTest.preview(input, PayloadPreviewTest.person('a@example.com', null));
    Assert.isNull(filtered.json, 'MP-9');
    Assert.isTrue(filtered.problem!.contains('filter'), 'MP-8, MP-9');
  }

  @IsTest static aMappingThatCanNotBeSavedCanNotBePreviewed(): void {
    const input = PayloadPreviewTest.input();
    input.mappings.remove(0);
    Assert.isTrue(PayloadPreviewTest.refusal(input, UserInfo.getUserId()).contains('Customer ID'), 'MP-2');
    const other = PayloadPreviewTest.input();
    Assert.isTrue(PayloadPreviewTest.refusal(other, UserInfo.getUserId()).contains('is no Contact'), 'MP-9');
    Assert.isTrue(PayloadPreviewTest.refusal(null!, UserInfo.getUserId()).contains('lacks the sync'), 'UI-4');
  }

  @IsTest static theTestSendsOneRecordAndShowsTheAnswer(): void {
    const input = PayloadPreviewTest.input();
    const recordId = PayloadPreviewTest.person('a@example.com', null);
    const mock = MoEngageMock.accepting();
    const answer = PayloadPreviewTest.send(input, recordId);
    Assert.isTrue(answer.accepted, 'MP-9');
    Assert.areEqual(MoEngageMock.ACCEPTED, answer.answer, "MP-9: MoEngage's own words");
    Assert.areEqual(1, mock.elements().size(), 'MP-9: that record alone');
    Assert.areEqual('a@example.com', mock.elements().get(0).get('customer_id'), 'MP-9');
  }

  @IsTest static aRefusedTestShowsTheAnswerToo(): void {
    const input = PayloadPreviewTest.input();
    const recordId = PayloadPreviewTest.person('a@example.com', null);
    MoEngageMock.answering(401, `{"status":"fail","error":{"type":"Authentication required","message":"not ${TestData.DATA_KEY}"}}`);
    const answer = PayloadPreviewTest.send(input, recordId);
    Assert.isFalse(answer.accepted, 'MP-9');
    Assert.areEqual(401, answer.statusCode, 'MP-9');
    Assert.isTrue(answer.message.startsWith('Authentication Required'), 'MP-9');
    Assert.isFalse(answer.answer.contains(TestData.DATA_KEY), 'CN-3');
  }

  private static preview(input: SyncInput, recordId: Id): PreviewView {
    let view = new PreviewView();
    System.runAs(TestData.admin(), () => {
      view = MappingController.getPreview(input, recordId);
    });
    return view;
  }

  private static send(input: SyncInput, recordId: Id): SendTestView {
    const admin = TestData.admin();
    let answer = new SendTestView(false, 0, '', '');
    Test.startTest();
    System.runAs(admin, () => {
      answer = MappingController.sendTest(input, recordId);
    });
    Test.stopTest();
    return answer;
  }

  private static refusal(input: SyncInput, recordId: Id): string {
    let message = 'was not refused';
    System.runAs(TestData.admin(), () => {
      try {
        MappingController.getPreview(input, recordId);
      } catch (error) {
        caught(error);
        message = error.getMessage();
      }
    });
    return message;
  }

  private static checkNote(view: PreviewView, attribute: string, effect: string, reason: string): void {
    for (const note of view.notes) {
      if (note.moEngageAttribute.equals(attribute)) {
        Assert.areEqual(effect, note.effect, `MP-9: ${attribute}`);
        Assert.isTrue(note.reason.contains(reason), `MP-9: ${note.reason}`);
        return;
      }
    }
    Assert.fail(`MP-9: ${attribute} is not marked`);
  }

  private static person(email: string | null, description: string | null): Id {
    const person = new Contact({
      LastName: 'Tester',
      Email: email,
      Description: description,
      Title: 'Engineer',
      Department: 'Somewhere',
    });
    insert(person);
    return person.Id;
  }

  private static input(): SyncInput {
    const input = new SyncInput();
    input.name = 'Contacts to Users';
    input.connectionId = TestData.connection('One').Id;
    input.salesforceObject = 'Contact';
    input.entity = 'Users';
    const identifier = PayloadPreviewTest.mapping('Email', '');
    identifier.isIdentifier = true;
    input.mappings.add(identifier);
    input.mappings.add(PayloadPreviewTest.mapping('LastName', 'last_name'));
    return input;
  }

  private static mapping(field: string, attribute: string): MappingInput {
    const mapping = new MappingInput();
    mapping.salesforceField = field;
    mapping.moEngageAttribute = attribute;
    return mapping;
  }
}
