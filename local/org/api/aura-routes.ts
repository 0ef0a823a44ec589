import type { FastifyInstance } from 'fastify';
import { ApexException } from '../runtime/exceptions.ts';
import type { CompiledMethod } from '../runtime/services.ts';
import { componentArgument, componentJson, ComponentValueError } from './component-values.ts';
import type { ApiContext } from './api-context.ts';

interface MethodPath {
  /** Namespace of the class; `c` for the org's own code, as in the imports of a component. */
  readonly namespace: string;
  readonly apexClass: string;
  readonly method: string;
}

/** What a component finds in `error.body`. */
interface AuraError {
  readonly exceptionType: string;
  readonly isUserDefinedException: boolean;
  readonly message: string;
  readonly stackTrace: string;
}

const failure = (exceptionType: string, message: string, stackTrace = ''): AuraError => ({ exceptionType, isUserDefinedException: false, message, stackTrace });

/**
 * `POST /_local/apex/{namespace}/{Class}/{method}` with an object of parameters: a call of an `@AuraEnabled` static method as a Lightning component
 * makes it. Answers the result as JSON; an exception is status 500 with the component's `error.body`.
 * Source: LWC Developer Guide "Call Apex Methods Imperatively", "Apex Method Guidelines".
 */
export function auraRoutes(server: FastifyInstance, { org, control }: ApiContext): void {
  server.post<{ Params: MethodPath; Body: Record<string, unknown> | null }>('/_local/apex/:namespace/:apexClass/:method', (request, reply) => {
    const { namespace, apexClass, method: name } = request.params;
    const found = org.services.classes.find(namespace === 'c' ? apexClass : `${namespace}.${apexClass}`);
    const method = found?.methods.find((one) => one.isStatic && one.name.toLowerCase() === name.toLowerCase() && isAuraEnabled(one));
    if (method === undefined) {
      return reply.status(404).send(failure('', `No apex action available for ${apexClass}.${name}. It must be static and have @AuraEnabled.`));
    }
    try {
      const json = org.transaction('api', () => componentJson(method.invoke(null, argumentsOf(method, request.body ?? {}))));
      control.loop.wake();
      return reply.header('content-type', 'application/json; charset=utf-8').send(json);
    } catch (error) {
      if (error instanceof ComponentValueError) return reply.status(500).send(failure('', error.message));
      if (!(error instanceof ApexException)) throw error;
      return reply.status(500).send(failure(error.typeName, error.message ?? ''));
    }
  });
}

const isAuraEnabled = (method: CompiledMethod): boolean => method.annotations.some(({ name }) => name === 'auraenabled');

/** By name; a parameter that is left out is null, as for a component. */
function argumentsOf(method: CompiledMethod, parameters: Readonly<Record<string, unknown>>): unknown[] {
  return method.parameters.map(({ name, type }) => componentArgument(parameters[name], type));
}
