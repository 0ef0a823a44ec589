import { QueueRows } from '../../queue/QueueRows.ts';
import { Clock } from '../../shared/Clock.ts';
import { DeleteProcessedSyncs } from '../DeleteProcessedSyncs.ts';
import { DeletionPass } from '../DeletionPass.ts';
import { RecordDeletion } from '../RecordDeletion.ts';

/** CL-2 */
@IsTest
export class RecordDeletionTest {
  private static readonly MILLIS_PER_DAY: Long = 86400000;

  @IsTest static whatWasSuccessfulGoesAfterItsInterval(): void {
    const row = RecordDeletionTest.row('Successful', null);
    RecordDeletionTest.exceptionOf(row.Id);

    RecordDeletionTest.runOn(DeletionPass.SUCCESSFUL, 6);
    Assert.areEqual(1, RecordDeletionTest.rows(), 'CL-2: not before its time');
  }

  @IsTest static whatWasSuccessfulGoes(): void {
    RecordDeletionTest.row('Successful', null);
    RecordDeletionTest.row('Scheduled', null);
    RecordDeletionTest.row('Failed', null);

    RecordDeletionTest.runOn(DeletionPass.SUCCESSFUL, 8);

    Assert.areEqual(2, RecordDeletionTest.rows(), 'CL-2: only what was successful');
  }

  @IsTest static anotherIntervalHolds(): void {
    insert(new MoEngageSettings__c({ RecordDeletionInterval__c: 30 }));
    RecordDeletionTest.row('Successful', null);

    RecordDeletionTest.runOn(DeletionPass.SUCCESSFUL, 29);

    Assert.areEqual(1, RecordDeletionTest.rows(), 'CL-2');
  }

  @IsTest static exceptionsOfSuccessfulRowsAndOfTheirChildrenGoFirst(): void {
    const parent = RecordDeletionTest.row('Successful', null);
    const child = RecordDeletionTest.row('Failed', parent.Id);
    const open = RecordDeletionTest.row('Partial Success', null);
    const sent = RecordDeletionTest.row('Successful', open.Id);
    RecordDeletionTest.exceptionOf(parent.Id);
    RecordDeletionTest.exceptionOf(child.Id);
    RecordDeletionTest.exceptionOf(open.Id);
    RecordDeletionTest.exceptionOf(sent.Id);

    RecordDeletionTest.runOn(DeletionPass.EXCEPTIONS_OF_SUCCESSFUL, 8);

    const left = new Set<Id>();
    for (const logged of soql<Exception__c>`SELECT SyncQueue__c FROM Exception__c`) {
      left.add(logged.SyncQueue__c!);
    }
    Assert.areEqual(new Set<Id>([open.Id, sent.Id]), left, 'CL-2');
    Assert.areEqual(4, RecordDeletionTest.rows(), 'CL-2: one object a pass');
  }

  @IsTest static failedChildrenOfASuccessfulParentGo(): void {
    const parent = RecordDeletionTest.row('Successful', null);
    RecordDeletionTest.row('Failed', parent.Id);
    const open = RecordDeletionTest.row('Partial Success', null);
    const kept = RecordDeletionTest.row('Successful', open.Id);

    RecordDeletionTest.runOn(DeletionPass.CHILDREN_OF_SUCCESSFUL, 8);

    Assert.areEqual(
      1,
      soql.count`SELECT COUNT() FROM SyncQueue__c WHERE ParentSyncQueue__c != NULL AND Id = ${kept.Id}`,
      'CL-2: children of a parent that is not Successful stay',
    );
    Assert.areEqual(3, RecordDeletionTest.rows(), 'CL-2');
  }

  @IsTest static successfulChildrenOfAParentThatIsNotSuccessfulStay(): void {
    const open = RecordDeletionTest.row('Partial Success', null);
    RecordDeletionTest.row('Successful', open.Id);

    RecordDeletionTest.runOn(DeletionPass.SUCCESSFUL, 8);

    Assert.areEqual(2, RecordDeletionTest.rows(), 'CL-2');
  }

  @IsTest static failedRowsGoAfterTheirInterval(): void {
    RecordDeletionTest.row('Failed', null);
    const waiting = RecordDeletionTest.row('Failed', null);
    update(new SyncQueue__c({ Id: waiting.Id, PendingKey__c: 'lane' }));

    RecordDeletionTest.runOn(DeletionPass.FAILED, 91);

    Assert.areEqual(
      waiting.Id,
      soql.one<SyncQueue__c>`SELECT Id FROM SyncQueue__c`.Id,
      'CL-2: what waits for an attempt is never deleted',
    );
  }

  @IsTest static exceptionsOfFailedRowsAndErrorLogsGoWithThem(): void {
    RecordDeletionTest.exceptionOf(RecordDeletionTest.row('Failed', null).Id);
    RecordDeletionTest.exceptionOf(null);

    RecordDeletionTest.runOn(DeletionPass.EXCEPTIONS_OF_FAILED, 91);

    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Exception__c`, 'CL-2');
  }

  @IsTest static withZeroDaysFailedRowsAreKept(): void {
    insert(new MoEngageSettings__c({ FailedRecordDeletionInterval__c: 0 }));
    RecordDeletionTest.row('Failed', null);

    RecordDeletionTest.runOn(DeletionPass.FAILED, 3000);

    Assert.areEqual(1, RecordDeletionTest.rows(), 'CL-2: 0 keeps them');
  }

  @IsTest static receiptsGoAfterADay(): void {
    insert(new InboundReceipt__c({ EventUuid__c: 'e-1' }));

    RecordDeletionTest.runOn(DeletionPass.RECEIPTS, 2);

    Assert.areEqual(0, soql.count`SELECT COUNT() FROM InboundReceipt__c`, 'CL-2');
  }

  @IsTest static freshReceiptsStay(): void {
    insert(new InboundReceipt__c({ EventUuid__c: 'e-1' }));

    RecordDeletionTest.runOn(DeletionPass.RECEIPTS, 0);

    Assert.areEqual(1, soql.count`SELECT COUNT() FROM InboundReceipt__c`, 'CL-2, IN-4');
  }

  @IsTest static onePassStartsTheNext(): void {
    Test.startTest();
    new RecordDeletion(DeletionPass.EXCEPTIONS_OF_SUCCESSFUL).finish(null!);
    Assert.areEqual(1, RecordDeletionTest.jobs(), 'CL-2: chained');
    new RecordDeletion(DeletionPass.RECEIPTS).finish(null!);
    Assert.areEqual(1, RecordDeletionTest.jobs(), 'CL-2: the last one ends the chain');
    Test.stopTest();
  }

  @IsTest static theScheduledClassStartsTheFirst(): void {
    Test.startTest();
    new DeleteProcessedSyncs().execute(null!);
    Assert.areEqual(1, RecordDeletionTest.jobs(), 'CL-1');
    Test.stopTest();
  }

  private static runOn(pass: DeletionPass, daysLater: Integer): void {
    Clock.movedMillis = daysLater * RecordDeletionTest.MILLIS_PER_DAY;
    RecordDeletion.isChained = false;
    Test.startTest();
    Database.executeBatch(new RecordDeletion(pass), 2000);
    Test.stopTest();
  }

  private static row(
    status: 'Scheduled' | 'Successful' | 'Partial Success' | 'Failed',
    parentId: Id | null,
  ): SyncQueue__c {
    const row = new SyncQueue__c({
      RecordTypeId: QueueRows.realTimeRecordType(),
      Status__c: status,
      ParentSyncQueue__c: parentId,
    });
    insert(row);
    return row;
  }

  private static exceptionOf(rowId: Id | null): void {
    insert(new Exception__c({ SyncQueue__c: rowId, Kind__c: 'Record' }));
  }

  private static rows(): Integer {
    return soql.count`SELECT COUNT() FROM SyncQueue__c`;
  }

  private static jobs(): Integer {
    return soql.count`SELECT COUNT() FROM AsyncApexJob WHERE ApexClass.Name = 'RecordDeletion' AND JobType = 'BatchApex'`;
  }
}
