/** Enums of named credentials. Source: Connect REST/Apex Reference "ConnectApi Enums". */
export const enums = {
  CredentialAuthenticationProtocol: ['AwsSv4', 'Basic', 'Custom', 'Jwt', 'OAuth'],
  CredentialAuthenticationProtocolVariant: ['AwsSv4_STS', 'ClientCredentialsClientSecret', 'ClientCredentialsClientSecretBasic', 'ClientCredentialsJwtAssertion', 'JwtBearer', 'NoAuthentication', 'RolesAnywhere'],
  CredentialAuthenticationStatus: ['Configured', 'NotConfigured', 'Unknown'],
  CredentialPrincipalType: ['AwsStsPrincipal', 'NamedPrincipal', 'PerUserPrincipal'],
  CreateCredentialAction: ['Refresh'],
  CalloutStatus: ['Disabled', 'Enabled'],
  ExternalCredentialParameterType: [
    'AdditionalRefreshStatusCode', 'AuthParameter', 'AuthProvider', 'AuthProviderUrl', 'AuthProviderUrlQueryParameter', 'JwtBodyClaim', 'JwtHeaderClaim', 'SigningCertificate',
  ],
  ExternalCredentialPrincipalAccessType: ['PermissionSet', 'PermissionSetGroup', 'Profile'],
  NamedCredentialParameterType: ['AllowedManagedPackageNamespaces', 'ClientCertificate', 'ConnectionStatus'],
  NamedCredentialType: ['PrivateEndpoint', 'SecuredEndpoint'],
} as const satisfies Record<string, readonly string[]>;

const header = { headerName: 'String', headerValue: 'String', id: 'String', sequenceNumber: 'Integer' };
const parameter = (type: string) => ({ id: 'String', parameterDescription: 'String', parameterName: 'String', parameterType: `ConnectApi.${type}`, parameterValue: 'String' });
const calloutOptions = { allowMergeFieldsInBody: 'Boolean', allowMergeFieldsInHeader: 'Boolean', generateAuthorizationHeader: 'Boolean' };
const protocol = { authenticationProtocol: 'ConnectApi.CredentialAuthenticationProtocol', authenticationProtocolVariant: 'ConnectApi.CredentialAuthenticationProtocolVariant' };
const principal = { id: 'String', principalName: 'String', principalType: 'ConnectApi.CredentialPrincipalType', sequenceNumber: 'Integer' };
const credential = { ...protocol, externalCredential: 'String', principalName: 'String', principalType: 'ConnectApi.CredentialPrincipalType' };

/** Properties of the classes by Apex type; `…Input` is what a caller gives. Source: Connect Apex Reference "ConnectApi Input Classes", "Output Classes". */
export const shapes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CredentialCustomHeader: header,
  CredentialCustomHeaderInput: header,
  ExternalCredentialParameter: parameter('ExternalCredentialParameterType'),
  ExternalCredentialParameterInput: parameter('ExternalCredentialParameterType'),
  NamedCredentialParameter: parameter('NamedCredentialParameterType'),
  NamedCredentialParameterInput: parameter('NamedCredentialParameterType'),
  NamedCredentialCalloutOptions: calloutOptions,
  NamedCredentialCalloutOptionsInput: calloutOptions,
  ExternalCredentialPrincipalAccess: { developerName: 'String', id: 'String', type: 'ConnectApi.ExternalCredentialPrincipalAccessType' },
  ExternalCredentialPrincipal: {
    ...principal, authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus', parameters: 'List<ConnectApi.ExternalCredentialParameter>',
    principalAccess: 'List<ConnectApi.ExternalCredentialPrincipalAccess>',
  },
  ExternalCredentialPrincipalInput: { ...principal, parameters: 'List<ConnectApi.ExternalCredentialParameterInput>' },
  ExternalCredential: {
    ...protocol, authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus', createdByNamespace: 'String', customHeaders: 'List<ConnectApi.CredentialCustomHeader>', developerName: 'String',
    id: 'String', masterLabel: 'String', parameters: 'List<ConnectApi.ExternalCredentialParameter>', principals: 'List<ConnectApi.ExternalCredentialPrincipal>',
    relatedNamedCredentials: 'List<ConnectApi.NamedCredential>', url: 'String',
  },
  ExternalCredentialInput: {
    ...protocol, customHeaders: 'List<ConnectApi.CredentialCustomHeaderInput>', developerName: 'String', masterLabel: 'String',
    parameters: 'List<ConnectApi.ExternalCredentialParameterInput>', principals: 'List<ConnectApi.ExternalCredentialPrincipalInput>',
  },
  ExternalCredentialList: { externalCredentials: 'List<ConnectApi.ExternalCredential>' },
  NamedCredential: {
    calloutOptions: 'ConnectApi.NamedCredentialCalloutOptions', calloutStatus: 'ConnectApi.CalloutStatus', calloutUrl: 'String', createdByNamespace: 'String',
    customHeaders: 'List<ConnectApi.CredentialCustomHeader>', description: 'String', developerName: 'String', externalCredentials: 'List<ConnectApi.ExternalCredential>', id: 'String',
    masterLabel: 'String', parameters: 'List<ConnectApi.NamedCredentialParameter>', type: 'ConnectApi.NamedCredentialType', url: 'String',
  },
  NamedCredentialInput: {
    calloutOptions: 'ConnectApi.NamedCredentialCalloutOptionsInput', calloutStatus: 'ConnectApi.CalloutStatus', calloutUrl: 'String', customHeaders: 'List<ConnectApi.CredentialCustomHeaderInput>',
    description: 'String', developerName: 'String', externalCredentials: 'List<ConnectApi.ExternalCredentialInput>', masterLabel: 'String', parameters: 'List<ConnectApi.NamedCredentialParameterInput>',
    type: 'ConnectApi.NamedCredentialType',
  },
  NamedCredentialList: { namedCredentials: 'List<ConnectApi.NamedCredential>' },
  CredentialValue: { encrypted: 'Boolean', value: 'String' },
  CredentialValueInput: { encrypted: 'Boolean', revision: 'Integer', value: 'String' },
  Credential: { ...credential, authenticationStatus: 'ConnectApi.CredentialAuthenticationStatus', credentials: 'Map<String,ConnectApi.CredentialValue>' },
  CredentialInput: { ...credential, credentials: 'Map<String,ConnectApi.CredentialValueInput>' },
};
