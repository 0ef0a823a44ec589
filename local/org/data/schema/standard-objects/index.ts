import type { ObjectDefinition } from '../definition.ts';
import { apex } from './apex.ts';
import { approvals } from './approvals.ts';
import { collaboration } from './collaboration.ts';
import { consent } from './consent.ts';
import { customers } from './customers.ts';
import { deployments } from './deployments.ts';
import { entitlements } from './entitlements.ts';
import { orders } from './orders.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { recordAccess } from './record-access.ts';
import { sales } from './sales.ts';
import { service } from './service.ts';
import { setupViews } from './setup-views.ts';
import { users } from './users.ts';

/** Objects that every org has. Their fields are those of Salesforce's "Object Reference", as far as code of the platform's users reads them. */
export const standardObjects: readonly ObjectDefinition[] = [...customers, ...sales, ...orders, ...service, ...users, ...apex, ...consent, ...collaboration, ...setupViews, ...recordAccess, ...deployments, ...approvals, ...partners, ...entitlements, ...places];
