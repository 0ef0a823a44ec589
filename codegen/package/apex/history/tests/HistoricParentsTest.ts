import { ErrorTypes } from '../../retry/ErrorTypes.ts';
import { HistoricParents } from '../HistoricParents.ts';

/** HS-7: when a historic sync is done although records of it had failed. */
@IsTest
export class HistoricParentsTest {
  @IsTest static allFailedRecordsWereSentLater(): void {
    Assert.isTrue(HistoricParents.isDone(HistoricParentsTest.ended(ErrorTypes.PAYLOAD_ERROR), 1), 'HS-7');
    Assert.isFalse(HistoricParents.isDone(HistoricParentsTest.ended(ErrorTypes.PAYLOAD_ERROR), 0), 'HS-7: one is left');
  }

  @IsTest static aRunThatWasCutShortIsNotDoneByItsChildren(): void {
    for (const errorType of new List<string>([
      ErrorTypes.SERVER_ERROR,
      ErrorTypes.AUTHENTICATION_REQUIRED,
      ErrorTypes.PLATFORM_ERROR,
      ErrorTypes.RECORD_UNREADABLE,
    ])) {
      Assert.isFalse(
        HistoricParents.isDone(HistoricParentsTest.ended(errorType), 1),
        `HS-7, HS-8: after "${errorType}" there are records that nobody has looked at`,
      );
    }
  }

  private static ended(errorType: string): SyncQueue__c {
    return new SyncQueue__c({
      Status__c: 'Partial Success',
      ErrorType__c: errorType,
      RecordsProcessed__c: 5,
      RecordsFailed__c: 1,
    });
  }
}
