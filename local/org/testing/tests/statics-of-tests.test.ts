/** Static variables around asynchronous work of tests. */
import { apexTestsPass } from './apex-in-the-org.ts';

test('jobs that run at stopTest see and change the static variables of the test', () => {
  apexTestsPass([
    'public class Job implements Queueable { public static Integer seen = 0; public static Integer given = 0; public void execute(QueueableContext context) { seen = given + 1; } }',
    `@IsTest private class JobTest {
      @IsTest static void shares() {
        Job.given = 41;
        Test.startTest();
        System.enqueueJob(new Job());
        Test.stopTest();
        Assert.areEqual(42, Job.seen);
      }
      @IsTest static void startsAnew() { Assert.areEqual(0, Job.given); }
    }`,
  ]);
});

test('a test runs a scheduled job once, and its schedule waits on', () => {
  apexTestsPass([
    'public class Daily implements Schedulable { public static Integer runs = 0; public void execute(SchedulableContext context) { runs++; } }',
    `@IsTest private class DailyTest {
      @IsTest static void run() {
        Test.startTest();
        Id id = System.schedule('daily', '0 0 0 28 5 ? 2099', new Daily());
        Test.stopTest();
        Assert.areEqual(1, Daily.runs);
        CronTrigger schedule = [SELECT TimesTriggered, NextFireTime FROM CronTrigger WHERE Id = :id];
        Assert.areEqual(0, schedule.TimesTriggered);
        Assert.areEqual(2099, schedule.NextFireTime.yearGmt());
      }
    }`,
  ]);
});
