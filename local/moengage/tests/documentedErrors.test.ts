import { renderFailure } from '../failures/failure.ts';
import type { Condition, EndpointName } from '../failures/failure.ts';
import { CONDITIONS } from '../failures/spellings.ts';

/**
 * The error table of the Data API overview and the examples of its OpenAPI entries, written down a second time on purpose: a slip in the spellings must
 * not pass by agreeing with itself.
 */
const documented: readonly (readonly [Condition, number, readonly string[]])[] = [
  ['headerMissing', 400, ['Missing header value']],
  ['emptyBody', 400, ['Empty request body']],
  ['notJson', 400, ['Body type is not JSON']],
  ['malformedJson', 400, ['Malformed JSON']],
  ['blacklisted', 400, ['Blacklisted']],
  ['appIdInvalid', 400, ['InvalidParams']],
  ['appIdMissing', 400, ['ParamsRequired']],
  ['missingAttribute', 400, ['MissingAttributeError']],
  ['elementType', 400, ['AttributeError']],
  ['arrayField', 400, ['ArrayFieldError']],
  ['tooManyUsers', 400, ['LimitBreached']],
  ['devicePlatform', 400, ['ValueError']],
  ['valueType', 400, ['TypeError']],
  ['userNotFound', 400, ['Not Found']],
  ['authenticationMissing', 401, ['Authentication Required']],
  ['authenticationInvalid', 401, ['Authentication required', 'Authentication Required', 'Authentication required.']],
  ['authenticationMismatch', 409, ['Authentication Mismatch']],
  ['secretNotSet', 409, ['Authentication required', 'Authentication required.']],
  ['blocked', 403, ['BlockedClient', 'InvalidParams']],
  ['suspended', 403, ['Account Suspended']],
  ['temporarilySuspended', 403, ['Account Temporarily Suspended', 'Account Temporarily Suspended.']],
  ['ipNotAllowed', 403, ['IP Validation Required']],
  ['payloadTooLarge', 413, ['Payload too large', 'PayloadTooLarge']],
  ['unsupportedMediaType', 415, ['Unsupported Media Type', 'MediaTypeError', 'Unsupported media type']],
  ['rateLimited', 429, ['Rate Limit Exceeded', 'RateLimitError', 'Rate Limits Exceeded', 'Rate limit exceeded']],
  ['serverError', 500, ['Server Error', 'ServerError', 'Internal Error']],
];

test.each(documented)('%s is HTTP %i, in each documented spelling', (condition, status, types) => {
  const { status: printed, spellings } = CONDITIONS[condition];
  expect(printed).toBe(status);
  expect(spellings.map(({ type }) => type)).toEqual(expect.arrayContaining([...types]));
});

/** The spelling that a call prints of its own accord. */
const own: readonly (readonly [EndpointName, Condition, string])[] = [
  ['trackUser', 'unsupportedMediaType', 'MediaTypeError'],
  ['merge', 'unsupportedMediaType', 'MediaTypeError'],
  ['trackEvent', 'unsupportedMediaType', 'Unsupported media type'],
  ['device', 'unsupportedMediaType', 'Unsupported media type'],
  ['bulk', 'unsupportedMediaType', 'Unsupported Media Type'],
  ['merge', 'secretNotSet', 'Authentication required.'],
  ['bulk', 'secretNotSet', 'Authentication required'],
  ['delete', 'blocked', 'InvalidParams'],
  ['bulk', 'blocked', 'BlockedClient'],
  ['delete', 'rateLimited', 'Rate limit exceeded'],
  ['delete', 'serverError', 'Internal Error'],
];

test.each(own)('%s prints %s as "%s"', (endpoint, condition, type) => {
  expect(renderFailure({ condition }, endpoint, 'R1').type).toBe(type);
});

describe('bodies that a naive parser trips over', () => {
  const bodyOf = (condition: Condition, endpoint: EndpointName, spelling?: string): unknown =>
    JSON.parse(
      renderFailure({ condition }, endpoint, 'R1', spelling === undefined ? {} : { [condition]: spelling }).body,
    );

  test('the allow-list: `error` is a text', () => {
    expect(bodyOf('ipNotAllowed', 'bulk')).toEqual({
      error: 'IP Validation Required',
      message: 'IP Validation Failed. Please check your IP!!',
    });
  });

  test('delete: a title and a description, no `error`', () => {
    expect(bodyOf('rateLimited', 'delete')).toEqual({
      status: 'fail',
      title: 'Rate limit exceeded',
      description: 'Exceeded rate limit for this url',
    });
    expect(bodyOf('serverError', 'delete')).toMatchObject({ title: 'Internal Error' });
  });

  test('file import: no `status` either', () => {
    expect(bodyOf('appKeyHeaderMissing', 'testConnection')).toEqual({
      title: 'HeaderMissing',
      description: 'MOE-APPKEY is missing in Header',
    });
  });

  test('a proxy: HTML, or nothing at all', () => {
    expect(
      renderFailure({ condition: 'serverError', status: 503 }, 'bulk', 'R1', { serverError: 'html' }),
    ).toMatchObject({ status: 503, contentType: 'text/html' });
    expect(renderFailure({ condition: 'serverError' }, 'bulk', 'R1', { serverError: 'empty' }).body).toBe('');
  });
});
