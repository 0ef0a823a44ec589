import { openOrg, type Org } from '../../org.ts';
import { apex } from '../../testing/tests/sample-org.ts';

const worker = `global class Worker {
  global static void query(Integer times) { for (Integer i = 0; i < times; i++) { Integer n = [SELECT COUNT() FROM Account]; } }
  global static void save(Integer times) { for (Integer i = 0; i < times; i++) { insert new Account(Name = 'x'); } }
  global static Integer queries() { return Limits.getQueries(); }
  global static Integer statements() { return Limits.getDmlStatements(); }
  global interface Callback { void call(); }
  global static void callBack(Callback back) { back.call(); }
}`;
const counted = "System.debug(pack.Worker.queries() + ' ' + Limits.getQueries());";

describe.each([{ certified: true }, { certified: false }])('a package with certified: $certified', ({ certified }) => {
  let org: Org;
  beforeAll(() => {
    org = openOrg();
    org.installPackage({ namespace: 'pack', files: [{ path: 'classes/Worker.cls', text: worker }] }, { certified });
    org.deploy({ namespace: null, files: [{ path: 'classes/Mine.cls', text: `public class Mine implements pack.Worker.Callback {
      public void call() { Integer n = [SELECT COUNT() FROM Account]; }
    }` }, { path: 'triggers/OnAccount.trigger', text: 'trigger OnAccount on Account (before insert) { Integer n = [SELECT COUNT() FROM Contact]; }' }] });
  });
  afterAll(() => org.close());

  test('counts its queries by itself, or with all the others', () => {
    expect(apex(org, `pack.Worker.query(3); Integer n = [SELECT COUNT() FROM Account]; ${counted}`)).toEqual([certified ? '3 1' : '4 4']);
  });

  test('code that it calls back, and triggers of the org, count as the org\'s', () => {
    expect(apex(org, `pack.Worker.callBack(new Mine()); pack.Worker.save(2); ${counted}`)).toEqual([certified ? '0 3' : '3 3']);
    expect(apex(org, "pack.Worker.save(2); System.debug(pack.Worker.statements() + ' ' + Limits.getDmlStatements());")).toEqual([certified ? '2 0' : '2 2']);
  });

  test('may use a limit up while the org has its own', () => {
    const { success, exceptionMessage } = org.runAnonymous('pack.Worker.query(90); for (Integer i = 0; i < 90; i++) { Integer n = [SELECT COUNT() FROM Account]; }');
    expect([success, exceptionMessage]).toEqual(certified ? [true, null] : [false, 'System.LimitException: Too many SOQL queries: 101']);
    expect(org.runAnonymous('pack.Worker.query(101);').exceptionMessage).toBe('System.LimitException: Too many SOQL queries: 101');
  });
});

test('what was chosen when a package was installed stays at its upgrade, and in the file', () => {
  const org = openOrg();
  const source = { namespace: 'pack', files: [{ path: 'classes/Worker.cls', text: worker }] };
  org.installPackage(source, { certified: true });
  org.installPackage(source, { version: '1.1' });
  expect(org.installedPackages).toMatchObject([{ certified: true }]);
  expect(apex(org, `pack.Worker.query(3); ${counted}`)).toEqual(['3 0']);
  org.uninstallPackage('pack');
  org.installPackage(source);
  expect(apex(org, `pack.Worker.query(3); ${counted}`)).toEqual(['3 3']);
  org.close();
});
