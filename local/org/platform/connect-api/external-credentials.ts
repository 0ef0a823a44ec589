import { throwApex } from '../../runtime/exceptions.ts';
import { all, find, newId, remove, required, save, wanted } from './credential-store.ts';
import type { Plain, PlainValue } from './plain.ts';

const setupUrl = '/services/data/v65.0/named-credentials/external-credentials';

const listIn = (plain: Plain, name: string): Plain[] => (Array.isArray(plain[name]) ? (plain[name] as Plain[]) : []);

/** With what the platform adds: principals have ids, and a status that tells whether they have credentials. */
function completed(input: Plain, old: Plain | null): Plain {
  const developerName = required(input.developerName, 'developerName');
  const oldPrincipals = listIn(old ?? {}, 'principals');
  const principals = listIn(input, 'principals').map((principal): Plain => {
    const before = oldPrincipals.find((one) => one.id === principal.id || one.principalName === principal.principalName);
    return { principalAccess: [], ...principal, id: before?.id ?? newId('principal') };
  });
  return { customHeaders: [], parameters: [], ...input, principals, id: old?.id ?? newId('externalCredential'), createdByNamespace: null, url: `${setupUrl}/${developerName}` };
}

export function createExternal(input: Plain): Plain {
  const name = required(input.developerName, 'developerName');
  required(input.masterLabel, 'masterLabel');
  required(input.authenticationProtocol, 'authenticationProtocol');
  if (find('externalCredential', name) !== null) throwApex('ConnectApi.ConnectApiException', `An external credential with the developer name ${name} exists already.`);
  return shown(save('externalCredential', name, completed(input, null)));
}

export function updateExternal(name: string | null, input: Plain): Plain {
  const old = wanted('externalCredential', name);
  remove('externalCredential', String(old.developerName));
  const made = completed({ developerName: old.developerName ?? null, ...withoutNulls(input) }, old);
  return shown(save('externalCredential', String(made.developerName), made));
}

/** Refused while a named credential uses it. */
export function deleteExternal(name: string | null): void {
  const old = wanted('externalCredential', name);
  const user = all('namedCredential').find((named) => usesExternal(named, old));
  if (user !== undefined) throwApex('ConnectApi.ConnectApiException', `The external credential ${name} is used by the named credential ${String(user.developerName)}.`);
  remove('externalCredential', String(old.developerName));
}

const usesExternal = (named: Plain, external: Plain): boolean =>
  listIn(named, 'externalCredentials').some((one) => String(one.developerName).toLowerCase() === String(external.developerName).toLowerCase());

/** As a caller sees it: with its status, and without the named credentials' own external credentials, which would go round in circles. */
export function shown(external: Plain): Plain {
  const principals = listIn(external, 'principals').map((principal): Plain => ({ ...principal, authenticationStatus: statusOf(external, principal) }));
  const status = principals.length > 0 && principals.every(({ authenticationStatus }) => authenticationStatus === 'Configured') ? 'Configured' : 'Unknown';
  const related = all('namedCredential').filter((named) => usesExternal(named, external)).map((named): Plain => ({ ...named, externalCredentials: [] }));
  return { ...external, principals, authenticationStatus: status, relatedNamedCredentials: related };
}

function statusOf(external: Plain, principal: Plain): PlainValue {
  return find('credential', credentialName(external.developerName, principal.principalName, principal.principalType)) === null ? 'NotConfigured' : 'Configured';
}

export const credentialName = (...parts: unknown[]): string => parts.map(String).join('/');

export const withoutNulls = (plain: Plain): Plain => Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null));
