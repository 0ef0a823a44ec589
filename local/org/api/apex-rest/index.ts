import type { FastifyReply, FastifyRequest } from 'fastify';
import { enterRestContext, RestContextClass } from '../../platform/rest/rest.ts';
import { writeJson } from '../../platform/lang/json/write.ts';
import type { Bean } from '../../platform/bean.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import type { ClassRegistry } from '../../runtime/services.ts';
import { stackTraceText } from '../../runtime/stack.ts';
import { exceptionText } from '../../runtime/values/text.ts';
import { ApiError } from '../api-error.ts';
import { sessionOf, type ApiRoutes } from '../api-context.ts';
import { argumentsOf } from './parameters.ts';
import { resourceAt, restResources, type HttpMethod, type RestResource } from './resources.ts';
import { applyResponse, restRequest, restResponse } from './rest-context.ts';
import { jsonToXml } from './xml-values.ts';

const prefix = '/services/apexrest';
const known = new WeakMap<ClassRegistry, RestResource[]>();

/** `/services/apexrest/…`: Apex classes with `@RestResource`, each call a transaction of the caller. An exception that Apex does not catch takes all back. */
export const apexRestRoutes: ApiRoutes = (server, { org }) => {
  const resourcesOf = (classes: ClassRegistry): RestResource[] => {
    let resources = known.get(classes);
    if (resources === undefined) known.set(classes, (resources = restResources(classes.all())));
    return resources;
  };

  const answer = (request: FastifyRequest, reply: FastifyReply): unknown => {
    const { userId } = sessionOf(request);
    const path = request.url.slice(prefix.length).split('?')[0]!;
    const resource = resourceAt(resourcesOf(org.services.classes), path);
    if (resource === undefined) throw new ApiError(404, 'NOT_FOUND', `Could not find a match for URL ${path}`);
    checkAccess(resource, (name) => org.security.runAs(userId, () => org.security.hasClassAccess(name)));
    const method = resource.methods.get(request.method as HttpMethod);
    if (method === undefined) {
      throw new ApiError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${request.method}' not allowed. Allowed are ${[...resource.methods.keys()].join(',')}`);
    }
    const body = (request.body as Buffer | null | undefined) ?? null;
    const takesBody = method.parameters.length === 0 && request.method !== 'GET';
    const result = org.transaction('api', () => {
      enterRestContext(restRequest(request, path, resource, takesBody ? body ?? Buffer.alloc(0) : null), restResponse());
      const value = call(() => method.invoke(null, argumentsOf(method, body?.toString('utf8') ?? '', request.headers['content-type'] ?? '')));
      const returns = method.returnType.name !== 'void' && method.returnType.name !== 'Void';
      // Members that are null are left out. Source: Apex Reference "RestResponse Class", `responseBody`.
      return { json: returns ? writeJson(value, true) : null, response: responseInForce() };
    }, userId);
    const own = applyResponse(result.response, reply);
    return result.json === null ? own ?? '' : serialised(result.json, request, reply);
  };

  void server.register(async (scope) => {
    // Apex gets bytes, also of what is no JSON.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.route({ method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], url: `${prefix}/*`, handler: async (request, reply) => answer(request, reply) });
  });
};

function serialised(json: string, request: FastifyRequest, reply: FastifyReply): string {
  const accept = request.headers.accept ?? '';
  const xml = /\b(application|text)\/xml\b/i.test(accept) && !/application\/json/i.test(accept);
  void reply.header('content-type', xml ? 'application/xml;charset=UTF-8' : 'application/json;charset=UTF-8');
  return xml ? jsonToXml(json) : json;
}

/** Apex may have put another response in the place of the first. */
function responseInForce(): Bean | null {
  return RestContextClass.staticProperties!['RestResponse response']!.get() as Bean | null;
}

function checkAccess({ compiled }: RestResource, mayCall: (name: string) => boolean): void {
  const { name, namespace } = compiled;
  if (mayCall(namespace === null ? name : `${namespace}__${name}`)) return;
  throw new ApiError(403, 'FORBIDDEN', `You do not have access to the Apex class named: ${name}`);
}

/** Exceptions that nothing catches are status 500, whatever their type. */
function call(body: () => unknown): unknown {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    throw new ApiError(500, 'APEX_ERROR', `${exceptionText(error)}\n\n${stackTraceText(error)}`);
  }
}
