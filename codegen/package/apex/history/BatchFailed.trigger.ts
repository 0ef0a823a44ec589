import { BatchFailures } from './BatchFailures.ts';

/** Runs when the platform has killed a part of a batch job (HS-8). */
trigger(BatchApexErrorEvent, ['after insert'], () => {
  BatchFailures.receive(Trigger.new as List<BatchApexErrorEvent>);
});
