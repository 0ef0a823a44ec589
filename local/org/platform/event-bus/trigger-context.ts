import { subscriberContext } from '../../jobs/events/event-service.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';

class SubscriberContext {
  readonly retries: number;
  readonly lastError: string;
  readonly checkpoint: { checkpoint: string | null };

  constructor(retries: number, lastError: string, checkpoint: { checkpoint: string | null }) {
    this.retries = retries;
    this.lastError = lastError;
    this.checkpoint = checkpoint;
  }
}

function currentContext(): SubscriberContext {
  const context = subscriberContext();
  if (context === null) throwApex('System.UnsupportedOperationException', 'EventBus.TriggerContext is only there in a trigger on a platform event.');
  return new SubscriberContext(context.retries, context.lastError, context.checkpoint);
}

/** The checkpoint must be a ReplayId of the running batch. */
function setResumeCheckpoint(self: SubscriberContext, replayId: string | null): void {
  const records = transaction().triggers.at(-1)?.newList ?? [];
  if (replayId === null || !records.some((record) => (record as unknown as { ReplayId?: unknown }).ReplayId === replayId)) {
    throwApex('EventBus.InvalidReplayIdException', `The Replay ID ${replayId} is not in the batch of this trigger.`);
  }
  self.checkpoint.checkpoint = replayId;
}

/** Source: Apex Reference "TriggerContext Class". */
export const TriggerContextClass = platformClass('EventBus.TriggerContext', {
  statics: { 'EventBus.TriggerContext currentContext()': currentContext },
  methods: {
    'void setResumeCheckpoint(String resumeReplayId)': setResumeCheckpoint,
    'String getResumeCheckpoint()': (self: SubscriberContext) => self.checkpoint.checkpoint,
  },
  properties: {
    'Integer retries': { get: (self: SubscriberContext) => self.retries },
    'String lastError': { get: (self: SubscriberContext) => self.lastError },
  },
  is: (value) => value instanceof SubscriberContext,
});
