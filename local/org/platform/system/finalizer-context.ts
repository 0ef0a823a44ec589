import type { ApexException } from '../../runtime/exceptions.ts';

/** `System.FinalizerContext`: how the queueable ended that the finalizer was attached to. */
export class FinalizerContext {
  readonly jobId: string;
  /** null when it succeeded. */
  readonly exception: ApexException | null;
  readonly requestId: string;

  constructor(jobId: string, exception: ApexException | null, requestId: string) {
    this.jobId = jobId;
    this.exception = exception;
    this.requestId = requestId;
  }
}
