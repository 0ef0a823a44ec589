import { DrainCoordinator } from './DrainCoordinator.ts';

/** Takes requests for a drain from the event bus. */
@WithoutSharing
export class DrainRequests {
  /** A trigger on an event that gives up ten times is suspended by the platform. */
  private static readonly MOST_RETRIES: Integer = 8;

  /** One request answers all that came together. Where the lease can't be locked now, the platform delivers the events again later (RT-4). */
  static receive(): void {
    try {
      DrainCoordinator.requested();
    } catch (error) {
      if (error instanceof QueryException) {
        if (EventBus.TriggerContext.currentContext().retries >= DrainRequests.MOST_RETRIES) {
          throw error;
        }
        throw new EventBus.RetryableException('The lease of the drain is locked by another transaction.');
      } else {
        throw error;
      }
    }
  }
}
