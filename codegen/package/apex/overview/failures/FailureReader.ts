import { InvalidInputException } from '../../shared/InvalidInputException.ts';
import { FailureFilter } from './FailureFilter.ts';
import { FailureQuery } from './FailureQuery.ts';
import { FailureView } from './FailureView.ts';

/**
 * Reads failures on from a place (UI-7). Messages are long texts, by which Salesforce can't filter: a text is looked for here, in a bounded number of
 * failures a call, and the next call goes on.
 */
@WithSharing
export class FailureReader {
  /** Each may bring three messages of 32,768 characters into a heap of 6 MB. */
  private static readonly ROWS_OF_A_QUERY: Integer = 40;
  private static readonly MOST_SEARCHED: Integer = 1000;
  private static readonly SHORTEST_TEXT: Integer = 2;

  readonly found: List<FailureView> = new List<FailureView>();
  /** Where the next call begins; null where nothing is left */
  next: string | null;
  private readonly query: FailureQuery;
  private readonly text: string | null;

  constructor(filter: FailureFilter, after: string | null) {
    this.query = new FailureQuery(filter);
    this.next = after;
    this.text = filter.text === null || String.isBlank(filter.text) ? null : filter.text.trim();
    if (this.text !== null && this.text.length() < FailureReader.SHORTEST_TEXT) {
      throw new InvalidInputException('Enter at least two characters to search for.');
    }
  }

  /** @returns null where a text is searched */
  total(): Integer | null {
    return this.text === null ? this.query.count() : null;
  }

  /** Reads until there are so many, or the call has done enough. */
  read(most: Integer): void {
    let searched: Integer = 0;
    let isOver: boolean = false;
    while (!isOver && this.found.size() < most && searched < FailureReader.MOST_SEARCHED && FailureReader.hasRoom()) {
      const rows = this.query.read(this.next, FailureReader.ROWS_OF_A_QUERY);
      searched += rows.size();
      isOver = this.take(rows, most) && rows.size() < FailureReader.ROWS_OF_A_QUERY;
    }
    if (isOver || this.query.read(this.next, 1).isEmpty()) {
      this.next = null;
    }
  }

  /** @returns whether all of them were looked at */
  private take(rows: List<Exception__c>, most: Integer): boolean {
    for (const row of rows) {
      if (this.found.size() === most) {
        return false;
      }
      const view = new FailureView(row);
      if (this.matches(row, view)) {
        this.found.add(view);
      }
      this.next = row.Name;
    }
    return true;
  }

  private matches(row: Exception__c, view: FailureView): boolean {
    if (this.text === null) {
      return true;
    }
    for (const value of new List<string | null>([
      row.ErrorMessage__c,
      row.MoEngageErrorMessage__c,
      row.SalesforceErrorMessage__c,
      view.name,
      view.recordId,
      view.rowName,
      view.syncName,
      view.errorType,
      view.apexClass,
    ])) {
      if (value !== null && value.containsIgnoreCase(this.text)) {
        return true;
      }
    }
    return false;
  }

  private static hasRoom(): boolean {
    return Limits.getHeapSize() * 2 < Limits.getLimitHeapSize();
  }
}
