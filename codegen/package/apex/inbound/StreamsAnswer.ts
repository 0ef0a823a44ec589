/** What the endpoint answers. */
export class StreamsAnswer {
  readonly statusCode: Integer;
  /** JSON */
  readonly body: string;

  constructor(statusCode: Integer, body: string) {
    this.statusCode = statusCode;
    this.body = body;
  }

  /** In the shape of MoEngage's own errors. */
  static refused(statusCode: Integer, errorType: string, message: string): StreamsAnswer {
    const error = new Map<string, string>([
      ['type', errorType],
      ['message', message],
    ]);
    return new StreamsAnswer(
      statusCode,
      JSON.serialize(
        new Map<string, unknown>([
          ['status', 'fail'],
          ['error', error],
        ]),
      ),
    );
  }
}
