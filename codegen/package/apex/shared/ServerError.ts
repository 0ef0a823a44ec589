import { ForbiddenException } from './ForbiddenException.ts';
import { InvalidInputException } from './InvalidInputException.ts';

/** Turns what a server method threw into what a screen may show: a code and a sentence, as JSON in the message of an AuraHandledException. */
export class ServerError {
  static readonly FORBIDDEN: string = 'FORBIDDEN';
  static readonly INVALID_INPUT: string = 'INVALID_INPUT';
  static readonly UNEXPECTED: string = 'UNEXPECTED';

  static handled(error: Exception): AuraHandledException {
    if (error instanceof ForbiddenException) {
      return ServerError.coded(ServerError.FORBIDDEN, error.getMessage());
    }
    if (error instanceof InvalidInputException) {
      return ServerError.coded(ServerError.INVALID_INPUT, error.getMessage());
    }
    if (error instanceof DmlException) {
      return ServerError.coded(ServerError.INVALID_INPUT, ServerError.sentenceOf(error));
    }
    return ServerError.coded(
      ServerError.UNEXPECTED,
      `Something went wrong that should not: ${error.getMessage()} Try again; if it stays, look into Error Logs.`,
    );
  }

  /** The sentence of a rule (CN-6) or of the org's own validation, without the platform's words around it. */
  private static sentenceOf(error: DmlException): string {
    const code = error.getDmlType(0);
    return code === StatusCode.ENTITY_IS_DELETED || code === StatusCode.INVALID_CROSS_REFERENCE_KEY
      ? 'The record is gone: somebody deleted it. Reload the page.'
      : error.getDmlMessage(0);
  }

  private static coded(code: string, sentence: string): AuraHandledException {
    const message = JSON.serialize(
      new Map<string, string>([
        ['code', code],
        ['message', sentence],
      ]),
    );
    const handled = new AuraHandledException(message);
    // Without this, getMessage() answers "Script-thrown exception" to Apex callers and tests.
    handled.setMessage(message);
    return handled;
  }
}
