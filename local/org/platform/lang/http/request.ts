import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { required } from '../arguments.ts';
import { readDocument } from '../../xml/read-document.ts';
import { documentText } from '../../xml/write-document.ts';
import { XmlDocument } from '../../xml/xml-document.ts';
import { Headers } from './headers.ts';

/** What a request will send. */
export class HttpRequest {
  endpoint: string | null = null;
  method: string | null = null;
  body: ApexBlob | null = null;
  readonly headers = new Headers();
  /** Milliseconds; 0: the default of the platform. */
  timeout = 0;
  compressed = false;

  $text(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint ?? 'null'}, Method=${this.method ?? 'null'}]`;
  }
}

/** Text in UTF-8, unreadable bytes replaced. */
export function bodyText(body: ApexBlob | null): string {
  return body === null ? '' : Buffer.from(body.bytes).toString('utf8');
}

/** The body as an XML document. */
export function bodyDocument(body: ApexBlob | null): XmlDocument {
  const document = new XmlDocument();
  if (body !== null) document.root = readDocument(bodyText(body));
  return document;
}

function noCertificates(): never {
  throwApex('System.CalloutException', 'Invalid client certificate: the org has none');
}

/** `System.HttpRequest`. Source: Apex Reference "HttpRequest Class". */
export const HttpRequestClass = platformClass('System.HttpRequest', {
  is: (value) => value instanceof HttpRequest,
  base: HttpRequest,
  constructors: { 'HttpRequest()': () => new HttpRequest() },
  methods: {
    'String getBody()': (self: HttpRequest) => bodyText(self.body),
    'Blob getBodyAsBlob()': (self: HttpRequest) => self.body,
    'Boolean getCompressed()': (self: HttpRequest) => self.compressed,
    'String getEndpoint()': (self: HttpRequest) => self.endpoint,
    'String getHeader(String name)': (self: HttpRequest, name: string | null) => self.headers.get(required(name)),
    'String getMethod()': (self: HttpRequest) => self.method,
    'void setBody(String body)': (self: HttpRequest, body: string | null) => {
      self.body = ApexBlob.ofText(required(body));
    },
    'void setBodyAsBlob(Blob body)': (self: HttpRequest, body: ApexBlob | null) => {
      self.body = required(body);
    },
    'Dom.Document getBodyDocument()': (self: HttpRequest) => bodyDocument(self.body),
    'void setBodyDocument(Dom.Document document)': (self: HttpRequest, document: XmlDocument | null) => {
      self.body = ApexBlob.ofText(documentText(required(document).root));
    },
    'void setClientCertificate(String certificate, String password)': noCertificates,
    'void setClientCertificateName(String name)': noCertificates,
    'void setCompressed(Boolean compressed)': (self: HttpRequest, compressed: boolean) => {
      self.compressed = required(compressed);
    },
    'void setEndpoint(String endpoint)': (self: HttpRequest, endpoint: string | null) => {
      self.endpoint = required(endpoint);
    },
    'void setHeader(String name, String value)': (self: HttpRequest, name: string | null, value: string | null) => self.headers.set(required(name), required(value)),
    'void setMethod(String method)': (self: HttpRequest, method: string | null) => {
      self.method = required(method);
    },
    'void setTimeout(Integer milliseconds)': (self: HttpRequest, milliseconds: number) => {
      self.timeout = required(milliseconds);
    },
    'String toString()': (self: HttpRequest) => self.$text(),
  },
});
