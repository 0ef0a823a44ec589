import { SyncDefinitions } from '../../mapping/SyncDefinitions.ts';
import { MoEngageMock } from '../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { ChangeCapture } from '../ChangeCapture.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';
import { QueueRows } from '../QueueRows.ts';

/** ER-6: deletions of users when one of them hits the rate limit. */
@IsTest
export class LimitedDeletionTest {
  @IsTest static usersOfAnotherObjectAreStillDeletedOneByOne(): void {
    const connection = TestData.connection('One');
    const mock = MoEngageMock.answering(429, '{"status":"fail","error":{"type":"Rate limit","message":"m"}}');
    mock.thenAnswer(200, MoEngageMock.ACCEPTED);
    LimitedDeletionTest.deleteAndCapture(TestData.contactSync(connection), TestData.contacts(2));
    LimitedDeletionTest.deleteAndCapture(
      TestData.sync(connection, 'Account', 'Name', new Map<string, string>()),
      new List<Account>([new Account({ Name: 'Acme' }), new Account({ Name: 'Globex' })]),
    );
    const rows = TestData.rows();

    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(rows);
    Test.stopTest();

    Assert.areEqual(3, mock.requests.size(), 'ER-6, RT-7: the limited one, and one for each user of the other object');
    Assert.areEqual(
      2,
      soql.count`SELECT COUNT() FROM SyncQueue__c WHERE Status__c = ${QueueRows.SUCCESSFUL}`,
      'MP-11: nothing counts as deleted that MoEngage was not asked to delete',
    );
  }

  private static deleteAndCapture(sync: Sync__c, records: List<SObject>): void {
    update(new Sync__c({ Id: sync.Id, DeleteHandling__c: 'Delete user' }));
    SyncDefinitions.forget();
    insert(records);
    const before = new Map<Id, SObject>(records);
    remove(records);
    ChangeCapture.capture(records.get(0).getSObjectType(), TriggerOperation.AFTER_DELETE, null, before);
  }
}
