/** Apex REST services. */

declare class RestContext {
  static request: RestRequest;
  static response: RestResponse;
}

declare class RestRequest {
  private readonly __RestRequest: true;
  headers: Map<string, string>;
  httpMethod: string;
  params: Map<string, string>;
  remoteAddress: string;
  requestBody: Blob;
  requestURI: string;
  resourcePath: string;
  constructor();
  addHeader(name: string, value: string): void;
  addParameter(name: string, value: string): void;
}

declare class RestResponse {
  private readonly __RestResponse: true;
  headers: Map<string, string>;
  responseBody: Blob;
  statusCode: Integer;
  constructor();
  addHeader(name: string, value: string): void;
}
