import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApexBlob } from '../../runtime/values/blob.ts';
import { newMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { RestRequestClass, RestResponseClass } from '../../platform/rest/rest.ts';
import type { Bean } from '../../platform/bean.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { ApiError } from '../api-error.ts';
import type { RestResource } from './resources.ts';

const textMap = mapOf(stringType, stringType);

/** Headers that Apex neither sees of a request nor sets on a response. Source: Apex Reference "RestResponse Class", `addHeader`. */
const hidden: ReadonlySet<string> = new Set(['cookie', 'set-cookie', 'set-cookie2', 'content-length', 'authorization']);

/** Statuses that a resource may answer with. Source: Apex Reference "RestResponse Class". */
const statuses: ReadonlySet<number> = new Set([200, 201, 202, 204, 206, 300, 301, 302, 304, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415, 417, 500, 503]);

/** `RestContext.request` of an HTTP request. With parameters the body goes to them and is not seen here. */
export function restRequest(request: FastifyRequest, path: string, resource: RestResource, body: Buffer | null): Bean {
  const headers = newMap(textMap);
  for (let at = 0; at < request.raw.rawHeaders.length; at += 2) {
    const [name = '', value = ''] = request.raw.rawHeaders.slice(at, at + 2);
    if (!hidden.has(name.toLowerCase())) headers.put(headerName(name), value);
  }
  const params = newMap(textMap);
  for (const [name, value] of new URL(request.url, 'http://org').searchParams) params.put(name, value);
  const { namespace } = resource.compiled;
  return RestRequestClass.make({
    headers, params, httpMethod: request.method, remoteAddress: request.ip, requestURI: path,
    resourcePath: `/services/apexrest${namespace === null ? '' : `/${namespace}`}${resource.urlMapping}`, requestBody: body === null ? null : new ApexBlob(body),
  });
}

export function restResponse(): Bean {
  return RestResponseClass.make({ statusCode: null });
}

/** Status, headers and, for a method without a result, the body that Apex set. */
export function applyResponse(response: Bean | null, reply: FastifyReply): Buffer | null {
  if (response === null) return null;
  const status = response.statusCode as number | null;
  if (status !== null && !statuses.has(status)) throw new ApiError(500, 'INTERNAL_SERVER_ERROR', `Invalid status code for HTTP response: ${status}`);
  if (status !== null) void reply.status(status);
  for (const [name, value] of (response.headers as ApexMap).entries()) {
    if (typeof name === 'string' && value !== null && !hidden.has(name.toLowerCase())) void reply.header(name, String(value));
  }
  const body = response.responseBody as ApexBlob | null;
  return body === null ? null : Buffer.from(body.bytes);
}

/** `content-type` -> `Content-Type`: HTTP/2 and many clients write small letters, Apex code asks for the usual spelling. */
function headerName(name: string): string {
  return name === name.toLowerCase() ? name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase()) : name;
}
