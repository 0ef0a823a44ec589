import { TestData } from '../../shared/tests/TestData.ts';
import { DrainRun } from '../DrainRun.ts';
import { QueueDrain } from '../QueueDrain.ts';

/** Drains that tests run, and the rows after them. */
@IsTest
export class DrainTestData {
  /**
   * One execution, in a transaction of its own as far as tests can have one: a callout must not follow uncommitted work.
   * @param scope - as the platform hands the rows over; all of them without it
   */
  static drain(scope: List<SyncQueue__c> = TestData.rows()): void {
    Test.startTest();
    new QueueDrain(new DrainRun(), null).drain(scope);
    Test.stopTest();
  }

  static rowOf(recordId: Id): SyncQueue__c {
    for (const row of TestData.rows()) {
      if (row.RecordId__c === recordId) {
        return row;
      }
    }
    throw new NoDataFoundException(`no row for ${recordId}`);
  }
}
