import type { ApexException } from '../../runtime/exceptions.ts';
import { platformClass } from '../../runtime/platform-class.ts';
import { enumValue } from './enums.ts';

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

export const finalizerContextClass = platformClass('System.FinalizerContext', {
  methods: {
    'Id getAsyncApexJobId()': (self: FinalizerContext) => self.jobId,
    'Exception getException()': (self: FinalizerContext) => self.exception,
    'String getRequestId()': (self: FinalizerContext) => self.requestId,
    'System.ParentJobResult getResult()': (self: FinalizerContext) => enumValue('System.ParentJobResult', self.exception === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION'),
  },
  is: (value) => value instanceof FinalizerContext,
});
