import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session, Sessions } from '../../security/sessions.ts';
import { isSupportedVersion } from '../api-context.ts';
import type { RawXml} from './envelope.ts';
import { answerOf, faultOf, readCall, SoapFault, type SoapCall } from './envelope.ts';

export interface SoapContext {
  /** null only for operations that need none. */
  readonly session: Session | null;
  /** `65.0` */
  readonly version: string;
  readonly request: FastifyRequest;
}

/** Answers the result; a list gives several `result` elements. May come later. @throws SoapFault */
export type SoapOperation = (call: SoapCall, context: SoapContext) => unknown;

export interface SoapEndpoint {
  /** After `/services/Soap/`: `m`. */
  readonly path: string;
  readonly namespace: string;
  readonly operations: Readonly<Record<string, SoapOperation>>;
  /** Operations that need no session. */
  readonly open?: ReadonlySet<string>;
}

/** A result with a SOAP header before it. */
export class SoapAnswer {
  readonly result: unknown;
  readonly header: RawXml;

  constructor(result: unknown, header: RawXml) {
    this.result = result;
    this.header = header;
  }
}

/** One SOAP API: reads calls, checks the session, tells faults as Salesforce does (status 500). */
export function soapEndpoint(server: FastifyInstance, sessions: Sessions, endpoint: SoapEndpoint): void {
  const { namespace, operations } = endpoint;
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    void reply.type('text/xml; charset=UTF-8');
    try {
      const { version } = request.params as { version: string };
      if (!isSupportedVersion(version)) throw new SoapFault('UNSUPPORTED_API_VERSION', 'Invalid Api version specified on URL');
      const call = readCall(Buffer.isBuffer(request.body) ? request.body.toString('utf8') : String(request.body ?? ''));
      const operation = Object.hasOwn(operations, call.operation) ? operations[call.operation] : undefined;
      if (operation === undefined) throw new SoapFault('UNKNOWN_EXCEPTION', `No operation available for request {${namespace}}${call.operation}`);
      const session = call.sessionId === null ? null : sessions.find(call.sessionId);
      if (session === null && endpoint.open?.has(call.operation) !== true) {
        throw new SoapFault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session. Session not found, missing session hash');
      }
      const answer = await operation(call, { session, version, request });
      const [result, header] = answer instanceof SoapAnswer ? [answer.result, answer.header.xml] : [answer, ''];
      return reply.send(answerOf(namespace, call.operation, result, header));
    } catch (error) {
      const fault = error instanceof SoapFault ? error : new SoapFault('UNKNOWN_EXCEPTION', (error as Error).message);
      return reply.status(500).send(faultOf(namespace, fault));
    }
  };
  server.post(`/services/Soap/${endpoint.path}/:version`, handle);
  server.post(`/services/Soap/${endpoint.path}/:version/:organization`, handle);
}
