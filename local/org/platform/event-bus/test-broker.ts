import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { tellWaiting } from './publish-callbacks.ts';

/** `Test.getEventBus()`. */
export class TestBroker {
  deliver(): void {
    services().events.deliver();
    tellWaiting('success');
  }

  /** Publishing failed: no subscriber gets the events of the test so far, and failure callbacks are called. */
  fail(): void {
    services().events.discard();
    tellWaiting('failure');
  }
}

/** Source: Apex Reference "TestBroker Class". */
export const TestBrokerClass = platformClass('Test.EventBusBroker', {
  methods: { 'void deliver()': (self: TestBroker) => self.deliver(), 'void fail()': (self: TestBroker) => self.fail() },
  is: (value) => value instanceof TestBroker,
});
