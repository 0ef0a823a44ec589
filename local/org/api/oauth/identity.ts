import type { Org } from '../../org.ts';

/** What the identity and userinfo endpoints tell of a user. */
export interface UserIdentity {
  readonly userId: string;
  readonly organizationId: string;
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly nickname: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly active: boolean;
}

/** A user by id; null when there is none. */
export function identityOf(org: Org, userId: string): UserIdentity | null {
  const { records } = org.query(`SELECT Id, Username, Name, Email, FirstName, LastName, CommunityNickname, TimeZoneSidKey, LocaleSidKey, LanguageLocaleKey, IsActive FROM User WHERE Id = '${userId}'`);
  const user = records?.[0] as unknown as Record<string, unknown> | undefined;
  if (user === undefined) return null;
  const text = (field: string): string | null => (user[field] as string | null | undefined) ?? null;
  return {
    userId, organizationId: org.identity.organizationId, username: text('Username') ?? '', displayName: text('Name') ?? '', email: text('Email') ?? '', firstName: text('FirstName'),
    lastName: text('LastName'), nickname: text('CommunityNickname'), timeZone: text('TimeZoneSidKey') ?? 'GMT', locale: text('LocaleSidKey') ?? 'en_US',
    language: text('LanguageLocaleKey') ?? 'en_US', active: user.IsActive === true,
  };
}

/** Addresses of the APIs, with `{version}` for the client to fill in. */
export function apiAddresses(origin: string, organizationId: string): Record<string, string> {
  const short = organizationId.slice(0, 15);
  const data = `${origin}/services/data/v{version}`;
  return {
    enterprise: `${origin}/services/Soap/c/{version}/${short}`, metadata: `${origin}/services/Soap/m/{version}/${short}`, partner: `${origin}/services/Soap/u/{version}/${short}`,
    rest: `${data}/`, sobjects: `${data}/sobjects/`, search: `${data}/search/`, query: `${data}/query/`, tooling_rest: `${data}/tooling/`, tooling_soap: `${origin}/services/Soap/T/{version}/${short}`,
    recent: `${data}/recent/`, custom_domain: origin, profile: `${origin}/{userId}`,
  };
}
