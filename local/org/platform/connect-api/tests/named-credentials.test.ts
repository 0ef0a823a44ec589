import { openOrg, type Org } from '../../../org.ts';
import { apex } from '../../../testing/tests/sample-org.ts';

const createExternal = `
  ConnectApi.ExternalCredentialPrincipalInput principal = new ConnectApi.ExternalCredentialPrincipalInput();
  principal.principalName = 'Developer Access'; principal.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal; principal.sequenceNumber = 1;
  ConnectApi.ExternalCredentialInput input = new ConnectApi.ExternalCredentialInput();
  input.developerName = 'books'; input.masterLabel = 'Books'; input.authenticationProtocol = ConnectApi.CredentialAuthenticationProtocol.Custom;
  input.principals = new List<ConnectApi.ExternalCredentialPrincipalInput>{ principal };
  ConnectApi.ExternalCredential external = ConnectApi.NamedCredentials.createExternalCredential(input);`;
const createNamed = `
  ConnectApi.ExternalCredentialInput reference = new ConnectApi.ExternalCredentialInput(); reference.developerName = 'books';
  ConnectApi.NamedCredentialInput named = new ConnectApi.NamedCredentialInput();
  named.developerName = 'booksApi'; named.masterLabel = 'Books API'; named.type = ConnectApi.NamedCredentialType.SecuredEndpoint; named.calloutUrl = 'https://books.example/v1';
  named.calloutOptions = new ConnectApi.NamedCredentialCalloutOptionsInput(); named.calloutOptions.generateAuthorizationHeader = true;
  named.externalCredentials = new List<ConnectApi.ExternalCredentialInput>{ reference };
  ConnectApi.NamedCredential made = ConnectApi.NamedCredentials.createNamedCredential(named);`;

describe('ConnectApi.NamedCredentials', () => {
  let org: Org;
  beforeEach(() => {
    org = openOrg();
  });
  afterEach(() => org.close());

  test('credentials are created and kept', () => {
    expect(apex(org, `${createExternal}${createNamed} System.debug(made.calloutUrl + ' ' + made.calloutStatus + ' ' + made.externalCredentials[0].principals[0].principalName + ' ' + (external.principals[0].id != null));`))
      .toEqual(['https://books.example/v1 Enabled Developer Access true']);
    expect(apex(org, `
      ConnectApi.NamedCredential found = ConnectApi.NamedCredentials.getNamedCredential('BOOKSAPI');
      System.debug(found.type + ' ' + found.calloutOptions.generateAuthorizationHeader + ' ' + ConnectApi.NamedCredentials.getExternalCredential('books').relatedNamedCredentials[0].developerName);
      System.debug(ConnectApi.NamedCredentials.getNamedCredentials().namedCredentials.size());`)).toEqual(['SecuredEndpoint true booksApi', '1']);
  });

  test('they are changed and deleted', () => {
    apex(org, createExternal + createNamed);
    expect(apex(org, `
      ConnectApi.NamedCredentialInput change = new ConnectApi.NamedCredentialInput(); change.calloutUrl = 'https://other.example';
      System.debug(ConnectApi.NamedCredentials.updateNamedCredential('booksApi', change).calloutUrl + ' ' + ConnectApi.NamedCredentials.getNamedCredential('booksApi').masterLabel);
      try { ConnectApi.NamedCredentials.deleteExternalCredential('books'); } catch (ConnectApi.ConnectApiException e) { System.debug(e.getMessage()); }
      ConnectApi.NamedCredentials.deleteNamedCredential('booksApi'); ConnectApi.NamedCredentials.deleteExternalCredential('books');
      try { ConnectApi.NamedCredentials.getExternalCredential('books'); } catch (ConnectApi.NotFoundException e) { System.debug(e.getTypeName()); }`)).toEqual([
      'https://other.example Books API', 'The external credential books is used by the named credential booksApi.', 'ConnectApi.NotFoundException',
    ]);
  });

  test('secrets are kept and not shown', () => {
    expect(apex(org, `${createExternal}
      ConnectApi.CredentialValueInput secret = new ConnectApi.CredentialValueInput(); secret.value = 's3cret'; secret.encrypted = true;
      ConnectApi.CredentialInput credential = new ConnectApi.CredentialInput(); credential.externalCredential = 'books'; credential.principalName = 'Developer Access';
      credential.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal; credential.credentials = new Map<String, ConnectApi.CredentialValueInput>{ 'token' => secret };
      ConnectApi.Credential made = ConnectApi.NamedCredentials.createCredential(credential);
      System.debug(made.authenticationStatus + ' ' + made.credentials.get('token').value + ' ' + ConnectApi.NamedCredentials.getExternalCredential('books').authenticationStatus);
      ConnectApi.NamedCredentials.deleteCredential('books', 'Developer Access', ConnectApi.CredentialPrincipalType.NamedPrincipal);
      System.debug(ConnectApi.NamedCredentials.getCredential('books', 'Developer Access', ConnectApi.CredentialPrincipalType.NamedPrincipal).authenticationStatus);`)).toEqual(['Configured null Configured', 'NotConfigured']);
  });

  test.each([
    ['twice', `${createExternal} ConnectApi.NamedCredentials.createExternalCredential(input);`, /exists already/],
    ['without its external credential', createNamed, /^ConnectApi\.NotFoundException: The external credential books does not exist\./],
    ['without a name', `ConnectApi.NamedCredentials.createNamedCredential(new ConnectApi.NamedCredentialInput());`, /^ConnectApi\.ConnectApiException: Required property is missing: developerName/],
  ])('%s: refused', (_, source, message) => {
    const { compileProblem, exceptionMessage } = org.runAnonymous(source);
    expect(compileProblem).toBeNull();
    expect(exceptionMessage).toMatch(message);
  });
});
