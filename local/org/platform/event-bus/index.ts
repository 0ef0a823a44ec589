import { platformException, type PlatformClass } from '../../runtime/platform-class.ts';
import { ChangeEventHeaderClass } from './change-event-header.ts';
import { EventBusClass } from './event-bus.ts';
import { publishCallbackClasses } from './publish-callbacks.ts';
import { TestBrokerClass } from './test-broker.ts';
import { TriggerContextClass } from './trigger-context.ts';

export { tellWaiting } from './publish-callbacks.ts';
export { TestBroker } from './test-broker.ts';

/** Platform events: publishing, and what subscribers and tests see of the bus. Source: Apex Reference "EventBus Namespace". */
export const eventBusClasses: readonly PlatformClass[] = [
  EventBusClass, TriggerContextClass, ChangeEventHeaderClass, ...publishCallbackClasses, TestBrokerClass, platformException('EventBus.InvalidReplayIdException'),
];
