import type { FastifyInstance } from 'fastify';
import type { Org } from '../../org.ts';
import { ApiError } from '../api-error.ts';
import { child, children, escaped, RawXml, SoapFault, textOf, type SoapCall } from '../soap/envelope.ts';
import { SoapAnswer, soapEndpoint, type SoapOperation } from '../soap/soap-endpoint.ts';
import { runAnonymousApex } from './anonymous-apex.ts';
import type { DebugLogs } from './logs/debug-logs.ts';
import { categoryLevels, presetLevels, type LogLevels } from './logs/log-levels.ts';

const nothing = new RawXml('');

/** The Apex SOAP API: `executeAnonymous` with a debug log, which `sf apex run` calls. Source: SOAP API Developer Guide "Apex-Related Calls". */
export function apexSoapRoutes(server: FastifyInstance, org: Org, logs: DebugLogs): void {
  const executeAnonymous: SoapOperation = (call, { session, version }) => {
    const { result, log } = allowed(() => runAnonymousApex(org, logs, sourceOf(call), { userId: session!.userId, apiVersion: version, levels: levelsOf(call) }));
    const answer = {
      column: result.column, compileProblem: result.compileProblem ?? nothing, compiled: result.compiled, exceptionMessage: result.exceptionMessage ?? nothing, exceptionStackTrace: result.exceptionStackTrace ?? nothing,
      line: result.line, success: result.success,
    };
    return log === null ? answer : new SoapAnswer(answer, new RawXml(`<DebuggingInfo><debugLog>${escaped(log)}</debugLog></DebuggingInfo>`));
  };
  soapEndpoint(server, org.sessions, { path: 's', namespace: 'http://soap.sforce.com/2006/08/apex', operations: { executeAnonymous } });
}

/** A refusal as SOAP tells it. */
function allowed<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof ApiError ? new SoapFault(error.errorCode, error.message) : error;
  }
}

/** Spaces at its ends are part of the source: line numbers count them. */
function sourceOf({ input }: SoapCall): string {
  return typeof input.String === 'string' ? input.String : textOf(input.String ?? input.apexcode) ?? '';
}

/** null without a DebuggingHeader: no log then. */
function levelsOf({ headers }: SoapCall): LogLevels | null {
  const header = child(headers, 'DebuggingHeader');
  if (header === null) return null;
  const entries = children(header, 'categories').map((entry) => ({ category: textOf(entry.category) ?? '', level: textOf(entry.level) ?? 'NONE' }));
  return entries.length > 0 ? categoryLevels(entries) : presetLevels(textOf(header.debugLevel));
}
