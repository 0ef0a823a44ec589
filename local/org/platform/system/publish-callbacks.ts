import { platformInterface } from '../../runtime/platform-class.ts';
import { bean, type Bean } from '../bean.ts';

const result = (name: string) =>
  bean(name, {}, { hidden: { eventUuids: 'List<String>' }, methods: { 'List<String> getEventUuids()': (self: Bean) => self.eventUuids } });

/** What a publisher may be told afterwards. Source: Apex Reference "EventPublishFailureCallback Interface" and its neighbours. */
export const publishCallbacks = [
  platformInterface('EventBus.EventPublishFailureCallback', ['void onFailure(EventBus.FailureResult result)']),
  platformInterface('EventBus.EventPublishSuccessCallback', ['void onSuccess(EventBus.SuccessResult result)']),
  result('EventBus.FailureResult'),
  result('EventBus.SuccessResult'),
];
