import { XMLParser } from 'fast-xml-parser';
import { ApexException } from '../../runtime/exceptions.ts';
import type { CompiledMethod } from '../../runtime/services.ts';
import { JsonReader } from '../../platform/lang/json/reader.ts';
import { readValue } from '../../platform/lang/json/read.ts';
import { deserialize } from '../../platform/lang/json/json.ts';
import { ApiError } from '../api-error.ts';
import { xmlToJson } from './xml-values.ts';

/**
 * Arguments of a method from a request's body: by name, an absent one is null. JSON or XML, as `Content-Type` says. Runs inside the method's transaction.
 * Source: Apex Developer Guide "Apex REST Methods".
 * @throws ApiError 400 or 415
 */
export function argumentsOf(method: CompiledMethod, body: string, contentType: string): unknown[] {
  if (method.parameters.length === 0) return [];
  if (body.trim() === '') throw new ApiError(400, 'JSON_PARSER_ERROR', 'The HTTP entity body is required, but this request has no entity body.');
  const [mediaType = ''] = contentType.split(';');
  switch (mediaType.trim().toLowerCase()) {
    case 'application/json': return fromJson(method, body);
    case 'application/xml': case 'text/xml': return fromXml(method, body);
    default: throw new ApiError(415, 'UNSUPPORTED_MEDIA_TYPE', `Content-Type header specified in HTTP request is not supported: ${mediaType.trim()}`);
  }
}

function fromJson(method: CompiledMethod, body: string): unknown[] {
  const values: unknown[] = method.parameters.map(() => null);
  try {
    const reader = new JsonReader(body);
    if (reader.next() !== 'START_OBJECT') reader.fail('Expected JSON object to deserialize apex parameter from');
    while (reader.next() !== 'END_OBJECT') {
      const name = reader.value;
      const at = indexOf(method, name);
      if (at < 0) reader.fail(`Unexpected parameter encountered during deserialization: ${name}`);
      reader.next();
      values[at] = readValue(reader, method.parameters[at]!.type, { strict: false });
    }
    return values;
  } catch (error) {
    throw unreadable(error, 'JSON_PARSER_ERROR');
  }
}

function fromXml(method: CompiledMethod, body: string): unknown[] {
  const values: unknown[] = method.parameters.map(() => null);
  try {
    const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, parseTagValue: false, ignoreDeclaration: true });
    const root = parser.parse(body, true) as Record<string, unknown>;
    const [request] = Object.values(root);
    for (const [name, value] of Object.entries(typeof request === 'object' && request !== null ? request : {})) {
      if (name.startsWith('@_')) continue;
      const at = indexOf(method, name);
      if (at < 0) throw new ApiError(400, 'XML_PARSER_ERROR', `Unexpected parameter encountered during deserialization: ${name}`);
      const { type } = method.parameters[at]!;
      const json = xmlToJson(value, type);
      values[at] = json === null ? null : deserialize(JSON.stringify(json), type);
    }
    return values;
  } catch (error) {
    throw unreadable(error, 'XML_PARSER_ERROR');
  }
}

function indexOf(method: CompiledMethod, name: string): number {
  return method.parameters.findIndex((parameter) => parameter.name.toLowerCase() === name.toLowerCase());
}

/** What the body lacks is the client's mistake, not an exception of the Apex that was never called. */
function unreadable(error: unknown, code: string): unknown {
  if (error instanceof ApiError) return error;
  if (error instanceof ApexException || error instanceof Error) return new ApiError(400, code, error.message ?? '');
  return error;
}
