import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';

/** How a stream proves who it is to the endpoint. */
export type StreamAuthorization =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly user: string; readonly password: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'clientCredentials';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
    };

/** MoEngage Streams: posts events to one static endpoint, in a body whose keys can not be changed. */
export interface Stream {
  readonly id: string;
  readonly workspaceId: string;
  readonly url: string;
  readonly authorization: StreamAuthorization;
  /** Extra static headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Only these event codes; null: all. */
  readonly eventCodes: readonly string[] | null;
  /** Events per request. */
  readonly batchSize: number;
  /** A paused stream loses what happens meanwhile. */
  readonly paused: boolean;
}

/** Documented default. */
export const DEFAULT_BATCH_SIZE = 100;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function isHttpUrl(value: unknown): value is string {
  return isText(value) && /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

/** Reads a stream from JSON. @returns the stream, or a sentence that says what to send instead */
export function readStream(id: string, workspaceId: string, json: JsonObject): Stream | string {
  if (!isHttpUrl(json.url)) return 'url: give the http(s) address of the endpoint.';
  const authorization = readAuthorization(json.authorization ?? { kind: 'none' });
  if (typeof authorization === 'string') return authorization;
  const { headers = {}, eventCodes = null, batchSize = DEFAULT_BATCH_SIZE, paused = false } = json;
  if (!isJsonObject(headers) || !Object.values(headers).every(isText)) return 'headers: give names with texts.';
  if (eventCodes !== null && !(Array.isArray(eventCodes) && eventCodes.every(isText)))
    return 'eventCodes: give a list of codes, or null for all.';
  if (!Number.isInteger(batchSize) || (batchSize as number) < 1) return 'batchSize: give a whole number of 1 or more.';
  if (typeof paused !== 'boolean') return 'paused: give true or false.';
  return {
    id,
    workspaceId,
    url: json.url,
    authorization,
    headers: headers as Record<string, string>,
    eventCodes,
    batchSize: batchSize as number,
    paused,
  };
}

function readAuthorization(json: unknown): StreamAuthorization | string {
  if (isJsonObject(json)) {
    const { kind } = json;
    if (kind === 'none') return { kind };
    if (kind === 'basic' && isText(json.user) && isText(json.password))
      return { kind, user: json.user, password: json.password };
    if (kind === 'header' && isText(json.name) && isText(json.value))
      return { kind, name: json.name, value: json.value };
    if (
      kind === 'clientCredentials' &&
      isHttpUrl(json.tokenUrl) &&
      isText(json.clientId) &&
      isText(json.clientSecret)
    ) {
      return { kind, tokenUrl: json.tokenUrl, clientId: json.clientId, clientSecret: json.clientSecret };
    }
  }
  return 'authorization: give {kind:"none"}, {kind:"basic",user,password}, {kind:"header",name,value} or {kind:"clientCredentials",tokenUrl,clientId,clientSecret}.';
}
