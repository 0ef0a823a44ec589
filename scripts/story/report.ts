/** What `./scripts/demo --json` prints: the main job, as it stood when it was done, and what the later chapters showed. */
export interface Report extends MainJob {
  readonly history: HistoryReport;
  readonly inbound: InboundReport;
  readonly rateLimit: RateLimitReport;
  readonly retry: RetryReport;
  /** Sync Queue records by status, at the very end. */
  readonly syncQueueAtEnd: Readonly<Record<string, number>>;
}

/** Contacts saved in the org are users at MoEngage, opportunities are events. */
export interface MainJob {
  readonly created: number;
  readonly updated: number;
  readonly unmappedUpdates: number;
  /** Sync Queue records by status. */
  readonly syncQueue: Readonly<Record<string, number>>;
  /** Bulk requests that MoEngage saw. */
  readonly requests: number;
  readonly largestRequestBytes: number;
  /** What changes of unmapped fields caused: nothing, if all is right. */
  readonly rowsOfUnmappedUpdates: number;
  readonly requestsOfUnmappedUpdates: number;
  readonly events: number;
  readonly expectedEvents: number;
  readonly profiles: readonly { readonly customerId: string; readonly attributes: Readonly<Record<string, unknown>> }[];
  /** A sentence for each profile that differs from the record's mapped values. */
  readonly differences: readonly string[];
}

/** A second workspace gets the records that were there before it. */
export interface HistoryReport {
  readonly records: number;
  readonly arrived: number;
  /** Labels of the sync as they followed each other: `Sync Scheduled`, … */
  readonly labels: readonly string[];
}

/** MoEngage tells the org what its users did. */
export interface InboundReport {
  readonly sent: number;
  readonly updated: number;
  /** Events without a record; each has an Exception. */
  readonly failed: number;
  readonly exceptions: number;
}

/** A workspace that answers 429 while another one goes on. */
export interface RateLimitReport {
  readonly changed: number;
  /** Changes that had arrived while the limit lasted. */
  readonly arrivedMeanwhile: number;
  readonly arrivedElsewhere: number;
  /** Changes that had arrived two minutes of the virtual clocks later, without anybody's help. */
  readonly arrivedAfter: number;
}

/** A record without Customer ID fails, is mended, and is retried by hand. */
export interface RetryReport {
  readonly errorType: string | null;
  readonly retried: number;
  /** The server's sentence for the person who pressed Retry. */
  readonly message: string;
  readonly success: boolean;
}

/** @returns a sentence for each thing that is not as it must be */
export function problemsOf(report: Report): string[] {
  return [...problemsOfMainJob(report), ...problemsOfLaterChapters(report)];
}

function problemsOfMainJob(report: MainJob): string[] {
  const problems: string[] = [...report.differences];
  if (report.syncQueue.Successful !== sum(report.syncQueue))
    problems.push(`Not every Sync Queue record is Successful: ${JSON.stringify(report.syncQueue)}.`);
  if (report.profiles.length !== report.created)
    problems.push(`${report.created} contacts were created, ${report.profiles.length} users arrived.`);
  if (report.events !== report.expectedEvents)
    problems.push(`${report.expectedEvents} events were expected, ${report.events} arrived.`);
  if (report.rowsOfUnmappedUpdates > 0)
    problems.push(`Changes of unmapped fields made ${report.rowsOfUnmappedUpdates} Sync Queue records.`);
  if (report.requestsOfUnmappedUpdates > 0)
    problems.push(`Changes of unmapped fields caused ${report.requestsOfUnmappedUpdates} requests.`);
  if (report.largestRequestBytes > 100 * 1024)
    problems.push(`A request had ${report.largestRequestBytes} bytes; MoEngage takes 100 KB.`);
  return problems;
}

function problemsOfLaterChapters({ history, inbound, rateLimit, retry, syncQueueAtEnd }: Report): string[] {
  const problems: string[] = [];
  if (history.arrived !== history.records || history.labels.at(-1) !== 'Sync Successful')
    problems.push(
      `The historic sync of ${history.records} records: ${history.arrived} arrived, ${history.labels.at(-1)}.`,
    );
  if (inbound.updated + inbound.failed !== inbound.sent || inbound.exceptions !== inbound.failed)
    problems.push(
      `Of ${inbound.sent} inbound events, ${inbound.updated} were written, ${inbound.failed} failed, ${inbound.exceptions} were logged.`,
    );
  if (
    rateLimit.arrivedMeanwhile > 0 ||
    rateLimit.arrivedElsewhere !== rateLimit.changed ||
    rateLimit.arrivedAfter !== rateLimit.changed
  )
    problems.push(`The rate limit did not go as it must: ${JSON.stringify(rateLimit)}.`);
  if (!retry.success) problems.push(`The retry by hand did not succeed: ${retry.message}`);
  if (syncQueueAtEnd.Successful !== sum(syncQueueAtEnd))
    problems.push(`At the end, not every Sync Queue record is Successful: ${JSON.stringify(syncQueueAtEnd)}.`);
  return problems;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
