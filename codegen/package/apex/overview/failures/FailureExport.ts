/** A part of the failures as CSV (RFC 4180), for a file that the screen puts together. */
export class FailureExport {
  /** Lines with CRLF; the first part begins with the headings */
  @AuraEnabled csv: string;
  /** Failures in this part */
  @AuraEnabled rows: Integer;
  /** Sent back for the next part; null with the last one */
  @AuraEnabled next: string | null;

  constructor(csv: string, rows: Integer, next: string | null) {
    this.csv = csv;
    this.rows = rows;
    this.next = next;
  }
}
