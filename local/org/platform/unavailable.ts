import { throwApex } from '../runtime/exceptions.ts';
import type { PlatformFunction } from '../runtime/platform-class.ts';

/**
 * A member that only an org of Salesforce can serve: `unavailable('Flow.Interview.start', 'flows are kept, not interpreted')` throws
 * System.UnsupportedOperationException "Flow.Interview.start is not available in the local org: flows are kept, not interpreted."
 */
export function unavailable(member: string, reason: string): PlatformFunction {
  return () => throwApex('System.UnsupportedOperationException', `${member} is not available in the local org: ${reason}.`);
}

/** Several members of one class, by signature. */
export function unavailableMembers(className: string, reason: string, signatures: readonly string[]): Record<string, PlatformFunction> {
  return Object.fromEntries(signatures.map((signature) => [signature, unavailable(`${className}.${/(\w+)\(/.exec(signature)?.[1] ?? signature}`, reason)]));
}
