import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { QueueRows } from '../QueueRows.ts';

/** RT-3: whoever may save a record has it synced, without any right on the package. */
@IsTest
export class CaptureAccessTest {
  @IsTest static aUserWithoutAnyRightOnThePackageMakesRows(): void {
    const mock = MoEngageMock.accepting();
    TestData.contactSync(TestData.connection('One'));

    Test.startTest();
    System.runAs(TestData.stranger(), () => {
      TestData.insertAndCapture(TestData.contacts(2));
    });
    Test.getEventBus().deliver();
    Test.stopTest();

    Assert.areEqual(0, TestData.exceptions().size(), 'RT-3');
    Assert.areEqual(2, TestData.rows().size(), 'RT-1');
    Assert.areEqual(QueueRows.SUCCESSFUL, TestData.rows().get(1).Status__c, 'RT-3: and it is sent');
    Assert.areEqual(
      'First 1',
      (mock.elements().get(1).get('attributes') as Map<string, unknown>).get('first_name'),
      'RT-6: with all mapped values',
    );
  }
}
