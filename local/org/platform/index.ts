import type { PlatformClass } from '../runtime/platform-class.ts';
import { approvalClasses } from './approval/index.ts';
import { cacheClasses } from './cache/index.ts';
import { compressionClasses } from './compression/index.ts';
import { connectApiClasses } from './connect-api/index.ts';
import { databaseClasses } from './database/index.ts';
import { dataWeaveClasses } from './dataweave/index.ts';
import { eventBusClasses } from './event-bus/index.ts';
import { formulaEvalClasses } from './formula-eval/index.ts';
import { invocableClasses } from './invocable/index.ts';
import { languageClasses } from './lang/index.ts';
import { messagingClasses } from './messaging/index.ts';
import { metadataDeploymentClasses } from './metadata-deployment/index.ts';
import { pageClasses } from './pages/index.ts';
import { restClasses } from './rest/index.ts';
import { schemaClasses } from './schema/index.ts';
import { siteClasses } from './site/index.ts';
import { systemClasses } from './system/index.ts';
import { userInterfaceClasses } from './user-interface/index.ts';
import { webServiceClasses } from './web-service/index.ts';
import { xmlClasses } from './xml/index.ts';

/** The Apex standard library as the checker and emitted code see it. */
export const platformClasses: readonly PlatformClass[] = [
  ...languageClasses,
  ...databaseClasses,
  ...schemaClasses,
  ...systemClasses,
  ...cacheClasses,
  ...restClasses,
  ...formulaEvalClasses,
  ...invocableClasses,
  ...dataWeaveClasses,
  ...messagingClasses,
  ...pageClasses,
  ...xmlClasses,
  ...approvalClasses,
  ...eventBusClasses,
  ...compressionClasses,
  ...webServiceClasses,
  ...metadataDeploymentClasses,
  ...userInterfaceClasses,
  ...siteClasses,
  ...connectApiClasses,
];
