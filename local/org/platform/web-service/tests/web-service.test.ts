import { apexTest } from '../../../testing/tests/apex-in-the-org.ts';

const stub = `class Response { public String result; } class Request { public String text; }
  class Port { String echo(String text) {
    Request request = new Request(); request.text = text;
    Map<String, Response> responses = new Map<String, Response>{ 'response_x' => null };
    WebServiceCallout.invoke(this, request, responses, new List<String>{ 'https://x.example/soap', 'action', 'urn:req', 'Echo', 'urn:res', 'EchoResponse', 'Main.Response' });
    return responses.get('response_x').result;
  } }`;
const mock = `class Mock implements WebServiceMock {
  public void doInvoke(Object stub, Object request, Map<String, Object> response, String endpoint, String soapAction, String requestName, String responseNS, String responseName, String responseType) {
    Response answer = new Response(); answer.result = String.join(new List<String>{ ((Request) request).text, endpoint, soapAction, requestName, responseNS, responseName, responseType }, ' ');
    response.put('response_x', answer);
  } }`;

test('a mock answers for the web service', () => {
  const passed = apexTest(`
    Test.setMock(WebServiceMock.class, new Mock());
    Assert.areEqual('hi https://x.example/soap action Echo urn:res EchoResponse Main.Response', new Port().echo('hi'));
    Assert.areEqual(1, Limits.getCallouts());
    insert new Account(Name = 'A');
    try { new Port().echo('hi'); Assert.fail(); } catch (CalloutException e) { Assert.isTrue(e.getMessage().startsWith('You have uncommitted work pending')); }`, stub + mock);
  expect(passed).toBe(1);
});

test('tests without a mock make no callouts', () => {
  expect(apexTest(`try { new Port().echo('hi'); Assert.fail(); } catch (TypeException e) { Assert.areEqual('Methods defined as TestMethod do not support Web service callouts', e.getMessage()); }`, stub)).toBe(1);
});
