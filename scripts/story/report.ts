/** What `./scripts/demo --json` prints. */
export interface Report {
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

/** @returns a sentence for each thing that is not as it must be */
export function problemsOf(report: Report): string[] {
  const problems: string[] = [...report.differences];
  const rows = Object.values(report.syncQueue).reduce((sum, count) => sum + count, 0);
  if (report.syncQueue.Successful !== rows)
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
