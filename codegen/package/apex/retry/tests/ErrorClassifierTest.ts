import { MoEngageResponse } from '../../connection/MoEngageResponse.ts';
import { ErrorClassifier } from '../ErrorClassifier.ts';
import { ErrorTypes } from '../ErrorTypes.ts';

/** The error table of the rules, in every documented spelling. */
@IsTest
export class ErrorClassifierTest {
  @IsTest static acceptsSuccess(): void {
    Assert.isTrue(ErrorClassifier.classify(new MoEngageResponse(200, '{"status":"success"}')).isAccepted());
  }

  @IsTest static missingAnswerIsServerError(): void {
    const verdict = ErrorClassifier.classify(MoEngageResponse.noAnswer('Read timed out'));
    Assert.areEqual(ErrorTypes.SERVER_ERROR, verdict.errorType);
    Assert.isTrue(verdict.message.contains('Read timed out'));
  }

  @IsTest static anErrorInsideSuccessIsAnError(): void {
    ErrorClassifierTest.check(
      200,
      '{"status":"error","error":{"type":"Authentication required","message":"x"}}',
      ErrorTypes.AUTHENTICATION_REQUIRED,
    );
    ErrorClassifierTest.check(200, '{"status":"error"}', ErrorTypes.SERVER_ERROR);
  }

  @IsTest static aBodyThatIsNotJsonIsServerError(): void {
    ErrorClassifierTest.check(200, '<html>gateway</html>', ErrorTypes.SERVER_ERROR);
    ErrorClassifierTest.check(503, '<html>unavailable</html>', ErrorTypes.SERVER_ERROR);
  }

  @IsTest static authentication(): void {
    ErrorClassifierTest.check(
      401,
      ErrorClassifierTest.body('Authentication Required'),
      ErrorTypes.AUTHENTICATION_REQUIRED,
    );
    ErrorClassifierTest.check(
      409,
      ErrorClassifierTest.body('Authentication Mismatch'),
      ErrorTypes.AUTHENTICATION_REQUIRED,
    );
    ErrorClassifierTest.check(
      409,
      ErrorClassifierTest.body('Authentication required.'),
      ErrorTypes.AUTHENTICATION_REQUIRED,
    );
    ErrorClassifierTest.check(
      403,
      '{"error":"IP Validation Required","message":"IP Validation Failed. Please check your IP!!"}',
      ErrorTypes.AUTHENTICATION_REQUIRED,
    );
    ErrorClassifierTest.check(400, ErrorClassifierTest.body('InvalidParams'), ErrorTypes.AUTHENTICATION_REQUIRED);
  }

  @IsTest static blockedAndSuspended(): void {
    ErrorClassifierTest.check(403, ErrorClassifierTest.body('BlockedClient'), ErrorTypes.BLOCKED_CLIENT);
    ErrorClassifierTest.check(400, ErrorClassifierTest.body('Blacklisted'), ErrorTypes.BLOCKED_CLIENT);
    ErrorClassifierTest.check(403, ErrorClassifierTest.body('Account Suspended'), ErrorTypes.ACCOUNT_SUSPENDED);
    ErrorClassifierTest.check(
      403,
      ErrorClassifierTest.body('Account Temporarily Suspended.'),
      ErrorTypes.ACCOUNT_SUSPENDED,
    );
  }

  @IsTest static mediaType(): void {
    ErrorClassifierTest.check(415, ErrorClassifierTest.body('MediaTypeError'), ErrorTypes.UNSUPPORTED_MEDIA_TYPE);
    ErrorClassifierTest.check(
      400,
      ErrorClassifierTest.body('Unsupported media type'),
      ErrorTypes.UNSUPPORTED_MEDIA_TYPE,
    );
  }

  @IsTest static payload(): void {
    ErrorClassifierTest.check(413, ErrorClassifierTest.body('PayloadTooLarge'), ErrorTypes.PAYLOAD_ERROR);
    ErrorClassifierTest.check(400, ErrorClassifierTest.body('Malformed JSON'), ErrorTypes.PAYLOAD_ERROR);
    ErrorClassifierTest.check(400, 'nonsense', ErrorTypes.PAYLOAD_ERROR);
  }

  @IsTest static missingAttribute(): void {
    ErrorClassifierTest.check(400, ErrorClassifierTest.body('MissingAttributeError'), ErrorTypes.MISSING_ATTRIBUTE);
  }

  @IsTest static rateLimit(): void {
    ErrorClassifierTest.check(
      429,
      '{"status":"fail","title":"Rate limit exceeded","description":"Exceeded rate limit for this url"}',
      ErrorTypes.RATE_LIMIT,
    );
    ErrorClassifierTest.check(429, ErrorClassifierTest.body('Rate Limits Exceeded'), ErrorTypes.RATE_LIMIT);
  }

  @IsTest static serverError(): void {
    ErrorClassifierTest.check(500, ErrorClassifierTest.body('Server Error'), ErrorTypes.SERVER_ERROR);
    ErrorClassifierTest.check(500, '{"title":"Internal Error"}', ErrorTypes.SERVER_ERROR);
  }

  private static check(status: Integer, body: string, expected: string): void {
    const verdict = ErrorClassifier.classify(new MoEngageResponse(status, body));
    Assert.areEqual(expected, verdict.errorType, `HTTP ${status} ${body}`);
    Assert.areEqual(body, verdict.answer, 'the raw answer is kept');
  }

  private static body(type: string): string {
    return `{"status":"fail","error":{"type":"${type}","message":"m","request_id":"r"}}`;
  }
}
