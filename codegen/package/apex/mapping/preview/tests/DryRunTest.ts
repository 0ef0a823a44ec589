import { MoEngageMock } from '../../../shared/tests/MoEngageMock.ts';
import { TestData } from '../../../shared/tests/TestData.ts';
import { SyncController } from '../../SyncController.ts';
import { DryRunView } from '../DryRunView.ts';

/** MP-10: what a historic sync would do, without sending anything. */
@IsTest
export class DryRunTest {
  @IsTest static recordsAndExecutionsAreCounted(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    const mock = MoEngageMock.accepting();
    insert(TestData.contacts(25));
    insert(new Contact({ LastName: 'Nobody' }));
    const view = DryRunTest.run(sync.Id, 10);
    Assert.areEqual(26, view.records, 'MP-10');
    Assert.areEqual(1, view.withoutCustomerId, 'MP-10');
    Assert.areEqual(26, view.sampled, 'MP-10');
    Assert.areEqual(5, view.executions, 'MP-10: three chunks, the start and the end');
    Assert.isTrue(view.executionsLimit > 0 && view.executionsLeft <= view.executionsLimit, 'MP-10: against the daily limit');
    Assert.areEqual(0, mock.requests.size(), 'MP-10: nothing is sent');
    Assert.areEqual(0, TestData.rows().size(), 'MP-10: nothing is queued');
  }

  @IsTest static valuesThatWouldBeRejectedAreCounted(): void {
    const sync = TestData.sync(
      TestData.connection('One'),
      'Contact',
      'LastName',
      new Map<string, string>([['Description', 'story']]),
    );
    insert(
      new List<Contact>([
        new Contact({ LastName: 'null', Description: 'x'.repeat(600) }),
        new Contact({ LastName: 'Person', Description: 'x'.repeat(700) }),
        new Contact({ LastName: 'Other', Description: 'short' }),
      ]),
    );
    const view = DryRunTest.run(sync.Id, 200);
    Assert.areEqual(1, view.unusableCustomerIds, 'MP-10');
    Assert.areEqual(1, view.notes.size(), 'MP-10');
    Assert.areEqual('story', view.notes.get(0).moEngageAttribute, 'MP-10');
    Assert.areEqual(2, view.notes.get(0).records, 'MP-10');
  }

  @IsTest static theFilterCounts(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    update(
      new Sync__c({
        Id: sync.Id,
        Filter__c: '{"groups":[{"conditions":[{"field":"LastName","comparison":"in","values":["Last 1","last 2"]}]}]}',
      }),
    );
    insert(TestData.contacts(5));
    Assert.areEqual(2, DryRunTest.run(sync.Id, 200).records, 'MP-8, MP-10');
  }

  @IsTest static batchSizesThatCanNotBeAreRefused(): void {
    const sync = TestData.contactSync(TestData.connection('One'));
    let message = '';
    try {
      DryRunTest.run(sync.Id, 0);
    } catch (error) {
      caught(error);
      message = error.getMessage();
    }
    Assert.isTrue(message.contains('from 1 to 2000'), `MP-10: ${message}`);
  }

  private static run(syncId: Id, batchSize: Integer): DryRunView {
    let view = new DryRunView(batchSize);
    System.runAs(TestData.admin(), () => {
      view = SyncController.dryRun(syncId, batchSize);
    });
    return view;
  }
}
