import type { FastifyReply, FastifyRequest } from 'fastify';
import { isJsonObject } from '../ingestion/value.ts';
import type { JsonObject } from '../ingestion/value.ts';

/** A sentence that says what to do instead. */
export function refuse(reply: FastifyReply, error: string, status = 400): { error: string } {
  void reply.code(status);
  return { error };
}

/** A whole number of 0 or more out of a query; undefined where it is none. */
export function optionalNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text === undefined || text === '' || !Number.isFinite(value) ? undefined : Math.max(0, Math.floor(value));
}

/** The body as a JSON object; an empty one where it is absent or none. */
export function jsonBody(request: FastifyRequest): JsonObject {
  try {
    const json: unknown = JSON.parse(String(request.body ?? ''));
    return isJsonObject(json) ? json : {};
  } catch {
    return {};
  }
}
