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
      // The sentence of a rule (CN-6) or of the org's own validation, without the platform's words around it.
      return ServerError.coded(ServerError.INVALID_INPUT, error.getDmlMessage(0));
    }
    return ServerError.coded(
      ServerError.UNEXPECTED,
      `Something went wrong that should not: ${error.getMessage()} Try again; if it stays, look into Error Logs.`,
    );
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
