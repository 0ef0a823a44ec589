import { Settings } from '../../shared/Settings.ts';
import { TestData } from '../../shared/tests/TestData.ts';
import { JobsController } from '../JobsController.ts';
import { PackageInstall } from '../PackageInstall.ts';
import { Schedules } from '../Schedules.ts';

/** CL-1, CL-3: installing and scheduling. */
@IsTest
export class SchedulesTest {
  @IsTest static installingSchedulesOnceAndMakesTheSettings(): void {
    Test.testInstall(new PackageInstall(), null!);

    const deletion = Schedules.triggers().get('Delete Processed Syncs')!;
    Assert.areEqual('0 0 1 * * ?', deletion.CronExpression, 'CL-1: daily at 01:00');
    Assert.areEqual(5, SchedulesTest.scheduled(), 'CL-3: four heartbeats besides');
    Assert.areEqual(20, MoEngageSettings__c.getOrgDefaults().SyncQueueBatchSize__c, 'CL-1: settings with defaults');
    Assert.areEqual(1000, MoEngageSettings__c.getOrgDefaults().HistoricalFailureRecordLimit__c);
  }

  @IsTest static upgradingSchedulesNothingTwiceAndKeepsWhatWasSet(): void {
    insert(new MoEngageSettings__c({ SetupOwnerId: UserInfo.getOrganizationId(), SyncQueueBatchSize__c: 77 }));
    Test.testInstall(new PackageInstall(), null!);
    System.abortJob(Schedules.triggers().get('Delete Processed Syncs')!.Id);
    System.schedule('Delete Processed Syncs', '0 30 3 * * ?', Schedules.find('Delete Processed Syncs')!.newInstance());

    const moved = Schedules.triggers().get('Delete Processed Syncs')!.Id;

    Test.testInstall(new PackageInstall(), new Version(1, 0));

    Assert.areEqual(moved, Schedules.triggers().get('Delete Processed Syncs')!.Id, 'CL-1: it is left alone');
    Assert.areEqual(5, SchedulesTest.scheduled(), 'CL-1: never twice');
    Assert.areEqual(
      '0 30 3 * * ?',
      Schedules.triggers().get('Delete Processed Syncs')!.CronExpression,
      'CL-1: the admin has moved it',
    );
    Assert.areEqual(77, Settings.syncQueueBatchSize(), 'CL-1: what was set stays');
    Assert.areEqual(5, MoEngageSettings__c.getOrgDefaults().SyncQueueSchedulerTime__c);
  }

  @IsTest static theHeartbeatsCoverTheHour(): void {
    const expressions = new Set<string>();
    for (const job of Schedules.all()) {
      if (job.name.startsWith('MoEngage Heartbeat')) {
        expressions.add(job.cronExpression);
      }
    }
    Assert.areEqual(
      new Set<string>(['0 0 * * * ?', '0 15 * * * ?', '0 30 * * * ?', '0 45 * * * ?']),
      expressions,
      'CL-3',
    );
  }

  @IsTest static anAdminTakesAJobOver(): void {
    System.schedule('Delete Processed Syncs', '0 30 3 * * ?', Schedules.find('Delete Processed Syncs')!.newInstance());
    System.runAs(TestData.admin(), () => {
      const views = JobsController.rescheduleAsMe('Delete Processed Syncs');
      Assert.areEqual('0 30 3 * * ?', views.get(0).cronExpression, 'CL-1: at the times that it has');
      Assert.isTrue(views.get(0).isMine, 'CL-1: under the own user');
      Assert.areEqual(5, JobsController.getJobs().size(), 'CL-1');
      Assert.isNotNull(JobsController.getJobs().get(0).ownerName, 'CL-1');
      Assert.isFalse(views.get(1).isScheduled, 'CL-1: what is missing shows');
      for (const view of JobsController.scheduleMissing()) {
        Assert.isTrue(view.isScheduled, `CL-1: ${view.name}`);
      }
    });
    Assert.areEqual(5, SchedulesTest.scheduled(), 'CL-1: never twice');
  }

  @IsTest static anotherJobIsNotTouched(): void {
    System.runAs(TestData.admin(), () => {
      SchedulesTest.checkRefused('Payroll', 'INVALID_INPUT');
    });
    System.runAs(TestData.stranger(), () => {
      SchedulesTest.checkRefused('Delete Processed Syncs', 'FORBIDDEN');
    });
  }

  private static checkRefused(name: string, code: string): void {
    try {
      JobsController.rescheduleAsMe(name);
      Assert.fail('UI-4: refused');
    } catch (error) {
      if (error instanceof AuraHandledException) {
        Assert.isTrue(error.getMessage().contains(code), error.getMessage());
      } else {
        throw error;
      }
    }
  }

  private static scheduled(): Integer {
    return soql.count`
      SELECT COUNT() FROM CronTrigger
      WHERE CronJobDetail.Name = 'Delete Processed Syncs' OR CronJobDetail.Name LIKE 'MoEngage Heartbeat%'`;
  }
}
