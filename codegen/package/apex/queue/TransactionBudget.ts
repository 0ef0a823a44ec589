/**
 * What the running transaction may still use. Limit exceptions can't be caught, so the capture of changes looks here before it works, and leaves
 * the user's own code the larger part of each limit (RT-3).
 */
export class TransactionBudget {
  private static readonly RESERVED_STATEMENTS: Integer = 50;
  private static readonly RESERVED_QUERIES: Integer = 20;
  /** The configuration of an object: some twenty syncs of 250 mapped fields each. */
  private static readonly RESERVED_QUERY_ROWS: Integer = 5000;
  private static readonly RESERVED_CPU_MILLISECONDS: Integer = 3000;
  private static readonly RESERVED_HEAP_BYTES: Integer = 1500000;

  /** Tests can't come near the limits. */
  @TestVisible static pretendedRowsLeft: Integer | null = null;
  /** Records that may still be worked on */
  @TestVisible static pretendedWorkLeft: Integer | null = null;
  @TestVisible static pretendedQueryRowsLeft: Integer | null = null;
  @TestVisible static pretendedPublishesLeft: Integer | null = null;
  @TestVisible static pretendedLogRowsLeft: Integer | null = null;

  /** Half of the rows stay the user's, so that a save of thousands of records can go on to save others. */
  static allowsRows(rows: Integer): boolean {
    const left: Integer = TransactionBudget.pretendedRowsLeft ?? Limits.getLimitDmlRows() / 2 - Limits.getDmlRows();
    return (
      rows <= left && Limits.getLimitDmlStatements() - Limits.getDmlStatements() > TransactionBudget.RESERVED_STATEMENTS
    );
  }

  static allowsQuery(): boolean {
    const rowsLeft: Integer =
      TransactionBudget.pretendedQueryRowsLeft ?? Limits.getLimitQueryRows() - Limits.getQueryRows();
    return (
      rowsLeft > TransactionBudget.RESERVED_QUERY_ROWS &&
      Limits.getLimitQueries() - Limits.getQueries() > TransactionBudget.RESERVED_QUERIES
    );
  }

  /** Enough time and memory to compare the fields of one more record and to build its payloads. */
  static allowsWork(): boolean {
    if (TransactionBudget.pretendedWorkLeft !== null) {
      TransactionBudget.pretendedWorkLeft--;
      return TransactionBudget.pretendedWorkLeft >= 0;
    }
    return (
      Limits.getLimitCpuTime() - Limits.getCpuTime() > TransactionBudget.RESERVED_CPU_MILLISECONDS &&
      Limits.getLimitHeapSize() - Limits.getHeapSize() > TransactionBudget.RESERVED_HEAP_BYTES
    );
  }

  /** An event that is published at once has an allowance of its own. Beyond it, publishing would end the user's save. */
  static allowsPublishing(): boolean {
    const left: Integer =
      TransactionBudget.pretendedPublishesLeft ??
      Limits.getLimitPublishImmediateDML() - Limits.getPublishImmediateDML();
    return left > 0;
  }

  /** A log that does not fit would end the user's save: then there is none. */
  static allowsLog(entries: Integer): boolean {
    const left: Integer = TransactionBudget.pretendedLogRowsLeft ?? Limits.getLimitDmlRows() - Limits.getDmlRows();
    return entries <= left && Limits.getDmlStatements() < Limits.getLimitDmlStatements();
  }
}
