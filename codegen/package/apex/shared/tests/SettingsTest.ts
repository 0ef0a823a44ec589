import { Settings } from '../Settings.ts';

@IsTest
export class SettingsTest {
  @IsTest static missingValuesFallBack(): void {
    Assert.areEqual(20, Settings.syncQueueBatchSize());
    Assert.areEqual(5, Settings.syncQueueSchedulerMinutes());
    Assert.areEqual(50, Settings.flexQueueLimit());
  }

  @IsTest static validValuesHold(): void {
    insert(
      new MoEngageSettings__c({ SyncQueueBatchSize__c: 200, SyncQueueSchedulerTime__c: 7, FlexQueueLimit__c: 99 }),
    );
    Assert.areEqual(200, Settings.syncQueueBatchSize());
    Assert.areEqual(7, Settings.syncQueueSchedulerMinutes());
    Assert.areEqual(99, Settings.flexQueueLimit());
  }

  @IsTest static invalidValuesFallBack(): void {
    insert(
      new MoEngageSettings__c({ SyncQueueBatchSize__c: 0, SyncQueueSchedulerTime__c: -3, FlexQueueLimit__c: 100 }),
    );
    Assert.areEqual(20, Settings.syncQueueBatchSize());
    Assert.areEqual(5, Settings.syncQueueSchedulerMinutes());
    Assert.areEqual(50, Settings.flexQueueLimit());
  }
}
