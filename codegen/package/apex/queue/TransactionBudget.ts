/**
 * What the running transaction may still use. Limit exceptions can't be caught, so the capture of changes looks here before it works, and leaves
 * the user's own code the larger part of each limit (RT-3).
 */
export class TransactionBudget {
  private static readonly RESERVED_STATEMENTS: Integer = 50;
  private static readonly RESERVED_QUERIES: Integer = 20;
  private static readonly RESERVED_CPU_MILLISECONDS: Integer = 3000;
  private static readonly RESERVED_HEAP_BYTES: Integer = 1500000;

  /** Tests can't come near the limits. */
  @TestVisible static pretendedRowsLeft: Integer | null = null;

  /** Half of the rows stay the user's, so that a save of thousands of records can go on to save others. */
  static allowsRows(rows: Integer): boolean {
    const left: Integer = TransactionBudget.pretendedRowsLeft ?? Limits.getLimitDmlRows() / 2 - Limits.getDmlRows();
    return (
      rows <= left && Limits.getLimitDmlStatements() - Limits.getDmlStatements() > TransactionBudget.RESERVED_STATEMENTS
    );
  }

  static allowsQuery(): boolean {
    return Limits.getLimitQueries() - Limits.getQueries() > TransactionBudget.RESERVED_QUERIES;
  }

  /** Enough time and memory to compare fields and to build payloads. */
  static allowsWork(): boolean {
    return (
      Limits.getLimitCpuTime() - Limits.getCpuTime() > TransactionBudget.RESERVED_CPU_MILLISECONDS &&
      Limits.getLimitHeapSize() - Limits.getHeapSize() > TransactionBudget.RESERVED_HEAP_BYTES
    );
  }
}
