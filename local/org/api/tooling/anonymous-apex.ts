import type { AnonymousResult, Org } from '../../org.ts';
import { ApiError } from '../api-error.ts';
import { storeOf } from '../org-store.ts';
import type { DebugLogs } from './logs/debug-logs.ts';
import type { LogLevels } from './logs/log-levels.ts';
import { logText, type LoggedRun } from './logs/log-text.ts';

export interface AnonymousRun {
  readonly result: AnonymousResult;
  /** The debug log at the asked levels; null when nobody asked, or nothing ran. */
  readonly log: string | null;
}

/**
 * Runs an anonymous block as a user. A trace flag of that user keeps a log; `levels` asks for one in the answer.
 * Source: Apex Developer Guide "Anonymous Blocks", "Debug Log".
 * @throws ApiError for a user who may not author Apex
 */
export function runAnonymousApex(org: Org, logs: DebugLogs, source: string, options: { readonly userId: string; readonly apiVersion: string; readonly levels: LogLevels | null }): AnonymousRun {
  const { userId, apiVersion } = options;
  checkAuthor(org, userId);
  const startedAt = org.services.clock.now();
  const started = performance.now();
  const result = org.runAnonymous(source, userId);
  const milliseconds = performance.now() - started;
  const run: Omit<LoggedRun, 'levels'> = {
    apiVersion, codeUnit: 'execute_anonymous_apex', source, user: loggedUser(org, userId), startedAt, milliseconds, lines: result.log,
    exception: result.exceptionMessage === null ? null : { text: result.exceptionMessage, stack: result.exceptionStackTrace ?? '' }, usage: result.usage === null ? null : { limits: result.usage.limits, used: { ...result.usage.used, cpuTime: Math.round(milliseconds) } },
  };
  const traced = result.compiled ? logs.levelsFor(userId) : null;
  if (traced !== null) logs.save({ ...run, levels: traced }, { operation: `/services/data/v${apiVersion}/tooling/executeAnonymous`, status: result.exceptionMessage ?? 'Success', application: 'Unknown' });
  return { result, log: options.levels === null || !result.compiled ? null : logText({ ...run, levels: options.levels }) };
}

function checkAuthor(org: Org, userId: string): void {
  if (!org.security.runAs(userId, () => org.security.hasUserPermission('AuthorApex'))) throw new ApiError(403, 'INSUFFICIENT_ACCESS', 'Anonymous Apex needs the permission "Author Apex"');
}

function loggedUser(org: Org, userId: string): LoggedRun['user'] {
  const [row] = storeOf(org).rows('SELECT "Username", "TimeZoneSidKey" FROM "User" WHERE "Id" = ?', userId);
  return { id: userId, name: String(row?.[0] ?? ''), timeZone: String(row?.[1] ?? 'GMT') };
}

/** The result as the Tooling API tells it. */
export function anonymousJson({ compiled, success, line, column, compileProblem, exceptionMessage, exceptionStackTrace }: AnonymousResult): object {
  return { compiled, success, line, column, compileProblem, exceptionMessage, exceptionStackTrace };
}
