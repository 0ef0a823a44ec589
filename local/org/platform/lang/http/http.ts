import { gzipSync } from 'node:zlib';
import { throwApex } from '../../../runtime/exceptions.ts';
import { spend } from '../../../runtime/governor-limits.ts';
import { platformClass, platformInterface } from '../../../runtime/platform-class.ts';
import { services, transaction } from '../../../runtime/services.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { invokeInterface } from '../../../runtime/values/invoke.ts';
import { required } from '../arguments.ts';
import type { HttpRequest } from './request.ts';
import { HttpResponse } from './response.ts';

/** `System.HttpCalloutMock`. */
export const HttpCalloutMockInterface = platformInterface('System.HttpCalloutMock', ['HttpResponse respond(HttpRequest request)']);

/** In tests the mock answers, under the same rules as a callout; else the request goes out. */
function send(request: HttpRequest): HttpResponse | null {
  const running = transaction();
  const mock = running.isTest ? ((running.testState.get('HttpCalloutMock') as object | null | undefined) ?? null) : null;
  return mock === null ? sendOut(request) : answerByMock(request, mock);
}

function answerByMock(request: HttpRequest, mock: object): HttpResponse | null {
  if (transaction().uncommittedWork) throwApex('System.CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
  spend('callouts', 'callouts');
  return invokeInterface(mock, 'HttpCalloutMock', 'respond', [request]) as HttpResponse | null;
}

function sendOut(request: HttpRequest): HttpResponse {
  const headers = request.headers.entries;
  let body = request.body?.bytes ?? null;
  if (request.compressed && body !== null) {
    body = gzipSync(body);
    headers.push(['Content-Encoding', 'gzip']);
  }
  const answer = services().callouts.send({ method: request.method ?? 'GET', url: request.endpoint ?? 'null', headers, body, timeout: request.timeout });
  const response = new HttpResponse();
  response.status = answer.status;
  response.statusCode = answer.statusCode;
  response.body = new ApexBlob(answer.body);
  for (const [name, value] of answer.headers) response.headers.append(name, value);
  return response;
}

class Http {
  $text(): string {
    return 'System.Http[]';
  }
}

/** `System.Http`. Source: Apex Reference "Http Class". */
export const HttpClass = platformClass('System.Http', {
  is: (value) => value instanceof Http,
  constructors: { 'Http()': () => new Http() },
  methods: {
    'HttpResponse send(HttpRequest request)': (_: Http, request: HttpRequest | null) => send(required(request)),
    'String toString()': (self: Http) => self.$text(),
  },
});
