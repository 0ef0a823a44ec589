/** Callouts. */

declare class Http {
  private readonly __Http: true;
  constructor();
  send(request: HttpRequest): HttpResponse;
}

declare class HttpRequest {
  private readonly __HttpRequest: true;
  constructor();
  getBody(): string | null;
  getBodyAsBlob(): Blob;
  getCompressed(): boolean;
  getEndpoint(): string;
  getHeader(text: string): string | null;
  getMethod(): string;
  setBody(value: string): void;
  setBodyAsBlob(value: Blob): void;
  setBodyDocument(value: unknown): void;
  setClientCertificate(text1: string, text2: string): void;
  setClientCertificateName(value: string): void;
  setCompressed(value: boolean): void;
  setEndpoint(value: string): void;
  setHeader(name: string, value: string): void;
  setMethod(value: string): void;
  setTimeout(value: Integer): void;
}

declare class HttpResponse {
  private readonly __HttpResponse: true;
  constructor();
  getBody(): string;
  getBodyAsBlob(): Blob;
  getHeader(text: string): string | null;
  getHeaderKeys(): List<string>;
  getStatus(): string;
  getStatusCode(): Integer;
  getXmlStreamReader(): XmlStreamReader;
  setBody(value: string): void;
  setBodyAsBlob(value: Blob): void;
  setHeader(name: string, value: string): void;
  setStatus(value: string): void;
  setStatusCode(value: Integer): void;
}

interface HttpCalloutMock {
  respond(httpRequest: HttpRequest): HttpResponse;
}
declare const HttpCalloutMock: InterfaceToken<HttpCalloutMock>;

declare class StaticResourceCalloutMock {
  private readonly __StaticResourceCalloutMock: true;
  constructor();
  respond(httpRequest: HttpRequest): HttpResponse;
  setHeader(name: string, value: string): void;
  setStaticResource(value: string): void;
  setStatus(value: string): void;
  setStatusCode(value: Integer): void;
}

declare class MultiStaticResourceCalloutMock {
  private readonly __MultiStaticResourceCalloutMock: true;
  constructor();
  respond(httpRequest: HttpRequest): HttpResponse;
  setHeader(name: string, value: string): void;
  setStaticResource(text1: string, text2: string): void;
  setStatus(value: string): void;
  setStatusCode(value: Integer): void;
}

declare class Cookie {
  private readonly __Cookie: true;
  constructor(text1: string, text2: string, text3: string, number: Integer, flag: boolean);
  constructor(text1: string, text2: string, text3: string, number: Integer, flag: boolean, text4: string);
  constructor(text1: string, text2: string, text3: string, number: Integer, flag1: boolean, text4: string, flag2: boolean);
  getDomain(): string;
  getMaxAge(): Integer;
  getName(): string;
  getPath(): string;
  getSameSite(): string;
  getValue(): string;
  isSecure(): boolean;
  isHttpOnly(): boolean;
}

declare class Url {
  private readonly __Url: true;
  constructor(text1: string, text2: string, number: Integer, text3: string);
  constructor(text1: string, text2: string, text3: string);
  constructor(text: string);
  constructor(url: Url, text: string);
  getAuthority(): string;
  getDefaultPort(): Integer;
  getFile(): string;
  getHost(): string;
  getPath(): string;
  getPort(): Integer;
  getProtocol(): string;
  getQuery(): string | null;
  getRef(): string | null;
  getUserInfo(): string | null;
  sameFile(url: Url): boolean;
  toExternalForm(): string;
  static getCurrentRequestUrl(): Url;
  static getFileFieldURL(text1: string, text2: string): string;
  static getOrgDomainUrl(): Url;
  static getSalesforceBaseUrl(): Url;
}

declare class PageReference {
  private readonly __PageReference: true;
  constructor(record: SObject);
  constructor(text: string);
  getAnchor(): string;
  getContent(): Blob;
  getContentAsPDF(): Blob;
  getCookies(): Map<string, Cookie>;
  getHeaders(): Map<string, string>;
  getParameters(): Map<string, string>;
  getRedirect(): boolean;
  getUrl(): string;
  setAnchor(value: string): PageReference;
  setCookies(value: List<Cookie>): void;
  setRedirect(value: boolean): PageReference;
  static forResource(text: string): PageReference;
  static forResource(text1: string, text2: string): PageReference;
}
