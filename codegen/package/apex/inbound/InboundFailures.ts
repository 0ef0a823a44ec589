import { ExceptionLog } from '../shared/ExceptionLog.ts';
import { InboundEvent } from './InboundEvent.ts';
import { InboundSync } from './InboundSync.ts';

/** What could not be taken: told in the answer, and kept as Exceptions (IN-3, ER-7). */
export class InboundFailures {
  private readonly log: ExceptionLog = new ExceptionLog('StreamsEndpoint');

  /**
   * @param recordId - null where there is no record
   * @param errorType - Salesforce's status code, or a kind of ours
   * @param salesforceError - Salesforce's own words; null where it was not asked
   */
  add(
    sync: InboundSync | null,
    event: InboundEvent,
    recordId: Id | null,
    errorType: string,
    message: string,
    salesforceError: string | null,
  ): void {
    event.failed(message);
    this.log.addInbound(
      sync === null ? null : sync.id,
      sync === null ? null : sync.connectionId,
      recordId,
      errorType,
      `Event "${event.name}" (${event.uuid}) of Customer ID "${event.customerId}": ${message}`,
      salesforceError,
    );
  }

  addError(error: Exception): void {
    this.log.addError(ExceptionLog.KIND_INBOUND, error);
  }

  save(): void {
    this.log.save();
  }
}
