import { CsvLine } from './CsvLine.ts';
import { FailureExport } from './FailureExport.ts';
import { FailureFilter } from './FailureFilter.ts';
import { FailureReader } from './FailureReader.ts';
import { FailureView } from './FailureView.ts';

/** Failures as CSV, a bounded part a call (UI-7). User mode. */
@WithSharing
export class FailureCsv {
  private static readonly MOST_ROWS: Integer = 500;

  /** @param after - `next` of the part before; null for the first one */
  static part(filter: FailureFilter, after: string | null): FailureExport {
    const reader = new FailureReader(filter, after);
    reader.read(FailureCsv.MOST_ROWS);
    const lines = new List<string>();
    if (after === null) {
      lines.add(FailureCsv.headings());
    }
    for (const failure of reader.found) {
      lines.add(FailureCsv.line(failure));
    }
    return new FailureExport(String.join(lines, ''), reader.found.size(), reader.next);
  }

  private static headings(): string {
    return CsvLine.of(
      new List<string | null>([
        'Exception',
        'Time (UTC)',
        'Kind',
        'Error Type',
        'Error Message',
        'MoEngage Error Message',
        'Salesforce Error Message',
        'Record Id',
        'Sync',
        'Connection',
        'Sync Queue',
        'Status',
        'Number of retries',
        'Apex Class',
      ]),
    );
  }

  private static line(failure: FailureView): string {
    return CsvLine.of(
      new List<string | null>([
        failure.name,
        failure.at.formatGmt("yyyy-MM-dd'T'HH:mm:ss'Z'"),
        failure.kind,
        failure.errorType,
        failure.message,
        failure.moEngageMessage,
        failure.salesforceMessage,
        failure.recordId,
        failure.syncName,
        failure.connectionName,
        failure.rowName,
        failure.rowStatus,
        failure.attempts === null ? null : String.valueOf(failure.attempts),
        failure.apexClass,
      ]),
    );
  }
}
