import { throwApex } from '../../runtime/exceptions.ts';
import { platformClass, type PlatformFunction } from '../../runtime/platform-class.ts';
import type { EnumValue } from '../../runtime/values/enum.ts';
import type { Bean } from '../bean.ts';
import { required as requiredArgument } from '../lang/arguments.ts';
import { unavailableMembers } from '../unavailable.ts';
import { all, find, newId, remove, required, save, wanted } from './credential-store.ts';
import { createExternal, credentialName, deleteExternal, shown, updateExternal, withoutNulls } from './external-credentials.ts';
import { beanOf, plainOf, type Plain } from './plain.ts';

const setupUrl = '/services/data/v65.0/named-credentials/named-credential-setup';
const inputOf = (input: Bean | null): Plain => plainOf(requiredArgument(input)) as Plain;

function completed(input: Plain, old: Plain | null): Plain {
  const name = required(input.developerName, 'developerName');
  const url = required(input.calloutUrl, 'calloutUrl');
  if (!/^https?:\/\/[^/]/.test(url)) throwApex('ConnectApi.ConnectApiException', `Invalid callout URL: ${url}`);
  const externals = (Array.isArray(input.externalCredentials) ? (input.externalCredentials as Plain[]) : []).map(({ developerName }): Plain => ({ developerName: wanted('externalCredential', String(developerName)).developerName ?? null }));
  return { customHeaders: [], parameters: [], calloutStatus: 'Enabled', ...withoutNulls(input), externalCredentials: externals, id: old?.id ?? newId('namedCredential'), createdByNamespace: null, url: `${setupUrl}/${name}` };
}

const named = (plain: Plain): Bean => {
  const externals = ((plain.externalCredentials ?? []) as Plain[]).map(({ developerName }): Plain => ({ ...shown(wanted('externalCredential', String(developerName))), relatedNamedCredentials: [] }));
  return beanOf('NamedCredential', { ...plain, externalCredentials: externals });
};

const external = (plain: Plain): Bean => beanOf('ExternalCredential', plain);

function createNamed(input: Bean | null): Bean {
  const plain = inputOf(input);
  const name = required(plain.developerName, 'developerName');
  required(plain.masterLabel, 'masterLabel');
  required(plain.type, 'type');
  if (find('namedCredential', name) !== null) throwApex('ConnectApi.ConnectApiException', `A named credential with the developer name ${name} exists already.`);
  return named(save('namedCredential', name, completed(plain, null)));
}

function updateNamed(name: string | null, input: Bean | null): Bean {
  const old = wanted('namedCredential', name);
  const { id: _id, url: _url, ...before } = old;
  const made = completed({ ...before, ...withoutNulls(inputOf(input)) }, old);
  remove('namedCredential', String(old.developerName));
  return named(save('namedCredential', String(made.developerName), made));
}

/** Secrets are kept and never shown again. */
function saveCredential(input: Bean | null, keepOthers: boolean): Bean {
  const plain = inputOf(input);
  const owner = wanted('externalCredential', plain.externalCredential as string | null);
  const key = credentialName(owner.developerName, plain.principalName, plain.principalType);
  const before = keepOthers ? ((find('credential', key)?.credentials ?? {}) as Plain) : {};
  return credential(save('credential', key, { ...plain, authenticationProtocol: owner.authenticationProtocol ?? null, credentials: { ...before, ...((plain.credentials ?? {}) as Plain) } }));
}

function credential(plain: Plain): Bean {
  const values = Object.entries((plain.credentials ?? {}) as Plain).map(([name, value]) => {
    const encrypted = (value as Plain).encrypted !== false;
    return [name, { encrypted, value: encrypted ? null : ((value as Plain).value ?? null) }] as const;
  });
  return beanOf('Credential', { ...plain, authenticationStatus: values.length > 0 ? 'Configured' : 'NotConfigured', credentials: Object.fromEntries(values) });
}

type CredentialKey = [externalCredential: string | null, principalName: string | null, principalType: EnumValue | null];
const keyOf = ([owner, principal, type]: CredentialKey): string => credentialName(wanted('externalCredential', owner).developerName, principal, type?.name ?? null);

const statics: Record<string, PlatformFunction> = {
  'ConnectApi.ExternalCredential createExternalCredential(ConnectApi.ExternalCredentialInput requestBody)': (input: Bean | null) => external(createExternal(inputOf(input))),
  'ConnectApi.ExternalCredential getExternalCredential(String developerName)': (name: string | null) => external(shown(wanted('externalCredential', name))),
  'ConnectApi.ExternalCredentialList getExternalCredentials()': () => beanOf('ExternalCredentialList', { externalCredentials: all('externalCredential').map(shown) }),
  'ConnectApi.ExternalCredential updateExternalCredential(String developerName, ConnectApi.ExternalCredentialInput requestBody)': (name: string | null, input: Bean | null) => external(updateExternal(name, inputOf(input))),
  'void deleteExternalCredential(String developerName)': deleteExternal,
  'ConnectApi.NamedCredential createNamedCredential(ConnectApi.NamedCredentialInput requestBody)': createNamed,
  'ConnectApi.NamedCredential getNamedCredential(String developerName)': (name: string | null) => named(wanted('namedCredential', name)),
  'ConnectApi.NamedCredentialList getNamedCredentials()': () => beanOf('NamedCredentialList', { namedCredentials: all('namedCredential') }),
  'ConnectApi.NamedCredential updateNamedCredential(String developerName, ConnectApi.NamedCredentialInput requestBody)': updateNamed,
  'void deleteNamedCredential(String developerName)': (name: string | null) => remove('namedCredential', String(wanted('namedCredential', name).developerName)),
  'ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody)': (input: Bean | null) => saveCredential(input, false),
  'ConnectApi.Credential updateCredential(ConnectApi.CredentialInput requestBody)': (input: Bean | null) => saveCredential(input, false),
  'ConnectApi.Credential patchCredential(ConnectApi.CredentialInput requestBody)': (input: Bean | null) => saveCredential(input, true),
  'ConnectApi.Credential getCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)': (...key: CredentialKey) =>
    credential(find('credential', keyOf(key)) ?? { externalCredential: key[0], principalName: key[1], principalType: key[2]?.name ?? null }),
  'void deleteCredential(String externalCredential, String principalName, ConnectApi.CredentialPrincipalType principalType)': (...key: CredentialKey) => remove('credential', keyOf(key)),
};

/** Named and external credentials of the org. Source: Connect Apex Reference "NamedCredentials Class". Callouts do not use them: they go by the credentials that are deployed. */
export const NamedCredentialsClass = platformClass('ConnectApi.NamedCredentials', {
  statics: {
    ...statics,
    ...unavailableMembers('ConnectApi.NamedCredentials', 'no identity provider is connected', [
      'ConnectApi.Credential createCredential(ConnectApi.CredentialInput requestBody, ConnectApi.CreateCredentialAction action)',
      'Object getOAuthCredentialAuthUrl(Object requestBody)',
    ]),
  },
});
