import { HistoricSyncs } from '../../history/HistoricSyncs.ts';
import { HistoricTestData } from '../../history/tests/HistoricTestData.ts';
import { ChangeCapture } from '../../queue/ChangeCapture.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { MappingInput } from '../MappingInput.ts';
import { ObjectCatalogue } from '../ObjectCatalogue.ts';
import { SyncController } from '../SyncController.ts';
import { SyncInput } from '../SyncInput.ts';

/** MP-1: objects whose changes no trigger tells of are sent by historic syncs. */
@IsTest
export class HistoryOnlyTest {
  @IsTest static theListSaysThatNoTriggerTells(): void {
    TestData.contactSync(TestData.connection('Two'));
    const input = HistoryOnlyTest.users();
    System.runAs(TestData.admin(), () => {
      SyncController.saveSync(input);
      for (const view of SyncController.getSyncs()) {
        Assert.areEqual(view.salesforceObject.equals('User'), view.isHistoryOnly, 'MP-1: ' + view.name);
      }
    });
  }

  @IsTest static objectsAreToldApartByTheirTriggers(): void {
    const historyOnly = ObjectCatalogue.historyOnly(new Set<string>(['Contact', 'User', 'RecordType']));

    Assert.isTrue(historyOnly.contains('user'), 'MP-1');
    Assert.isTrue(historyOnly.contains('recordtype'), 'MP-1');
    Assert.isFalse(historyOnly.contains('contact'), 'MP-1');
  }

  @IsTest static usersAreSentByAHistoricSync(): void {
    const mock = MoEngageMock.accepting();
    const input = HistoryOnlyTest.users();
    const admin = TestData.admin();
    System.runAs(admin, () => {
      input.id = SyncController.saveSync(input);
    });
    Test.startTest();
    HistoricSyncs.start(input.id!, 200);
    Test.stopTest();

    Assert.areEqual('Successful', HistoricTestData.row(input.id!).Status__c, 'MP-1, HS-5');
    const sent = new Set<string>();
    for (const element of mock.elements()) {
      sent.add(element.get('customer_id') as string);
    }
    Assert.isTrue(sent.contains(UserInfo.getUserId()), 'MP-1: the running user is one of them');
  }

  @IsTest static usersAreNotWrittenFromOutside(): void {
    const input = HistoryOnlyTest.users();
    input.direction = 'MoEngage to Salesforce';
    HistoryOnlyTest.checkRefused(input, 'setup object', 'MP-1: an inbound sync would mix DML');
  }

  @IsTest static deletionsOfUsersAreNotSeen(): void {
    const input = HistoryOnlyTest.users();
    input.deleteHandling = 'Send event';
    HistoryOnlyTest.checkRefused(input, 'historic syncs only', 'MP-1, MP-11');
  }

  @IsTest static aTriggerOnUsersBreaksNoSave(): void {
    const input = HistoryOnlyTest.users();
    System.runAs(TestData.admin(), () => {
      SyncController.saveSync(input);
    });
    const stranger = TestData.stranger();
    insert(stranger);

    ChangeCapture.capture(User.SObjectType, TriggerOperation.AFTER_INSERT, new List<User>([stranger]), null);

    Assert.isNotNull(stranger.Id, 'RT-3: Salesforce mixes no DML of setup objects with ours; the save goes on');
  }

  private static checkRefused(input: SyncInput, word: string, rule: string): void {
    let message = '';
    System.runAs(TestData.admin(), () => {
      try {
        SyncController.saveSync(input);
      } catch (error) {
        if (error instanceof AuraHandledException) {
          message = error.getMessage();
        } else {
          throw error;
        }
      }
    });
    Assert.isTrue(message.contains(word), `${rule}: ${message}`);
  }

  private static users(): SyncInput {
    const input = new SyncInput();
    input.name = 'People of the org';
    input.connectionId = TestData.connection('One').Id;
    input.salesforceObject = 'User';
    input.entity = 'Users';
    const identifier = new MappingInput();
    identifier.salesforceField = 'Id';
    identifier.isIdentifier = true;
    const email = new MappingInput();
    email.salesforceField = 'Email';
    email.moEngageAttribute = 'email';
    input.mappings = new List<MappingInput>([identifier, email]);
    return input;
  }
}
