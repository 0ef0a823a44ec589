import type { ApiRoutes } from '../api-context.ts';
import { soapEndpoint } from '../soap/soap-endpoint.ts';
import { SoapFault } from '../soap/envelope.ts';
import type { SoapOperation } from '../soap/soap-endpoint.ts';
import { componentOperations } from './component-operations.ts';
import { deployOperations } from './deploy-operations.ts';
import { describeOperations } from './describe-operations.ts';
import { mayDeploy } from './metadata-access.ts';
import { retrieveOperations } from './retrieve-operations.ts';

const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

/** The Metadata API over SOAP: `/services/Soap/m/65.0`. */
export const metadataSoapRoutes: ApiRoutes = (server, { org }) => {
  const all: Readonly<Record<string, SoapOperation>> = { ...deployOperations(org), ...retrieveOperations(org), ...describeOperations(org), ...componentOperations(org) };
  const operations = Object.fromEntries(Object.entries(all).map(([name, operation]): [string, SoapOperation] => [name, (call, context) => {
    if (!mayDeploy(org, context.session!.userId)) throw new SoapFault('INSUFFICIENT_ACCESS', 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    return operation(call, context);
  }]));
  soapEndpoint(server, org.sessions, { path: 'm', namespace: metadataNamespace, operations });
};
