import { Connection } from 'jsforce';
import { orgWith, sample } from '../../../testing/tests/sample-org.ts';
import { ServedOrg } from '../../tests/served-org.ts';

const api = `global class Api { global static String hello() { return 'hello'; } }`;

describe('packages over the Tooling API', () => {
  let served: ServedOrg;
  let connection: Connection;
  beforeEach(async () => {
    served = new ServedOrg(orgWith([]));
    connection = new Connection({ ...(await served.listen()), version: '65.0' });
  });
  afterEach(() => served.close());

  const ended = async (object: string, id: string): Promise<Record<string, unknown>> => {
    for (let look = 0; look < 500; look++) {
      const row = (await connection.tooling.retrieve(object, id)) as Record<string, unknown>;
      if (!['IN_PROGRESS', 'InProgress', 'Queued'].includes(String(row.Status))) return row;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`${object} does not end`);
  };
  const request = async (object: string, values: Record<string, unknown>): Promise<Record<string, unknown>> => ended(object, String((await connection.tooling.create(object, values)).id));
  const query = async (soql: string): Promise<Record<string, unknown>[]> => (await connection.tooling.query(soql)).records;

  test('a known version is found, installed, listed and uninstalled', async () => {
    const { id } = served.org.uploadPackage(sample([api], {}, 'acme'), { name: 'Acme', version: '1.2.3' });
    expect(await query(`SELECT Id, SubscriberPackageId, InstallValidationStatus, RemoteSiteSettings, Package2ContainerOptions FROM SubscriberPackageVersion WHERE Id ='${id}'`)).toEqual([
      expect.objectContaining({ InstallValidationStatus: 'NO_ERRORS_DETECTED', Package2ContainerOptions: 'Managed', RemoteSiteSettings: { settings: [] } }),
    ]);
    expect(await request('PackageInstallRequest', { SubscriberPackageVersionKey: id })).toMatchObject({ Status: 'SUCCESS', Errors: null });
    expect(served.org.runAnonymous("Assert.areEqual('hello', acme.Api.hello());").success).toBe(true);
    expect(await query('SELECT Id, SubscriberPackage.NamespacePrefix, SubscriberPackage.Name, SubscriberPackageVersion.Id, SubscriberPackageVersion.MajorVersion, SubscriberPackageVersion.MinorVersion, SubscriberPackageVersion.PatchVersion FROM InstalledSubscriberPackage')).toEqual([
      expect.objectContaining({ SubscriberPackage: expect.objectContaining({ NamespacePrefix: 'acme', Name: 'Acme' }), SubscriberPackageVersion: expect.objectContaining({ Id: id, MajorVersion: 1, MinorVersion: 2, PatchVersion: 3 }) }),
    ]);
    expect(await query("SELECT Name, Body, ManageableState FROM ApexClass WHERE NamespacePrefix = 'acme'")).toEqual([expect.objectContaining({ Name: 'Api', Body: '(hidden)', ManageableState: 'installed' })]);
    expect(await request('SubscriberPackageVersionUninstallRequest', { SubscriberPackageVersionId: id })).toMatchObject({ Status: 'Success' });
    expect(await query('SELECT Id FROM InstalledSubscriberPackage')).toEqual([]);
    expect(await query("SELECT Id FROM ApexClass WHERE NamespacePrefix = 'acme'")).toEqual([]);
  });

  test('an installation that fails says why, and leaves nothing', async () => {
    const { id } = served.org.uploadPackage(sample(['public class Broken { Nothing n; }'], {}, 'acme'), { name: 'Acme' });
    const { Status, Errors } = await request('PackageInstallRequest', { SubscriberPackageVersionKey: id });
    expect([Status, Errors]).toEqual(['ERROR', { errors: [{ message: expect.stringMatching(/Broken.*Invalid type: Nothing/) }] }]);
    expect(served.org.installedPackages).toEqual([]);
    expect((await request('PackageInstallRequest', { SubscriberPackageVersionKey: '04t000000000999AAA' })).Status).toBe('ERROR');
  });

  test('an uninstallation is refused while the org uses the package', async () => {
    const { id } = served.org.uploadPackage(sample([api], {}, 'acme'), { name: 'Acme' });
    await request('PackageInstallRequest', { SubscriberPackageVersionKey: id });
    expect(served.org.deploy(sample(['public class Uses { String s = acme.Api.hello(); }'])).errors).toEqual([]);
    const refused = await request('SubscriberPackageVersionUninstallRequest', { SubscriberPackageVersionId: id });
    expect(refused.Status).toBe('Error');
    expect(await query(`SELECT Message FROM PackageVersionUninstallRequestError WHERE ParentRequest.Id = '${String(refused.Id)}' ORDER BY Message`)).toEqual([expect.objectContaining({ Message: expect.stringContaining('Uses') })]);
    expect(served.org.installedPackages).toHaveLength(1);
  });
});
