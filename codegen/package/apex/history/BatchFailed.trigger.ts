import { HistoricRecovery } from './HistoricRecovery.ts';

/** Runs when the platform has killed a part of a batch job (HS-8). */
trigger(BatchApexErrorEvent, ['after insert'], () => {
  HistoricRecovery.receive(Trigger.new as List<BatchApexErrorEvent>);
});
