import type { OrgJobs } from '../../jobs/job-service.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';

/** The org's jobs with what goes beyond `JobService`. */
export function orgJobs(): OrgJobs {
  return services().jobs as OrgJobs;
}

/** Order of the batch jobs that hold. Source: "FlexQueue Class". */
export const flexQueueClass = platformClass('System.FlexQueue', {
  statics: {
    'Boolean moveBeforeJob(Id jobToMoveId, Id jobInQueueId)': (moved: string, other: string) => orgJobs().moveInFlexQueue(moved, 'before', other),
    'Boolean moveAfterJob(Id jobToMoveId, Id jobInQueueId)': (moved: string, other: string) => orgJobs().moveInFlexQueue(moved, 'after', other),
    'Boolean moveJobToFront(Id jobId)': (moved: string) => orgJobs().moveInFlexQueue(moved, 'before', null),
    'Boolean moveJobToEnd(Id jobId)': (moved: string) => orgJobs().moveInFlexQueue(moved, 'after', null),
  },
});
