import { DeployOptionsError, readDeployOptions } from '../../metadata/requests/deploy-options.ts';
import { DeployRequestError } from '../../metadata/requests/deploy-queue.ts';
import type { DeployRequest } from '../../metadata/requests/deploy-result.ts';
import type { Org } from '../../org.ts';
import { child, SoapFault, textOf, textsOf, type SoapElement } from '../soap/envelope.ts';
import type { SoapOperation } from '../soap/soap-endpoint.ts';

/** Calls the deploy service; its refusals become faults. */
function taken<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof DeployOptionsError || error instanceof DeployRequestError ? new SoapFault(error.code, error.message) : error;
  }
}

const queued = ({ result }: DeployRequest): object => ({ done: false, id: result.id, state: 'Queued' });

function optionsOf(element: SoapElement | null): Record<string, unknown> {
  const entries = Object.keys(element ?? {}).filter((name) => !name.startsWith('@')).map((name) => [name, name === 'runTests' ? textsOf(element!, name) : textOf(element![name])]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** `deploy`, `checkDeployStatus`, `cancelDeploy`, `deployRecentValidation`. Source: Metadata API Developer Guide "File-Based Calls". */
export function deployOperations(org: Org): Readonly<Record<string, SoapOperation>> {
  const found = (id: string | null): DeployRequest => {
    const request = id === null ? null : org.deployQueue.find(id);
    if (request === null) throw new SoapFault('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    return request;
  };
  return {
    deploy: ({ input }, { session }) => {
      const zip = textOf(input.ZipFile);
      if (zip === null) throw new SoapFault('INVALID_FIELD', 'Required field is missing: ZipFile');
      return taken(() => queued(org.deployQueue.submit(Buffer.from(zip, 'base64'), readDeployOptions(optionsOf(child(input, 'DeployOptions'))), session!.userId)));
    },
    checkDeployStatus: ({ input }) => {
      const { result } = found(textOf(input.asyncProcessId));
      const { details, ...rest } = result;
      return textOf(input.includeDetails) === 'true' ? { ...rest, details } : rest;
    },
    cancelDeploy: ({ input }, { session }) => {
      const { result } = found(textOf(input.String) ?? textOf(input.id));
      if (org.deployQueue.cancel(result.id, session!.userId) === false) throw new SoapFault('INVALID_ID_FIELD', 'Deployment already completed');
      return { done: org.deployQueue.find(result.id)!.result.done, id: result.id };
    },
    /** Answers the id itself, not an object. */
    deployRecentValidation: ({ input }, { session }) => taken(() => org.deployQueue.submitValidated(textOf(input.validationId) ?? '', session!.userId).result.id),
  };
}
