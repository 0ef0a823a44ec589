import { parseSoql } from '../../../language/syntax/index.ts';
import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { services } from '../../../runtime/services.ts';
import { valuesOf } from '../../../runtime/sobject.ts';
import type { ApexBlob } from '../../../runtime/values/blob.ts';
import { required } from '../arguments.ts';
import type { HttpRequest } from './request.ts';
import { HttpResponse } from './response.ts';

/** Body of a static resource. Read around the limits, as the platform's mocks do. */
function resourceBody(name: string): ApexBlob {
  const rows = services().data.query(parseSoql('SELECT Body FROM StaticResource WHERE Name = :name'), { accessMode: 'system', sharing: 'without', namespace: null, binds: [name] });
  const body = rows[0] === undefined ? null : (valuesOf(rows[0]).Body as ApexBlob | null);
  return body ?? throwApex('System.CalloutException', `Static resource not found: ${name}`);
}

/** A mock that answers from a static resource; by endpoint where it has several. */
export class StaticResourceMock {
  status: string | null = null;
  statusCode = 0;
  readonly headers: [string, string][] = [];
  /** Names of resources by endpoint; under '' the only one. */
  readonly resources = new Map<string, string>();

  respond(request: HttpRequest): HttpResponse {
    const name = this.resources.get('') ?? this.resources.get(request.endpoint ?? '') ?? throwApex('System.CalloutException', `No static resource for endpoint ${request.endpoint}`);
    const response = new HttpResponse();
    response.status = this.status;
    response.statusCode = this.statusCode;
    response.body = resourceBody(name);
    for (const [header, value] of this.headers) response.headers.set(header, value);
    return response;
  }
}

const shared = {
  'HttpResponse respond(HttpRequest request)': (self: StaticResourceMock, request: HttpRequest | null) => self.respond(required(request)),
  'void setHeader(String name, String value)': (self: StaticResourceMock, name: string | null, value: string | null) => {
    self.headers.push([required(name), required(value)]);
  },
  'void setStatus(String status)': (self: StaticResourceMock, status: string | null) => {
    self.status = status;
  },
  'void setStatusCode(Integer statusCode)': (self: StaticResourceMock, statusCode: number) => {
    self.statusCode = required(statusCode);
  },
};

/** `System.StaticResourceCalloutMock`. Source: Apex Reference. */
export const StaticResourceCalloutMockClass = platformClass('System.StaticResourceCalloutMock', {
  implements: ['HttpCalloutMock'],
  is: (value) => value instanceof StaticResourceMock,
  constructors: { 'StaticResourceCalloutMock()': () => new StaticResourceMock() },
  methods: {
    ...shared,
    'void setStaticResource(String name)': (self: StaticResourceMock, name: string | null) => {
      self.resources.set('', required(name));
    },
  },
});

/** `System.MultiStaticResourceCalloutMock`. Source: Apex Reference. */
export const MultiStaticResourceCalloutMockClass = platformClass('System.MultiStaticResourceCalloutMock', {
  implements: ['HttpCalloutMock'],
  is: (value) => value instanceof StaticResourceMock,
  constructors: { 'MultiStaticResourceCalloutMock()': () => new StaticResourceMock() },
  methods: {
    ...shared,
    'void setStaticResource(String endpoint, String name)': (self: StaticResourceMock, endpoint: string | null, name: string | null) => {
      self.resources.set(required(endpoint), required(name));
    },
  },
});
