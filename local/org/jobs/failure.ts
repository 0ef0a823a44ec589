import { ApexException } from '../runtime/exceptions.ts';
import { exceptionText } from '../runtime/values/text.ts';

/** An error that ended a job, as an exception with Apex's words; errors of this program keep their text. */
export function asException(error: unknown): ApexException | Error {
  return error instanceof ApexException || error instanceof Error ? error : new Error(String(error));
}

export function typeNameOf(error: ApexException | Error): string {
  return error instanceof ApexException ? error.typeName : 'System.UnexpectedException';
}

/** `First error: Update failed…`, the ExtendedStatus of a batch. */
export function firstError(error: ApexException | Error): string {
  return `First error: ${error.message ?? ''}`;
}

/** `System.DmlException: Insert failed…`. */
export function failureText(error: ApexException | Error): string {
  return error instanceof ApexException ? exceptionText(error) : `System.UnexpectedException: ${error.message}`;
}
