import { orgData } from '../../data/org-data.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import type { Plain } from './plain.ts';

export type Kind = 'externalCredential' | 'namedCredential' | 'credential';

/** Key prefixes of ids: that of NamedCredential is documented, the others only tell ids apart. */
const prefixes: Readonly<Record<Kind, string>> = { externalCredential: '0pU', namedCredential: '0XA', credential: '0pV' };

const keyOf = (kind: Kind, name: string): string => `connectApi.${kind}.${name.toLowerCase()}`;

/** Named and external credentials in the org's file: a rollback takes changes back. */
export function find(kind: Kind, name: string): Plain | null {
  const text = orgData().store.setting(keyOf(kind, name));
  return text === null ? null : (JSON.parse(text) as Plain);
}

/** Throws `ConnectApi.NotFoundException`. */
export function wanted(kind: Kind, name: string | null): Plain {
  return find(kind, required(name, 'developerName')) ?? throwApex('ConnectApi.NotFoundException', `The ${words(kind)} ${name} does not exist.`);
}

export function all(kind: Kind): Plain[] {
  return orgData().store.settings(keyOf(kind, '')).map(([, text]) => JSON.parse(text) as Plain);
}

export function save(kind: Kind, name: string, value: Plain): Plain {
  orgData().store.setSetting(keyOf(kind, name), JSON.stringify(value));
  return value;
}

export function remove(kind: Kind, name: string): void {
  orgData().store.setSetting(keyOf(kind, name), null);
}

export const newId = (kind: Kind | 'principal'): string => orgData().store.sequences.nextId(kind === 'principal' ? '0pT' : prefixes[kind]);

export const words = (kind: Kind): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What a call can't do without. */
export function required(value: unknown, property: string): string {
  if (typeof value !== 'string' || value === '') return throwApex('ConnectApi.ConnectApiException', `Required property is missing: ${property}`);
  return value;
}
