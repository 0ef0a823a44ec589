import type { FastifyInstance } from 'fastify';
import { readZip, type PackageSource } from '../metadata/index.ts';
import type { RunLoop } from '../jobs/run-loop.ts';
import { ApiError } from './api-error.ts';
import { recordToJson, selectedPaths } from './json-values.ts';
import type { ApiContext } from './api-context.ts';

export interface LocalControl {
  readonly loop: RunLoop;
  readonly shutDown: () => void;
}

interface Advance {
  readonly milliseconds?: number;
  readonly minutes?: number;
}

/** Milliseconds between looks while `idle` waits. */
const pollMs = 20;

/**
 * `/_local/…`: what no Salesforce org has. The command line talks to a running server by it, and demos move its clock. `idle` means that nothing is due now;
 * work that waits for a later time may be there.
 */
export function localRoutes(server: FastifyInstance, { org, control }: ApiContext): void {
  const status = (): object => {
    const now = org.services.clock.now();
    const nextDue = org.nextDue();
    return {
      now: new Date(now).toISOString(), idle: nextDue === null || nextDue > now, nextDue: nextDue === null ? null : new Date(nextDue).toISOString(), paused: control.loop.paused,
      jobs: org.jobCounts(), messages: org.messages.length,
    };
  };

  server.get('/_local/status', status);

  server.post<{ Body: Advance | null }>('/_local/clock/advance', (request) => {
    const { milliseconds = 0, minutes = 0 } = request.body ?? {};
    const total = milliseconds + minutes * 60_000;
    if (!Number.isFinite(total) || total < 0) throw new ApiError(400, 'INVALID_ARGUMENT', 'Send {"minutes": n} or {"milliseconds": n}, zero or more');
    org.advanceClock(total);
    control.loop.wake();
    return status();
  });

  server.post<{ Body: { paused?: boolean } | null }>('/_local/jobs/pause', (request) => {
    control.loop.pause(request.body?.paused !== false);
    return status();
  });

  server.get<{ Querystring: { timeout?: string } }>('/_local/idle', async (request) => {
    const until = Date.now() + Number(request.query.timeout ?? 30_000);
    control.loop.wake();
    for (;;) {
      const due = org.nextDue();
      if (due === null || due > org.services.clock.now()) return status();
      if (Date.now() > until) throw new ApiError(408, 'TIMEOUT', 'Work is still due: ask again, or with a larger ?timeout= (milliseconds)');
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  });

  server.get('/_local/messages', () => org.messages);

  /** A session of the administrator, for programs of this house: no password is asked. */
  server.get('/_local/session', () => ({ accessToken: org.sessions.ofUser(org.identity.adminId).id }));

  server.post<{ Body: { source?: string } | null }>('/_local/run', (request) => {
    const result = org.runAnonymous(request.body?.source ?? '');
    control.loop.wake();
    return result;
  });

  server.post<{ Body: { soql?: string } | null }>('/_local/query', (request) => {
    const { totalSize, records, query } = org.query(request.body?.soql ?? '');
    const selected = selectedPaths(query);
    return { totalSize, records: (records ?? []).map((record) => recordToJson(record, '/services/data/v65.0', selected)) };
  });

  server.post<{ Body: PackageSource | null }>('/_local/deploy', (request) => {
    if (request.body === null || !Array.isArray(request.body.files)) throw new ApiError(400, 'INVALID_ARGUMENT', 'Send {"namespace": null, "files": [{"path": …, "text": …}]}');
    const result = org.deploy(request.body);
    control.loop.wake();
    return result;
  });

  server.post<{ Body: Buffer; Querystring: { namespace?: string } }>('/_local/deploy/zip', (request) => org.deploy(readZip(request.body, request.query.namespace ?? null)));

  server.post('/_local/stop', (_request, reply) => {
    reply.raw.once('finish', () => control.shutDown());
    return { stopped: true };
  });

  // Requests may queue work: look for it after each.
  server.addHook('onResponse', async () => control.loop.wake());
}
