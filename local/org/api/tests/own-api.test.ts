import { apex, metadataXml, orgWith } from '../../testing/tests/sample-org.ts';
import { ServedOrg } from './served-org.ts';

/** Deploys a class by REST as packages do it from Apex: a ZIP archive in a multipart form, put together as hexadecimal text. */
const deployer = `public class Deployer {
  public static HttpResponse send(String method, String path, String session, Blob body, String contentType) {
    HttpRequest request = new HttpRequest();
    request.setMethod(method);
    request.setEndpoint(URL.getOrgDomainUrl().toExternalForm() + '/services/data/v65.0/metadata/deployRequest' + path);
    request.setHeader('Authorization', 'Bearer ' + session);
    if (body != null) { request.setHeader('Content-Type', contentType); request.setBodyAsBlob(body); }
    return new Http().send(request);
  }
  static String hex(String text) { return EncodingUtil.convertToHex(Blob.valueOf(text)); }
  public static String deploy(String source) {
    Compression.ZipWriter zip = new Compression.ZipWriter();
    String head = '<?xml version="1.0" encoding="UTF-8"?>';
    zip.addEntry('package.xml', Blob.valueOf(head + '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Made</members><name>ApexClass</name></types><version>65.0</version></Package>'));
    zip.addEntry('classes/Made.cls', Blob.valueOf(source));
    zip.addEntry('classes/Made.cls-meta.xml', Blob.valueOf(head + '<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>'));
    String form = '--B\\r\\nContent-Disposition: form-data; name="json"\\r\\nContent-Type: application/json\\r\\n\\r\\n{"deployOptions":{"singlePackage":true,"rollbackOnError":true}}\\r\\n--B\\r\\nContent-Disposition: form-data; name="file"; filename="deploy.zip"\\r\\nContent-Type: application/zip\\r\\n\\r\\n';
    Blob body = EncodingUtil.convertFromHex(hex(form) + EncodingUtil.convertToHex(zip.getArchive()) + hex('\\r\\n--B--\\r\\n'));
    HttpResponse response = send('POST', '', UserInfo.getSessionId(), body, 'multipart/form-data; boundary=B');
    Map<String, Object> answer = (Map<String, Object>) JSON.deserializeUntyped(response.getBody());
    return response.getStatusCode() + ' ' + (String) answer.get('id');
  }
}`;
const remoteSite = metadataXml('RemoteSiteSetting', '<isActive>true</isActive><url>https://local.my.salesforce.com</url>');

describe("the org's own Apex calls its API", () => {
  let served: ServedOrg;
  beforeEach(() => {
    served = new ServedOrg(orgWith([deployer], { others: { 'remoteSiteSettings/Own.remoteSite': remoteSite } }));
  });
  afterEach(() => served.close());
  const last = (source: string): string => apex(served.org, source).at(-1)!;
  const through = async (id: string): Promise<void> => {
    while (served.org.deployQueue.find(id)?.result.done !== true) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  test('a deployment is taken at once, runs after the transaction, and tells its state', async () => {
    const [status, id = ''] = last("System.debug(Deployer.deploy('public class Made {}'));").split(' ');
    expect(status).toBe('201');
    await through(id);
    expect(served.org.query("SELECT Id FROM ApexClass WHERE Name = 'Made'").totalSize).toBe(1);
    const told = last(`HttpResponse r = Deployer.send('GET', '/${id}?includeDetails=true', UserInfo.getSessionId(), null, null); Map<String, Object> result = (Map<String, Object>) ((Map<String, Object>) JSON.deserializeUntyped(r.getBody())).get('deployResult'); System.debug(result.get('status') + ' ' + result.get('numberComponentsDeployed'));`);
    expect(told).toBe('Succeeded 1');
  });

  test('it runs even when the transaction that asked for it fails', async () => {
    const { exceptionMessage } = served.org.runAnonymous("String id = Deployer.deploy('public class Made {}').split(' ')[1]; throw new IllegalArgumentException(id);");
    const id = exceptionMessage!.split(': ')[1]!;
    await through(id);
    expect(served.org.query("SELECT Id FROM ApexClass WHERE Name = 'Made'").totalSize).toBe(1);
    expect(served.org.query(`SELECT Status FROM DeployRequest WHERE Id = '${id}'`).records).toMatchObject([{ Status: 'Succeeded' }]);
  });

  test('its session counts', () => {
    expect(last("System.debug(Deployer.send('GET', '/0Af000000000001', 'wrong', null, null).getStatusCode());")).toBe('401');
    expect(last("System.debug(Deployer.send('GET', '/0Af000000000001', UserInfo.getSessionId(), null, null).getStatusCode());")).toBe('404');
    expect(last("System.debug(Deployer.send('POST', '', UserInfo.getSessionId(), Blob.valueOf('{'), 'application/json').getBody());")).toContain('JSON_PARSER_ERROR');
  });

  test('the remote site must be set, as for any other callout', () => {
    served.org.deploy({ namespace: null, files: [{ path: 'remoteSiteSettings/Own.remoteSite', text: remoteSite.replace('true', 'false') }] });
    expect(served.org.runAnonymous("Deployer.deploy('public class Made {}');").exceptionMessage).toContain('Unauthorized endpoint');
  });
});
