import type { SchemaService } from '../data/schema/describe.ts';
import { newRecord } from '../runtime/sobject.ts';
import type { DataService } from '../runtime/services.ts';

/** The user that a package's own scripts run as: nobody logs in as it, and no licence is used. Answers its id. */
export function makePackageUser(data: DataService, schema: SchemaService, { namespace, name }: { readonly namespace: string; readonly name: string }): string {
  const describe = schema.object('User');
  if (describe === undefined) throw new Error('The schema has no User');
  return data.write(newRecord(describe, {
    Username: `${namespace.toLowerCase()}@packages.local.test`, Email: `${namespace.toLowerCase()}@packages.local.test`, LastName: name.slice(0, 80), Name: name.slice(0, 121),
    Alias: namespace.slice(0, 8), CommunityNickname: namespace, UserType: 'AutomatedProcess', IsActive: true, TimeZoneSidKey: 'GMT', LocaleSidKey: 'en_US', LanguageLocaleKey: 'en_US', EmailEncodingKey: 'UTF-8',
  }));
}
