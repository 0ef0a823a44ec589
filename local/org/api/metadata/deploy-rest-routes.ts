import type { FastifyInstance, FastifyReply } from 'fastify';
import { DeployOptionsError, readDeployOptions } from '../../metadata/requests/deploy-options.ts';
import { DeployRequestError } from '../../metadata/requests/deploy-queue.ts';
import type { DeployRequest } from '../../metadata/requests/deploy-result.ts';
import type { Org } from '../../org.ts';
import { baseOf, originOf, sessionOf, type ApiContext } from '../api-context.ts';
import { ApiError, notFound } from '../api-error.ts';
import { mayDeploy } from './metadata-access.ts';
import { MultipartError, readMultipart } from './multipart.ts';

/** Bytes of an archive that a deployment takes. Source: Metadata API Developer Guide "Deploying with REST". */
const maxZipBytes = 39 * 1024 * 1024;

type DeployBody = Buffer | { readonly validatedDeployRequestId?: string; readonly deployResult?: { readonly status?: string } } | null;

/** A multipart deployment: the options in a JSON part, the archive in another. */
function submitForm(org: Org, contentType: string, body: Buffer, userId: string): DeployRequest {
  const parts = readMultipart(contentType, body);
  const isJson = (type: string | null, name: string | null): boolean => type === 'application/json' || name === 'json' || name === 'entity_content';
  const json = parts.find(({ contentType: type, name }) => isJson(type, name));
  const file = parts.find((part) => part !== json && (part.name === 'file' || part.contentType === 'application/zip' || part.fileName !== null));
  if (json === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The form has no JSON part with the deployOptions');
  if (file === undefined) throw new ApiError(400, 'MISSING_ARGUMENT', 'The form has no part "file" with the zip file');
  if (file.body.length > maxZipBytes) throw new ApiError(400, 'LIMIT_EXCEEDED', `The zip file is larger than ${maxZipBytes} bytes`);
  const { deployOptions } = JSON.parse(json.body.toString('utf8')) as { deployOptions?: Record<string, unknown> };
  return org.deployQueue.submit(file.body, readDeployOptions(deployOptions ?? {}), userId);
}

/** Refusals of the deploy service as REST tells them. */
function asDeployError(error: unknown): unknown {
  if (error instanceof DeployOptionsError || error instanceof DeployRequestError) return new ApiError(400, error.code, error.message);
  if (error instanceof MultipartError) return new ApiError(400, 'INVALID_MULTIPART_REQUEST', error.message);
  return error instanceof SyntaxError ? new ApiError(400, 'JSON_PARSER_ERROR', error.message) : error;
}

/** `metadata/deployRequest`: deploy, quick deploy, status, cancel. Source: Metadata API Developer Guide "Deploy Metadata with Apex Testing Using REST". */
export function deployRestRoutes(server: FastifyInstance, { org }: ApiContext): void {
  const path = '/services/data/:version/metadata/deployRequest';

  server.post<{ Body: DeployBody }>(path, async (request, reply): Promise<FastifyReply> => {
    const { userId } = sessionOf(request);
    if (!mayDeploy(org, userId)) throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions');
    try {
      const { body } = request;
      let deployment: DeployRequest;
      if (Buffer.isBuffer(body)) deployment = submitForm(org, request.headers['content-type'] ?? '', body, userId);
      else if (body?.validatedDeployRequestId !== undefined) deployment = org.deployQueue.submitValidated(body.validatedDeployRequestId, userId);
      else throw new ApiError(400, 'MISSING_ARGUMENT', 'Send a multipart form with the zip file, or {"validatedDeployRequestId": "0Af…"}');
      return reply.status(201).send(answerOf(deployment, `${originOf(request)}${baseOf(request)}`, true));
    } catch (error) {
      throw asDeployError(error);
    }
  });

  server.get<{ Params: { id: string }; Querystring: { includeDetails?: string } }>(`${path}/:id`, (request) => {
    const deployment = org.deployQueue.find(request.params.id);
    if (deployment === null) throw notFound();
    return answerOf(deployment, `${originOf(request)}${baseOf(request)}`, request.query.includeDetails === 'true');
  });

  server.patch<{ Params: { id: string }; Body: DeployBody }>(`${path}/:id`, async (request, reply) => {
    const status = Buffer.isBuffer(request.body) ? undefined : request.body?.deployResult?.status;
    if (status !== 'Canceling') throw new ApiError(400, 'INVALID_ARGUMENT', 'Send {"deployResult": {"status": "Canceling"}}');
    const deployment = org.deployQueue.cancel(request.params.id, sessionOf(request).userId);
    if (deployment === null) throw notFound();
    if (deployment === false) throw new ApiError(400, 'INVALID_ID_FIELD', 'Deployment already completed');
    return reply.status(202).send(answerOf(deployment, `${originOf(request)}${baseOf(request)}`, false));
  });
}

function answerOf({ result, options, validatedDeployRequestId }: DeployRequest, base: string, includeDetails: boolean): object {
  const { details } = result;
  const told = includeDetails ? { ...details, allComponentMessages: [...details.componentFailures, ...details.componentSuccesses] } : { allComponentMessages: [], componentFailures: [], componentSuccesses: [], runTestResult: null };
  return { id: result.id, url: `${base}/metadata/deployRequest/${result.id}`, validatedDeployRequestId, deployOptions: options, deployResult: { ...result, details: told, messages: [] } };
}
