import type { LimitCounts } from '../../../runtime/transaction.ts';
import { headLine, shows, type LogLevels } from './log-levels.ts';

/** A transaction as its debug log tells it. */
export interface LoggedRun {
  readonly apiVersion: string;
  readonly levels: LogLevels;
  /** `execute_anonymous_apex`, or what else ran. */
  readonly codeUnit: string;
  /** Anonymous Apex: its source stands at the head of the log. */
  readonly source: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly milliseconds: number;
  /** `USER_DEBUG` lines as the org collects them: `12:00:00.000|USER_DEBUG|[1]|DEBUG|text`. */
  readonly lines: readonly string[];
  readonly exception: { readonly text: string; readonly stack: string } | null;
  readonly usage: { readonly used: LimitCounts; readonly limits: LimitCounts } | null;
}

/** The log's text. The nanoseconds of its lines grow from line to line, they are not measured. Source: Apex Developer Guide "Debug Log". */
export function logText(run: LoggedRun): string {
  const at = clock(run);
  const text = [headLine(run.apiVersion, run.levels)];
  if (run.source !== null) text.push(...run.source.split(/\r?\n/).map((line) => `Execute Anonymous: ${line}`));
  text.push(`${at()}|USER_INFO|[EXTERNAL]|${run.user.id}|${run.user.name}|${zoneName(run.user.timeZone, run.startedAt)}`, `${at()}|EXECUTION_STARTED`, `${at()}|CODE_UNIT_STARTED|[EXTERNAL]|${run.codeUnit}`);
  for (const line of run.lines) {
    const [, event = '', place = '', level = '', ...message] = line.split('|');
    if (shows(run.levels, level)) text.push(`${at()}|${event}|${place}|${level}|${message.join('|')}`);
  }
  if (run.exception !== null) {
    const line = /line (\d+)/.exec(run.exception.stack)?.[1] ?? 'EXTERNAL';
    text.push(`${at()}|EXCEPTION_THROWN|[${line}]|${run.exception.text}`, `${at()}|FATAL_ERROR|${run.exception.text}\n\n${run.exception.stack}`);
  }
  if (run.usage !== null && 'APEX_PROFILING' in run.levels) text.push(`${at()}|CUMULATIVE_LIMIT_USAGE`, `${at()}|LIMIT_USAGE_FOR_NS|(default)|`, ...limitLines(run.usage.used, run.usage.limits), '', `${at()}|CUMULATIVE_LIMIT_USAGE_END`, '');
  text.push(`${at()}|CODE_UNIT_FINISHED|${run.codeUnit}`, `${at()}|EXECUTION_FINISHED`);
  return `${text.join('\n')}\n`;
}

const shownLimits = [
  ['queries', 'Number of SOQL queries'], ['queryRows', 'Number of query rows'], ['soslQueries', 'Number of SOSL queries'], ['dmlStatements', 'Number of DML statements'],
  ['publishImmediateDml', 'Number of Publish Immediate DML'], ['dmlRows', 'Number of DML rows'], ['cpuTime', 'Maximum CPU time'], ['heapSize', 'Maximum heap size'], ['callouts', 'Number of callouts'],
  ['emailInvocations', 'Number of Email Invocations'], ['futureCalls', 'Number of future calls'], ['queueableJobs', 'Number of queueable jobs added to the queue'], ['mobilePushApexCalls', 'Number of Mobile Apex push calls'],
] as const satisfies readonly (readonly [keyof LimitCounts, string])[];

function limitLines(used: LimitCounts, limits: LimitCounts): string[] {
  return shownLimits.map(([key, name]) => `  ${name}: ${used[key]} out of ${limits[key]}`);
}

/** `12:00:00.5 (1234567)`: the time of the day in the user's zone and nanoseconds since the start. */
function clock({ startedAt, milliseconds, user }: LoggedRun): () => string {
  const time = new Date(startedAt).toLocaleTimeString('en-GB', { timeZone: user.timeZone, hour12: false });
  const step = Math.max(1, Math.floor((milliseconds * 1e6) / 1000));
  let nanoseconds = 0;
  return () => `${time}.${startedAt % 1000} (${(nanoseconds += step)})`;
}

/** `(GMT+01:00) Central European Standard Time (Europe/Berlin)|GMT+01:00` */
function zoneName(timeZone: string, at: number): string {
  const part = (style: 'long' | 'longOffset'): string =>
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const offset = part('longOffset') === 'GMT' ? 'GMT+00:00' : part('longOffset');
  return `(${offset}) ${part('long')} (${timeZone})|${offset}`;
}
