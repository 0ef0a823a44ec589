import type { ApiRoutes } from './api-context.ts';
import { apexRestRoutes } from './apex-rest/index.ts';
import { auraRoutes } from './aura-routes.ts';
import { bulkRoutes } from './bulk/index.ts';
import { compositeRequestRoutes } from './composite-requests.ts';
import { compositeRoutes } from './composite-routes.ts';
import { frontdoorRoutes } from './frontdoor-routes.ts';
import { localRoutes } from './local-routes.ts';
import { deployRestRoutes } from './metadata/deploy-rest-routes.ts';
import { metadataSoapRoutes } from './metadata/metadata-soap-routes.ts';
import { oauthRoutes } from './oauth/oauth-routes.ts';
import { queryRoutes } from './query-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { sobjectRoutes } from './sobject-routes.ts';
import { loginRoutes } from './soap/login-routes.ts';
import { toolingRoutes } from './tooling/index.ts';
import { treeRoutes } from './tree-routes.ts';

/** Every API of the org, a line each. Their order means nothing. */
export const apiRoutes: readonly ApiRoutes[] = [
  serviceRoutes,
  oauthRoutes,
  loginRoutes,
  metadataSoapRoutes,
  deployRestRoutes,
  queryRoutes,
  sobjectRoutes,
  compositeRoutes,
  compositeRequestRoutes,
  treeRoutes,
  searchRoutes,
  frontdoorRoutes,
  toolingRoutes,
  apexRestRoutes,
  bulkRoutes,
  auraRoutes,
  localRoutes,
];
