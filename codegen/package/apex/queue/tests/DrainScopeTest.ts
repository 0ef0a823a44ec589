import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { QueueRows } from '../QueueRows.ts';
import { DrainTestData } from './DrainTestData.ts';

/** What the drain does with rows that changed between the start of its batch and their execution. */
@IsTest
export class DrainScopeTest {
  @IsTest static aRowThatWasSettledMeanwhileIsNotSentAgain(): void {
    const mock = MoEngageMock.accepting();
    DrainScopeTest.captured(2);
    DrainScopeTest.set(TestData.rows().get(0), 'Successful', null);

    DrainTestData.drain();

    Assert.areEqual(1, mock.elements().size(), 'RT-6: only what is pending is sent');
    Assert.areEqual(0, TestData.rows().get(0).NumberOfRetries__c, 'RT-6: the settled row is left as it was');
  }

  @IsTest static earlierRowsOfTheRecordAreLeftAlone(): void {
    const mock = MoEngageMock.accepting();
    DrainScopeTest.captured(1);
    DrainScopeTest.set(TestData.rows().get(0), 'Failed', null);
    const settled = TestData.rows();

    DrainTestData.drain(settled);

    Assert.areEqual(0, mock.requests.size(), 'RT-6: a row in no lane makes the drain ask for none');
    Assert.areEqual(QueueRows.FAILED, TestData.rows().get(0).Status__c);
  }

  @IsTest static aRowThatAPersonHasClaimedIsNotSent(): void {
    const mock = MoEngageMock.accepting();
    DrainScopeTest.captured(1);
    DrainScopeTest.set(TestData.rows().get(0), 'Processing', 'claimed');

    DrainTestData.drain();

    Assert.areEqual(0, mock.requests.size(), 'ER-5: the drain and a person send once');
    Assert.areEqual(QueueRows.PROCESSING, TestData.rows().get(0).Status__c);
  }

  private static captured(contacts: Integer): void {
    TestData.contactSync(TestData.connection('One'));
    TestData.insertAndCapture(TestData.contacts(contacts));
  }

  private static set(
    row: SyncQueue__c,
    status: 'Scheduled' | 'Processing' | 'Successful' | 'Partial Success' | 'Failed',
    pendingKey: string | null,
  ): void {
    update(new SyncQueue__c({ Id: row.Id, Status__c: status, PendingKey__c: pendingKey }));
  }
}
