import { SecretMask } from './SecretMask.ts';

/**
 * Collects what went wrong in a transaction and writes it as Exception records in one statement (ER-7). System mode: a failure has to be
 * logged whatever rights the user has whose save it happened in; MoEngage User can't read the log.
 */
@WithoutSharing
export class ExceptionLog {
  static readonly KIND_RECORD: string = 'Record';
  static readonly KIND_TRIGGER: string = 'Trigger';
  static readonly KIND_JOB: string = 'Job';
  static readonly KIND_INBOUND: string = 'Inbound Event';

  private static readonly LONG_TEXT_LENGTH: Integer = 32768;

  private readonly entries: List<Exception__c> = new List<Exception__c>();
  private readonly apexClass: string;

  /** @param apexClass - the class that is named as the one in which the failures happened */
  constructor(apexClass: string) {
    this.apexClass = apexClass;
  }

  /** A failure of one Sync Queue record. */
  addRow(row: SyncQueue__c, connectionId: Id | null, errorType: string, message: string, answer: string | null): void {
    this.entries.add(
      new Exception__c({
        ApexClass__c: this.apexClass,
        Kind__c: ExceptionLog.KIND_RECORD,
        SyncQueue__c: row.Id,
        Sync__c: row.Sync__c,
        Connection__c: connectionId,
        RecordId__c: row.RecordId__c,
        ErrorType__c: errorType,
        ErrorMessage__c: ExceptionLog.text(message),
        MoEngageErrorMessage__c: ExceptionLog.text(answer),
      }),
    );
  }

  /** An event of MoEngage that could not be taken (IN-3). */
  addInbound(
    syncId: Id | null,
    connectionId: Id | null,
    recordId: Id | null,
    errorType: string,
    message: string,
    salesforceError: string | null,
  ): void {
    this.entries.add(
      new Exception__c({
        ApexClass__c: this.apexClass,
        Kind__c: ExceptionLog.KIND_INBOUND,
        Sync__c: syncId,
        Connection__c: connectionId,
        RecordId__c: recordId,
        ErrorType__c: errorType.left(80),
        ErrorMessage__c: ExceptionLog.text(message),
        SalesforceErrorMessage__c: ExceptionLog.text(salesforceError),
      }),
    );
  }

  /** A failure that belongs to no record: an error caught in a trigger, a job that died. */
  addError(kind: string, error: Exception): void {
    this.addErrorOf(null, kind, error);
  }

  /** An error caught while one record was looked at; null where it concerns none. */
  addErrorOf(recordId: Id | null, kind: string, error: Exception): void {
    this.entries.add(
      new Exception__c({
        ApexClass__c: this.apexClass,
        Kind__c: kind,
        RecordId__c: recordId,
        ErrorType__c: error.getTypeName().left(80),
        ErrorMessage__c: ExceptionLog.text(error.getMessage()),
        StackTrace__c: ExceptionLog.text(error.getStackTraceString()),
      }),
    );
  }

  /** A failure that belongs to no record and has no exception of Apex. */
  addMessage(kind: string, errorType: string, message: string): void {
    this.entries.add(
      new Exception__c({
        ApexClass__c: this.apexClass,
        Kind__c: kind,
        ErrorType__c: errorType.left(80),
        ErrorMessage__c: ExceptionLog.text(message),
      }),
    );
  }

  size(): Integer {
    return this.entries.size();
  }

  /** Writes what was collected. A log that can't be written must not undo the work it speaks of, so failures are let go. */
  save(): void {
    if (this.entries.isEmpty()) {
      return;
    }
    Database.insert(this.entries, false, AccessLevel.SYSTEM_MODE);
    this.entries.clear();
  }

  private static text(value: string | null): string | null {
    return value === null ? null : SecretMask.mask(value).left(ExceptionLog.LONG_TEXT_LENGTH);
  }
}
