import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { required } from '../arguments.ts';
import { textList } from '../text/split.ts';
import { Headers } from './headers.ts';
import { bodyDocument, bodyText } from './request.ts';

/** What an endpoint, or a mock, answered. */
export class HttpResponse {
  status: string | null = null;
  statusCode = 0;
  body: ApexBlob | null = null;
  readonly headers = new Headers();

  $text(): string {
    return `System.HttpResponse[Status=${this.status ?? 'null'}, StatusCode=${this.statusCode}]`;
  }
}

/** `System.HttpResponse`. Source: Apex Reference "HttpResponse Class". */
export const HttpResponseClass = platformClass('System.HttpResponse', {
  is: (value) => value instanceof HttpResponse,
  base: HttpResponse,
  constructors: { 'HttpResponse()': () => new HttpResponse() },
  methods: {
    'String getBody()': (self: HttpResponse) => bodyText(self.body),
    'Blob getBodyAsBlob()': (self: HttpResponse) => self.body ?? new ApexBlob(new Uint8Array()),
    'Dom.Document getBodyDocument()': (self: HttpResponse) => bodyDocument(self.body),
    'String getHeader(String name)': (self: HttpResponse, name: string | null) => self.headers.get(required(name)),
    'List<String> getHeaderKeys()': (self: HttpResponse) => textList(self.headers.names.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))),
    'String getStatus()': (self: HttpResponse) => self.status,
    'Integer getStatusCode()': (self: HttpResponse) => self.statusCode,
    'void setBody(String body)': (self: HttpResponse, body: string | null) => {
      self.body = ApexBlob.ofText(required(body));
    },
    'void setBodyAsBlob(Blob body)': (self: HttpResponse, body: ApexBlob | null) => {
      self.body = required(body);
    },
    'void setHeader(String name, String value)': (self: HttpResponse, name: string | null, value: string | null) => self.headers.set(required(name), required(value)),
    'void setStatus(String status)': (self: HttpResponse, status: string | null) => {
      self.status = status;
    },
    'void setStatusCode(Integer statusCode)': (self: HttpResponse, statusCode: number) => {
      self.statusCode = required(statusCode);
    },
    'String toString()': (self: HttpResponse) => self.$text(),
  },
});
