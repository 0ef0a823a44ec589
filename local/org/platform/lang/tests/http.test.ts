import type { CalloutRequest } from '../../../runtime/services.ts';
import { HttpClass } from '../http/http.ts';
import { HttpRequestClass } from '../http/request.ts';
import type { HttpRequest } from '../http/request.ts';
import { HttpResponse, HttpResponseClass } from '../http/response.ts';
import { UrlClass } from '../http/url.ts';
import { noUse } from '../../../runtime/transaction.ts';
import { apexError, call, inOrg } from './call.ts';

function request(): HttpRequest {
  const made = call(HttpRequestClass, 'HttpRequest') as HttpRequest;
  call(HttpRequestClass, 'setEndpoint', made, 'https://example.com/a');
  call(HttpRequestClass, 'setMethod', made, 'POST');
  call(HttpRequestClass, 'setHeader', made, 'Content-Type', 'application/json');
  call(HttpRequestClass, 'setBody', made, '{"a":"é"}');
  call(HttpRequestClass, 'setTimeout', made, 5000);
  return made;
}

const send = (made: HttpRequest): unknown => call(HttpClass, 'send', call(HttpClass, 'Http'), made);

describe('Http', () => {
  it('hands the request to the org and reads the answer', () => {
    const sent: CalloutRequest[] = [];
    const callouts = {
      send: (each: CalloutRequest) => {
        sent.push(each);
        return { statusCode: 202, status: 'Accepted', headers: [['X-Id', '7'], ['Set-Cookie', 'a=1'], ['set-cookie', 'b=2']] as const, body: Buffer.from('é') };
      },
    };
    const response = inOrg({ callouts }, {}, () => send(request()));
    expect(sent).toEqual([{ method: 'POST', url: 'https://example.com/a', headers: [['Content-Type', 'application/json']], body: Buffer.from('{"a":"é"}'), timeout: 5000 }]);
    expect(['getStatusCode', 'getStatus', 'getBody', 'getHeaderKeys'].map((member) => call(HttpResponseClass, member, response))).toEqual([202, 'Accepted', 'é', ['Set-Cookie', 'X-Id']]);
    expect([call(HttpResponseClass, 'getHeader', response, 'x-id'), call(HttpResponseClass, 'getHeader', response, 'SET-COOKIE')]).toEqual(['7', 'a=1, b=2']);
  });

  class Mock {
    respond$HttpRequest(asked: HttpRequest): HttpResponse {
      const response = new HttpResponse();
      call(HttpResponseClass, 'setBody', response, `${asked.method} ${asked.endpoint}`);
      return response;
    }
  }

  it('lets the mock of a test answer, and counts it', () => {
    const used = noUse();
    const response = inOrg({}, { isTest: true, used, testState: new Map([['HttpCalloutMock', new Mock()]]) }, () => send(request()));
    expect([call(HttpResponseClass, 'getBody', response), used.callouts]).toEqual(['POST https://example.com/a', 1]);
  });

  it('refuses a callout over uncommitted work, mock or not', () => {
    const body = () => send(request());
    expect(() => inOrg({}, { isTest: true, uncommittedWork: true, testState: new Map([['HttpCalloutMock', new Mock()]]) }, body)).toThrow(
      apexError('CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out'));
  });

  it('prints requests and responses', () => {
    expect([call(HttpRequestClass, 'toString', request()), call(HttpResponseClass, 'toString', new HttpResponse())]).toEqual([
      'System.HttpRequest[Endpoint=https://example.com/a, Method=POST]', 'System.HttpResponse[Status=null, StatusCode=0]']);
  });
});

describe('URL', () => {
  it('falls into its parts', () => {
    const url = call(UrlClass, 'URL(String text)', 'https://user:pw@example.com:8443/a/b.html?x=1&y=%20#top');
    expect(['getProtocol', 'getAuthority', 'getUserInfo', 'getHost', 'getPort', 'getDefaultPort', 'getPath', 'getQuery', 'getFile', 'getRef', 'toExternalForm'].map((member) => call(UrlClass, member, url))).toEqual([
      'https', 'user:pw@example.com:8443', 'user:pw', 'example.com', 8443, 443, '/a/b.html', 'x=1&y=%20', '/a/b.html?x=1&y=%20', 'top', 'https://user:pw@example.com:8443/a/b.html?x=1&y=%20#top']);
  });

  it('resolves against another and compares files', () => {
    const base = call(UrlClass, 'URL(String text)', 'https://example.com/a/b');
    const other = call(UrlClass, 'URL(URL context, String text)', base, '../c#x');
    expect([call(UrlClass, 'toExternalForm', other), call(UrlClass, 'sameFile', other, call(UrlClass, 'URL(String text)', 'https://EXAMPLE.com:443/c'))]).toEqual(['https://example.com/c#x', true]);
  });

  it('needs a protocol', () => {
    expect(() => call(UrlClass, 'URL(String text)', 'example.com')).toThrow(apexError('StringException', 'no protocol: example.com'));
  });

  it('knows the org', () => {
    expect(inOrg({ domainUrl: 'https://acme.my.salesforce.com' }, {}, () => call(UrlClass, 'getHost', call(UrlClass, 'getOrgDomainUrl')))).toBe('acme.my.salesforce.com');
  });
});
