import { CONDITIONS } from './spellings.ts';

/** The calls that have error bodies of their own. */
export type EndpointName =
  'trackUser' | 'trackEvent' | 'bulk' | 'export' | 'delete' | 'merge' | 'device' | 'testConnection';

/** Why a request is refused: our names, one for each row of MoEngage's error table and of its OpenAPI examples. */
export type Condition =
  | 'headerMissing'
  | 'appKeyHeaderMissing'
  | 'emptyBody'
  | 'notJson'
  | 'malformedJson'
  | 'blacklisted'
  | 'appIdInvalid'
  | 'appIdMissing'
  | 'missingAttribute'
  | 'elementType'
  | 'arrayField'
  | 'tooManyUsers'
  | 'devicePlatform'
  | 'valueType'
  | 'userNotFound'
  | 'authenticationMissing'
  | 'authenticationInvalid'
  | 'authenticationMismatch'
  | 'secretNotSet'
  | 'blocked'
  | 'suspended'
  | 'temporarilySuspended'
  | 'ipNotAllowed'
  | 'payloadTooLarge'
  | 'unsupportedMediaType'
  | 'rateLimited'
  | 'serverError';

/** One printed form of an error body. */
export interface Spelling {
  /** What a switch calls it. */
  readonly name: string;
  /** Only these endpoints print it of their own accord; absent: all. */
  readonly endpoints?: readonly EndpointName[];
  /**
   * `standard` (default): `{status:"fail", error:{type, message, request_id, attribute?}}`; `title`: `{status:"fail", title, description}`;
   * `bareTitle`: `{title, description}`; `errorString`: `{error:"...", message}`; `html`: a proxy's page; `empty`: no body.
   */
  readonly shape?: 'standard' | 'title' | 'bareTitle' | 'errorString' | 'html' | 'empty';
  readonly type: string;
  readonly message: string;
}

/** A refusal as a value. `attribute` and `message` go into the body where its shape has a place for them. */
export interface Failure {
  readonly condition: Condition;
  readonly attribute?: string;
  readonly message?: string;
  /** Overrides the condition's own status (a 503 in the words of a `serverError`). */
  readonly status?: number;
  /** Values for `{name}` in the message. */
  readonly details?: Readonly<Record<string, string>>;
}

/** Which spelling a condition is printed in, by {@link Spelling.name}. */
export type SpellingChoice = Partial<Record<Condition, string>>;

export interface FailureBody {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** `error.type` as printed, for the request log. */
  readonly type: string;
}

export function isFailure(value: object): value is Failure {
  return 'condition' in value;
}

export function isCondition(value: unknown): value is Condition {
  return typeof value === 'string' && Object.hasOwn(CONDITIONS, value);
}

/** The condition that a bare status stands for when a fault asks for "any 403" (the first of its rows in the error table). */
export function conditionOfStatus(status: number): Condition {
  const byStatus: Readonly<Record<number, Condition>> = {
    400: 'malformedJson',
    401: 'authenticationInvalid',
    403: 'blocked',
    409: 'authenticationMismatch',
    413: 'payloadTooLarge',
    415: 'unsupportedMediaType',
    429: 'rateLimited',
  };
  return byStatus[status] ?? 'serverError';
}

/** Prints a failure. An unknown spelling name falls back to the endpoint's own. */
export function renderFailure(
  failure: Failure,
  endpoint: EndpointName,
  requestId: string,
  choice: SpellingChoice = {},
): FailureBody {
  const entry = CONDITIONS[failure.condition];
  const chosen = choice[failure.condition];
  const spelling =
    entry.spellings.find(({ name }) => name === chosen) ??
    entry.spellings.find(({ endpoints }) => endpoints === undefined || endpoints.includes(endpoint)) ??
    entry.spellings[0]!;
  const status = failure.status ?? entry.status;
  const details: Readonly<Record<string, string>> = { limit: '128KB', what: 'users', most: '20', ...failure.details };
  const message =
    failure.message ?? spelling.message.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
  const json = (body: object): FailureBody => ({
    status,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(body),
    type: spelling.type,
  });
  switch (spelling.shape ?? 'standard') {
    case 'standard':
      return json({
        status: 'fail',
        error: {
          type: spelling.type,
          message,
          request_id: requestId,
          ...(failure.attribute === undefined ? {} : { attribute: failure.attribute }),
        },
      });
    case 'title':
      return json({ status: 'fail', title: spelling.type, description: message });
    case 'bareTitle':
      return json({ title: spelling.type, description: message });
    case 'errorString':
      return json({ error: spelling.type, message });
    case 'html':
      return {
        status,
        contentType: 'text/html',
        body: `<html><head><title>${status} ${spelling.type}</title></head><body><h1>${status} ${spelling.type}</h1><p>${message}</p></body></html>`,
        type: spelling.type,
      };
    case 'empty':
      return { status, contentType: 'text/plain', body: '', type: '' };
  }
}
