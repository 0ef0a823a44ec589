/** Answers in place of MoEngage and keeps what was asked. Answers are taken in order; the last one stays. */
@IsTest
export class MoEngageMock implements HttpCalloutMock {
  static readonly ACCEPTED: string =
    '{"status":"success","message":"Your request has been accepted and will be processed soon.","request_id":"r-1"}';

  readonly requests: List<HttpRequest> = new List<HttpRequest>();
  /** DML statements of the transaction so far, at each callout. */
  readonly dmlStatements: List<Integer> = new List<Integer>();
  private readonly statusCodes: List<Integer> = new List<Integer>();
  private readonly bodies: List<string> = new List<string>();
  /** A request whose body contains this text is refused with HTTP 400, whatever the answers say. */
  private poison: string | null = null;
  private isSilent: boolean = false;
  /** Each callout ends its execution, as the platform does at a limit */
  isKilling: boolean = false;
  /** Header x-ratelimit-reset of every answer */
  private resetHeader: string | null = null;

  /** Makes this the other side of all callouts of the test. */
  static accepting(): MoEngageMock {
    return MoEngageMock.answering(200, MoEngageMock.ACCEPTED);
  }

  static answering(statusCode: Integer, body: string): MoEngageMock {
    const mock = new MoEngageMock();
    mock.thenAnswer(statusCode, body);
    Test.setMock(HttpCalloutMock.class, mock);
    return mock;
  }

  /** Never answers: each callout ends in a CalloutException. */
  static silent(): MoEngageMock {
    const mock = MoEngageMock.accepting();
    mock.isSilent = true;
    return mock;
  }

  thenAnswer(statusCode: Integer, body: string): MoEngageMock {
    this.statusCodes.add(statusCode);
    this.bodies.add(body);
    return this;
  }

  resettingIn(header: string): MoEngageMock {
    this.resetHeader = header;
    return this;
  }

  poisonedBy(text: string): MoEngageMock {
    this.poison = text;
    return this;
  }

  respond(request: HttpRequest): HttpResponse {
    this.requests.add(request);
    this.dmlStatements.add(Limits.getDmlStatements());
    if (this.isSilent) {
      throw new CalloutException('Read timed out');
    }
    if (this.isKilling) {
      throw new IllegalArgumentException('killed');
    }
    const response = new HttpResponse();
    if (this.poison !== null && request.getBody()!.contains(this.poison)) {
      response.setStatusCode(400);
      response.setBody(
        '{"status":"fail","error":{"type":"Malformed JSON","message":"could not decode","request_id":"r-2"}}',
      );
      return response;
    }
    const index = Math.min(this.requests.size(), this.statusCodes.size()) - 1;
    response.setStatusCode(this.statusCodes.get(index));
    response.setBody(this.bodies.get(index));
    if (this.resetHeader !== null) {
      response.setHeader('x-ratelimit-reset', this.resetHeader);
    }
    return response;
  }

  /** @returns the elements of all bulk requests, in order */
  elements(): List<Map<string, unknown>> {
    const elements = new List<Map<string, unknown>>();
    for (const request of this.requests) {
      const body = JSON.deserializeUntyped(request.getBody()!) as Map<string, unknown>;
      for (const element of body.get('elements') as List<unknown>) {
        elements.add(element as Map<string, unknown>);
      }
    }
    return elements;
  }
}
