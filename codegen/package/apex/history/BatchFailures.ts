import { HistoricRecovery } from './HistoricRecovery.ts';

/** Takes events of killed batch jobs from the event bus (HS-8), as many at a time as one transaction has room for. */
@WithoutSharing
export class BatchFailures {
  /** A trigger on an event that gives up ten times is suspended by the platform. */
  private static readonly MOST_RETRIES: Integer = 8;
  /** Half of what a transaction may write: a chunk has at most 2,000 records, and each gets a row and an Exception. */
  private static readonly MOST_ROWS: Integer = 5000;

  /** Where the record is locked by the running job, the platform delivers the events again later. */
  static receive(events: List<BatchApexErrorEvent>): void {
    const context = EventBus.TriggerContext.currentContext();
    for (const event of events) {
      if (!BatchFailures.hasRoom()) {
        // The rest comes in a run of its own, after the last checkpoint.
        return;
      }
      try {
        HistoricRecovery.handle(event);
      } catch (error) {
        if (error instanceof QueryException) {
          if (context.retries >= BatchFailures.MOST_RETRIES) {
            throw error;
          }
          throw new EventBus.RetryableException('The historic sync is locked by another transaction.');
        } else {
          throw error;
        }
      }
      context.setResumeCheckpoint(event.ReplayId!);
    }
  }

  private static hasRoom(): boolean {
    return (
      Limits.getDmlRows() <= BatchFailures.MOST_ROWS &&
      2 * Limits.getQueries() < Limits.getLimitQueries() &&
      2 * Limits.getDmlStatements() < Limits.getLimitDmlStatements()
    );
  }
}
