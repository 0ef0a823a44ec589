import { subscriberContext } from '../../jobs/events/event-service.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { services, transaction, type DmlResult } from '../../runtime/services.ts';
import type { SObjectRecord } from '../../runtime/sobject.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { resultList, SaveResult } from '../database/index.ts';

function publishOne(event: SObjectRecord | null): unknown {
  if (event === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  return new SaveResult(services().events.publish([event])[0] as DmlResult);
}

class SubscriberContext {
  readonly retries: number;
  readonly checkpoint: { checkpoint: string | null };

  constructor(retries: number, checkpoint: { checkpoint: string | null }) {
    this.retries = retries;
    this.checkpoint = checkpoint;
  }
}

function currentContext(): SubscriberContext {
  const context = subscriberContext();
  if (context === null) throwApex('System.UnsupportedOperationException', 'EventBus.TriggerContext is only there in a trigger on a platform event.');
  return new SubscriberContext(context.retries, context.checkpoint);
}

/** The checkpoint must be a ReplayId of the running batch. */
function setResumeCheckpoint(self: SubscriberContext, replayId: string | null): void {
  const records = transaction().triggers.at(-1)?.newList ?? [];
  if (replayId === null || !records.some((record) => (record as unknown as { ReplayId?: unknown }).ReplayId === replayId)) {
    throwApex('EventBus.InvalidReplayIdException', `The Replay ID ${replayId} is not in the batch of this trigger.`);
  }
  self.checkpoint.checkpoint = replayId;
}

/** Source: "EventBus Namespace". Publish callbacks are not there. */
export const eventBusClasses = [
  platformClass('System.EventBus', {
    statics: {
      'Database.SaveResult publish(SObject event)': publishOne,
      'List<Database.SaveResult> publish(List<SObject> events)': (events: ApexList) => resultList(SaveResult, services().events.publish(events.a as SObjectRecord[])),
    },
  }),
  platformClass('EventBus.TriggerContext', {
    statics: { 'EventBus.TriggerContext currentContext()': currentContext },
    methods: {
      'void setResumeCheckpoint(String resumeReplayId)': setResumeCheckpoint,
      'String getResumeCheckpoint()': (self: SubscriberContext) => self.checkpoint.checkpoint,
    },
    properties: {
      'Integer retries': { get: (self: SubscriberContext) => self.retries },
      'String lastError': { get: () => null },
    },
    is: (value) => value instanceof SubscriberContext,
  }),
];
