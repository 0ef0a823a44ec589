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
