import { OverflowReceiver } from './OverflowReceiver.ts';

/** Runs as the Automated Process user, as soon as the event is published. */
trigger(ChangeOverflow__e, ['after insert'], () => {
  OverflowReceiver.receive(Trigger.new as List<ChangeOverflow__e>);
});
