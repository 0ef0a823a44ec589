import type { Condition, Spelling } from './failure.ts';

/** Status and printed forms of each condition. The first form that fits the endpoint is the one in use unless a switch picks another. */
interface ConditionEntry {
  readonly status: number;
  readonly spellings: readonly Spelling[];
}

const AUTHENTICATION_MESSAGE = 'App Secret key mismatch. Please login to the dashboard to verify key';
const SECRET_MESSAGE = 'App Secret is not set. Please login to the dashboard to set it';
const MEDIA_TYPE_MESSAGE = 'Content-Type must be application/json';

/**
 * Every error body that MoEngage documents, in every spelling that its pages print: the error table of the Data API overview and
 * the examples of the OpenAPI entries differ, so a client has to live with all of them. A reading, not a documented text, is marked
 * INFERRED.
 */
export const CONDITIONS: Readonly<Record<Condition, ConditionEntry>> = {
  headerMissing: {
    status: 400,
    spellings: [{ name: 'table', type: 'Missing header value', message: 'Content-Type header is required' }],
  },
  appKeyHeaderMissing: {
    status: 400,
    spellings: [
      // INFERRED: the header is documented as required here; the answer without it is printed only for file imports.
      { name: 'title', shape: 'bareTitle', type: 'HeaderMissing', message: 'MOE-APPKEY is missing in Header' },
      { name: 'table', type: 'Missing header value', message: 'MOE-APPKEY header is required' },
    ],
  },
  emptyBody: {
    status: 400,
    spellings: [{ name: 'table', type: 'Empty request body', message: 'A valid JSON document is required' }],
  },
  notJson: {
    status: 400,
    spellings: [{ name: 'table', type: 'Body type is not JSON', message: 'A valid JSON document is required' }],
  },
  malformedJson: {
    status: 400,
    spellings: [
      {
        name: 'table',
        type: 'Malformed JSON',
        message: 'Could not decode the request body. The JSON was incorrect or not encoded as UTF-8.',
      },
    ],
  },
  blacklisted: {
    status: 400,
    spellings: [{ name: 'table', type: 'Blacklisted', message: 'Your account is blacklisted' }],
  },
  appIdInvalid: {
    status: 400,
    spellings: [{ name: 'table', type: 'InvalidParams', message: 'The given app_id is invalid' }],
  },
  appIdMissing: {
    status: 400,
    spellings: [{ name: 'table', type: 'ParamsRequired', message: 'app_id is missing in the request' }],
  },
  missingAttribute: {
    status: 400,
    spellings: [
      { name: 'table', type: 'MissingAttributeError', message: 'A required attribute is missing in the payload' },
    ],
  },
  elementType: {
    status: 400,
    spellings: [
      { name: 'openapi', type: 'AttributeError', message: 'type in elements should be customer/event/device' },
    ],
  },
  arrayField: {
    status: 400,
    spellings: [
      {
        name: 'openapi',
        type: 'ArrayFieldError',
        message: 'An attribute can not be both in addValueToArrayField and removeValueFromArrayField',
      },
    ],
  },
  tooManyUsers: {
    status: 400,
    spellings: [
      { name: 'openapi', type: 'LimitBreached', message: 'Not more than {most} users can be requested in one call' },
    ],
  },
  devicePlatform: {
    status: 400,
    spellings: [{ name: 'openapi', type: 'ValueError', message: 'platform should be ANDROID/iOS/web/TV' }],
  },
  valueType: {
    status: 400,
    spellings: [{ name: 'openapi', type: 'TypeError', message: 'An attribute has a wrong data type' }],
  },
  userNotFound: { status: 400, spellings: [{ name: 'openapi', type: 'Not Found', message: 'User not found' }] },
  authenticationMissing: {
    status: 401,
    spellings: [{ name: 'table', type: 'Authentication Required', message: 'Authorization header is required' }],
  },
  authenticationInvalid: {
    status: 401,
    spellings: [
      { name: 'table', type: 'Authentication required', message: AUTHENTICATION_MESSAGE },
      { name: 'capitals', type: 'Authentication Required', message: AUTHENTICATION_MESSAGE },
      { name: 'dot', type: 'Authentication required.', message: AUTHENTICATION_MESSAGE },
    ],
  },
  authenticationMismatch: {
    status: 409,
    spellings: [
      {
        name: 'table',
        type: 'Authentication Mismatch',
        message: 'The app key in the path differs from the one in the Authorization header',
      },
    ],
  },
  secretNotSet: {
    status: 409,
    spellings: [
      { name: 'dot', endpoints: ['merge'], type: 'Authentication required.', message: SECRET_MESSAGE },
      { name: 'table', type: 'Authentication required', message: SECRET_MESSAGE },
    ],
  },
  blocked: {
    status: 403,
    spellings: [
      {
        name: 'deleteParams',
        endpoints: ['delete'],
        type: 'InvalidParams',
        message: 'given app_id is invalid/blocked',
      },
      { name: 'openapi', type: 'BlockedClient', message: 'Your account is blocked. Please contact MoEngage team.' },
      { name: 'suspended', type: 'BlockedClient', message: 'Your account is suspended. Please contact MoEngage team.' },
    ],
  },
  suspended: {
    status: 403,
    spellings: [
      { name: 'table', type: 'Account Suspended', message: 'Your account is suspended. Please contact MoEngage team.' },
    ],
  },
  temporarilySuspended: {
    status: 403,
    spellings: [
      { name: 'table', type: 'Account Temporarily Suspended', message: 'Your account is temporarily suspended.' },
      { name: 'dot', type: 'Account Temporarily Suspended.', message: 'Your account is temporarily suspended.' },
    ],
  },
  ipNotAllowed: {
    status: 403,
    spellings: [
      {
        name: 'documented',
        shape: 'errorString',
        type: 'IP Validation Required',
        message: 'IP Validation Failed. Please check your IP!!',
      },
    ],
  },
  payloadTooLarge: {
    status: 413,
    spellings: [
      { name: 'table', type: 'Payload too large', message: 'The payload can not exceed {limit}.' },
      { name: 'openapi', type: 'PayloadTooLarge', message: 'Payload size exceeds 128 KB' },
    ],
  },
  unsupportedMediaType: {
    status: 415,
    spellings: [
      {
        name: 'mediaTypeError',
        endpoints: ['trackUser', 'merge'],
        type: 'MediaTypeError',
        message: MEDIA_TYPE_MESSAGE,
      },
      {
        name: 'lowerCase',
        endpoints: ['trackEvent', 'device'],
        type: 'Unsupported media type',
        message: MEDIA_TYPE_MESSAGE,
      },
      { name: 'table', type: 'Unsupported Media Type', message: MEDIA_TYPE_MESSAGE },
    ],
  },
  rateLimited: {
    status: 429,
    spellings: [
      {
        name: 'title',
        endpoints: ['delete'],
        shape: 'title',
        type: 'Rate limit exceeded',
        message: 'Exceeded rate limit for this url',
      },
      { name: 'table', type: 'Rate Limit Exceeded', message: 'Rate limits for {what} exceeded' },
      { name: 'rateLimitError', type: 'RateLimitError', message: 'Rate limit exceeded' },
      {
        name: 'plural',
        type: 'Rate Limits Exceeded',
        message: 'Rate limits for {what} exceeded. Please Try After Some Time',
      },
    ],
  },
  serverError: {
    status: 500,
    spellings: [
      { name: 'title', endpoints: ['delete'], shape: 'title', type: 'Internal Error', message: 'Something went wrong' },
      { name: 'table', type: 'Server Error', message: 'Something went wrong, please try again' },
      { name: 'oneWord', type: 'ServerError', message: 'Something went wrong, please try again' },
      // INFERRED: a proxy in front answers in its own words.
      {
        name: 'html',
        shape: 'html',
        type: 'Service Unavailable',
        message: 'The server is temporarily unable to service your request.',
      },
      { name: 'empty', shape: 'empty', type: '', message: '' },
    ],
  },
};
