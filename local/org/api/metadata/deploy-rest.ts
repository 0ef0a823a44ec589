import { DeployOptionsError, readDeployOptions } from '../../metadata/requests/deploy-options.ts';
import { DeployRequestError } from '../../metadata/requests/deploy-queue.ts';
import type { DeployRequest } from '../../metadata/requests/deploy-result.ts';
import type { Org } from '../../org.ts';
import { ApiError, notFound } from '../api-error.ts';
import { mayDeploy } from './metadata-access.ts';
import { MultipartError, readMultipart } from './multipart.ts';

/** Bytes of an archive that a deployment takes. Source: Metadata API Developer Guide "Deploying with REST". */
const maxZipBytes = 39 * 1024 * 1024;

/** A form as bytes, or parsed JSON. */
export type DeployBody = Buffer | { readonly validatedDeployRequestId?: string; readonly deployResult?: { readonly status?: string } } | null;

/** `metadata/deployRequest` without the server around it: clients reach it over HTTP, the org's own Apex directly. Throws {@link ApiError}. */
export class DeployRest {
  readonly #org: Org;

  constructor(org: Org) {
    this.#org = org;
  }

  /** A multipart form deploys, `validatedDeployRequestId` does so quickly. Status 201. */
  submit(userId: string, contentType: string, body: DeployBody, base: string): object {
    if (!mayDeploy(this.#org, userId)) throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    try {
      if (Buffer.isBuffer(body)) return answerOf(this.#submitForm(contentType, body, userId), base, true);
      if (body?.validatedDeployRequestId === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'Send a multipart form with the zip file, or {"validatedDeployRequestId": "0Af…"}');
      return answerOf(this.#org.deployQueue.submitValidated(body.validatedDeployRequestId, userId), base, true);
    } catch (error) {
      throw asDeployError(error);
    }
  }

  status(id: string, includeDetails: boolean, base: string): object {
    const deployment = this.#org.deployQueue.find(id);
    if (deployment === null) throw notFound();
    return answerOf(deployment, base, includeDetails);
  }

  /** Status 202. */
  cancel(userId: string, id: string, body: DeployBody, base: string): object {
    if (Buffer.isBuffer(body) || body?.deployResult?.status !== 'Canceling') throw new ApiError(400, 'INVALID_ARGUMENT', 'Send {"deployResult": {"status": "Canceling"}}');
    const deployment = this.#org.deployQueue.cancel(id, userId);
    if (deployment === null) throw notFound();
    if (deployment === false) throw new ApiError(400, 'INVALID_ID_FIELD', 'Deployment already completed');
    return answerOf(deployment, base, false);
  }

  /** The options in a JSON part, the archive in another. */
  #submitForm(contentType: string, body: Buffer, userId: string): DeployRequest {
    const parts = readMultipart(contentType, body);
    const json = parts.find((part) => part.contentType === 'application/json' || part.name === 'json' || part.name === 'entity_content');
    const file = parts.find((part) => part !== json && (part.name === 'file' || part.contentType === 'application/zip' || part.fileName !== null));
    if (json === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The form has no JSON part with the deployOptions');
    if (file === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The form has no part "file" with the zip file');
    if (file.body.length > maxZipBytes) throw new ApiError(400, 'LIMIT_EXCEEDED', `The zip file is larger than ${maxZipBytes} bytes`);
    const { deployOptions } = JSON.parse(json.body.toString('utf8')) as { deployOptions?: Record<string, unknown> };
    return this.#org.deployQueue.submit(file.body, readDeployOptions(deployOptions ?? {}), userId);
  }
}

/** Refusals of the deploy service as REST tells them. */
function asDeployError(error: unknown): unknown {
  if (error instanceof DeployOptionsError || error instanceof DeployRequestError) return new ApiError(400, error.code, error.message);
  if (error instanceof MultipartError) return new ApiError(400, 'INVALID_MULTIPART_REQUEST', error.message);
  return error instanceof SyntaxError ? new ApiError(400, 'JSON_PARSER_ERROR', error.message) : error;
}

function answerOf({ result, options, validatedDeployRequestId }: DeployRequest, base: string, includeDetails: boolean): object {
  const { details } = result;
  const told = includeDetails ? { ...details, allComponentMessages: [...details.componentFailures, ...details.componentSuccesses] } : { allComponentMessages: [], componentFailures: [], componentSuccesses: [], runTestResult: null };
  return { id: result.id, url: `${base}/metadata/deployRequest/${result.id}`, validatedDeployRequestId, deployOptions: options, deployResult: { ...result, details: told, messages: [] } };
}
