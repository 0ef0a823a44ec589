import { isUtf8 } from 'node:buffer';
import type { Failure } from '../failures/failure.ts';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';

export interface Document {
  readonly text: string;
  readonly json: JsonObject;
}

/** `Content-Type` has to be there (400) and to be `application/json` (415); parameters do not matter. */
export function checkMediaType(contentType: string | undefined): Failure | null {
  if (contentType === undefined || contentType.trim() === '') return { condition: 'headerMissing' };
  return contentType.split(';')[0]!.trim().toLowerCase() === 'application/json'
    ? null
    : { condition: 'unsupportedMediaType' };
}

/** A body has to be there, to be UTF-8, to be JSON, and that a JSON object (INFERRED for the last: `Body type is not JSON`). */
export function readDocument(body: Buffer): Document | Failure {
  if (body.length === 0) return { condition: 'emptyBody' };
  if (!isUtf8(body)) return { condition: 'malformedJson' };
  const text = body.toString('utf8');
  if (text.trim() === '') return { condition: 'emptyBody' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { condition: 'malformedJson' };
  }
  return isJsonObject(json) ? { text, json } : { condition: 'notJson' };
}
