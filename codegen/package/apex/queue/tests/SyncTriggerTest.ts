import { TestData } from '../../shared/tests/TestData.ts';
import { SyncTrigger } from '../SyncTrigger.ts';

@IsTest
export class SyncTriggerTest {
  @IsTest static outsideOfATriggerNothingHappens(): void {
    TestData.contactSync(TestData.connection('One'));
    insert(TestData.contacts(1));
    SyncTrigger.run(Contact.SObjectType);
    Assert.areEqual(0, TestData.rows().size(), 'TD-2');
  }
}
