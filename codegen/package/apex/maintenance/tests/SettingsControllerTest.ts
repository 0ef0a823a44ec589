import { Settings } from '../../shared/Settings.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { SettingsController } from '../SettingsController.ts';
import { SettingsInput } from '../SettingsInput.ts';
import { SettingView } from '../SettingView.ts';

@IsTest
export class SettingsControllerTest {
  @IsTest static everySettingShowsItsDefault(): void {
    System.runAs(TestData.admin(), () => {
      const view = SettingsController.getSettings();
      Assert.areEqual(10, view.numbers.size());
      const flexQueue = SettingsControllerTest.named(view.numbers, 'FlexQueueLimit');
      Assert.areEqual('Flex Queue Limit', flexQueue.label);
      Assert.areEqual(50, flexQueue.effective);
      Assert.areEqual(1, flexQueue.lowest);
      Assert.areEqual(99, flexQueue.highest);
      Assert.isNull(flexQueue.problem);
      Assert.areEqual(2000, SettingsControllerTest.named(view.numbers, 'RecordDeletionBatchSize').effective, 'CL-2');
      Assert.areEqual(90, SettingsControllerTest.named(view.numbers, 'FailedRecordDeletionInterval').effective, 'CL-2');
      Assert.areEqual(7, SettingsControllerTest.named(view.numbers, 'RecordDeletionInterval').effective, 'CL-2');
    });
  }

  @IsTest static validValuesAreSavedAndOthersStay(): void {
    insert(new MoEngageSettings__c({ SetupOwnerId: UserInfo.getOrganizationId(), FlexQueueLimit__c: 30 }));
    System.runAs(TestData.admin(), () => {
      const input = SettingsControllerTest.input('SyncQueueBatchSize', 250);
      input.alertRecipients = ` ${UserInfo.getUserName()} `;
      input.alertByEmail = true;
      const view = SettingsController.saveSettings(input);
      Assert.areEqual(UserInfo.getUserName(), view.alertRecipients, 'UI-6');
      Assert.isTrue(view.alertByEmail, 'UI-6');
    });
    Assert.areEqual(250, Settings.syncQueueBatchSize());
    Assert.areEqual(30, Settings.flexQueueLimit(), 'what the screen did not send stays');
  }

  @IsTest static recipientsWhoWouldGetNoAlertsAreRefused(): void {
    System.runAs(TestData.admin(), () => {
      const input = new SettingsInput();
      input.alertRecipients = `${UserInfo.getUserName()}, nobody@example.com`;
      try {
        SettingsController.saveSettings(input);
        Assert.fail('UI-6');
      } catch (error) {
        if (error instanceof AuraHandledException) {
          Assert.isTrue(error.getMessage().contains('nobody@example.com'), `UI-6: ${error.getMessage()}`);
        } else {
          throw error;
        }
      }
      insert(new MoEngageSettings__c({ SetupOwnerId: UserInfo.getOrganizationId(), AlertRecipients__c: 'gone@example.com' }));
      Assert.isNotNull(SettingsController.getSettings().alertRecipientsProblem, 'UI-6: told where one was deactivated since');
    });
  }

  @IsTest static aValueThatCantBeUsedIsRefusedWithASentence(): void {
    System.runAs(TestData.admin(), () => {
      SettingsControllerTest.checkRefused('FlexQueueLimit', 100, 'Flex Queue Limit is a whole number from 1 to 99');
      SettingsControllerTest.checkRefused('SyncQueueSchedulerTime', 0, 'from 1 to 1440 (minutes)');
      SettingsControllerTest.checkRefused('HistoricalSyncBatchSize', 2001, 'from 1 to 2000');
      SettingsControllerTest.checkRefused('RecordDeletionInterval', 2.5, 'whole number');
    });
    Assert.areEqual(50, Settings.flexQueueLimit());
  }

  @IsTest static anInvalidStoredValueIsTold(): void {
    insert(new MoEngageSettings__c({ SetupOwnerId: UserInfo.getOrganizationId(), FlexQueueLimit__c: 500 }));
    System.runAs(TestData.admin(), () => {
      const flexQueue = SettingsControllerTest.named(SettingsController.getSettings().numbers, 'FlexQueueLimit');
      Assert.areEqual(500, flexQueue.value);
      Assert.areEqual(50, flexQueue.effective, 'falls back to its default');
      Assert.isNotNull(flexQueue.problem, 'and the screen says so');
    });
  }

  @IsTest static withoutThePermissionNothingIsShown(): void {
    System.runAs(TestData.stranger(), () => {
      SettingsControllerTest.checkRefused('FlexQueueLimit', 60, 'FORBIDDEN');
      try {
        SettingsController.getSettings();
        Assert.fail('UI-4');
      } catch (error) {
        if (error instanceof AuraHandledException) {
          Assert.isTrue(error.getMessage().contains('FORBIDDEN'), 'UI-4');
        } else {
          throw error;
        }
      }
    });
  }

  private static input(name: string, value: Decimal): SettingsInput {
    const input = new SettingsInput();
    input.numbers = new Map<string, Decimal | null>([[name, value]]);
    return input;
  }

  private static checkRefused(name: string, value: Decimal, words: string): void {
    try {
      SettingsController.saveSettings(SettingsControllerTest.input(name, value));
      Assert.fail(`refused: ${name}`);
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(words), error.getMessage());
      } else {
        throw error;
      }
    }
  }

  private static named(views: List<SettingView>, name: string): SettingView {
    for (const view of views) {
      if (view.name.equals(name)) {
        return view;
      }
    }
    throw new NoDataFoundException(`no setting ${name}`);
  }
}
