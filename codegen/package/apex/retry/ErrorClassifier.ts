import { MoEngageResponse } from '../connection/MoEngageResponse.ts';
import { ErrorTypes } from './ErrorTypes.ts';
import { MoEngageAnswer } from './MoEngageAnswer.ts';
import { Verdict } from './Verdict.ts';

/**
 * Says what a response means. MoEngage spells one condition in several ways, sends errors with HTTP 200, and a proxy may answer with HTML: so
 * the status comes first, then the error type without case, blanks and punctuation. Pure: no state, no platform calls.
 */
export class ErrorClassifier {
  static classify(response: MoEngageResponse): Verdict {
    if (!response.isAnswered()) {
      return Verdict.rejected(ErrorTypes.SERVER_ERROR, `MoEngage did not answer: ${response.body}`, '');
    }
    const status = response.statusCode;
    const answer = MoEngageAnswer.parse(response.body);
    if (status >= 200 && status < 300) {
      return ErrorClassifier.success(response, answer);
    }
    const errorType = ErrorClassifier.errorType(status, answer);
    return Verdict.rejected(
      errorType,
      ErrorClassifier.sentence(errorType, status, answer),
      response.body,
      response.rateLimitReset,
    );
  }

  private static success(response: MoEngageResponse, answer: MoEngageAnswer): Verdict {
    if (!answer.isJson) {
      return Verdict.rejected(
        ErrorTypes.SERVER_ERROR,
        `MoEngage answered HTTP ${response.statusCode} with a body that is not JSON.`,
        response.body,
      );
    }
    if (answer.status.equals('success') || answer.status.equals('')) {
      return Verdict.accepted(response.body);
    }
    // An error inside HTTP 200: the body tells which, as it would under its own status.
    const errorType = ErrorClassifier.errorTypeOfBody(answer) ?? ErrorTypes.SERVER_ERROR;
    return Verdict.rejected(errorType, ErrorClassifier.sentence(errorType, response.statusCode, answer), response.body);
  }

  private static errorType(status: Integer, answer: MoEngageAnswer): string {
    if (status === 401 || status === 409) {
      return ErrorTypes.AUTHENTICATION_REQUIRED;
    }
    if (status === 413) {
      return ErrorTypes.PAYLOAD_ERROR;
    }
    if (status === 415) {
      return ErrorTypes.UNSUPPORTED_MEDIA_TYPE;
    }
    if (status === 429) {
      return ErrorTypes.RATE_LIMIT;
    }
    if (status === 403) {
      // The IP allow-list and a key without scope answer 403 too: a person has to look at the credentials.
      return ErrorClassifier.errorTypeOfBody(answer) ?? ErrorTypes.AUTHENTICATION_REQUIRED;
    }
    if (status >= 400 && status < 500) {
      return ErrorClassifier.errorTypeOfBody(answer) ?? ErrorTypes.PAYLOAD_ERROR;
    }
    return ErrorTypes.SERVER_ERROR;
  }

  /** By the name that the body gives; null where it names nothing that decides. */
  private static errorTypeOfBody(answer: MoEngageAnswer): string | null {
    const name = answer.normalisedType();
    if (name.startsWith('authentication') || name.startsWith('ipvalidation')) {
      return ErrorTypes.AUTHENTICATION_REQUIRED;
    }
    if (name.equals('blockedclient') || name.equals('blacklisted')) {
      return ErrorTypes.BLOCKED_CLIENT;
    }
    if (name.startsWith('account') && name.contains('suspended')) {
      return ErrorTypes.ACCOUNT_SUSPENDED;
    }
    if (name.equals('unsupportedmediatype') || name.equals('mediatypeerror')) {
      return ErrorTypes.UNSUPPORTED_MEDIA_TYPE;
    }
    if (name.equals('missingattributeerror')) {
      return ErrorTypes.MISSING_ATTRIBUTE;
    }
    if (name.startsWith('ratelimit')) {
      return ErrorTypes.RATE_LIMIT;
    }
    if (name.equals('invalidparams') || name.equals('paramsrequired')) {
      // The workspace itself is wrong: no record can be sent until a person mends the connection.
      return ErrorTypes.AUTHENTICATION_REQUIRED;
    }
    if (name.equals('servererror') || name.equals('internalerror')) {
      return ErrorTypes.SERVER_ERROR;
    }
    return null;
  }

  private static sentence(errorType: string, status: Integer, answer: MoEngageAnswer): string {
    const said = answer.message.equals('') ? '' : ` MoEngage says: ${answer.message}`;
    return `${errorType} (HTTP ${status}).${said}`;
  }
}
