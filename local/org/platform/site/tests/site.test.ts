import { openOrg } from '../../../org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

test('an org without sites', () => {
  const org = openOrg();
  try {
    const source = `
      System.debug(Site.getName() + ' ' + Site.getSiteId() + ' ' + Network.getNetworkId() + ' ' + Network.getLoginUrl('x') + ' ' + Site.isValidUsername('a@b.co'));
      System.debug(Auth.SessionManagement.getCurrentSession().get('UsersId') == UserInfo.getUserId());
      Auth.UserData data = new Auth.UserData('1', 'Ada', 'Lovelace', 'Ada Lovelace', 'a@b.co', null, 'ada', 'en_US', 'P', null, new Map<String, String>());
      System.debug(data.fullName + ' ' + data.attributeMap.size());`;
    expect(apex(org, source)).toEqual(['null null null null true', 'true', 'Ada Lovelace 0']);
    expect(org.runAnonymous(`Site.login('a', 'b', null);`).exceptionMessage).toBe('System.UnsupportedOperationException: Site.login is not available in the local org: it has no sites.');
    expect(org.runAnonymous(`Auth.AuthToken.getAccessToken('a', 'b');`).exceptionMessage).toMatch(/it has no authentication providers/);
  } finally {
    org.close();
  }
});
