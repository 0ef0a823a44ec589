import { BulkRetry } from '../../retry/BulkRetry.ts';

/** A failure as the list shows it. No stack trace: that is for support, on the record page (UI-8). */
export class FailureView {
  private static readonly MESSAGE_LENGTH: Integer = 2000;

  @AuraEnabled id: Id;
  /** `EX-0000000042` */
  @AuraEnabled name: string;
  @AuraEnabled at: Datetime;
  @AuraEnabled kind: string | null;
  @AuraEnabled errorType: string | null;
  /** Messages are cut at 2,000 characters; the record has the whole */
  @AuraEnabled message: string | null;
  @AuraEnabled moEngageMessage: string | null;
  @AuraEnabled salesforceMessage: string | null;
  @AuraEnabled recordId: string | null;
  @AuraEnabled syncId: Id | null;
  @AuraEnabled syncName: string | null;
  @AuraEnabled connectionId: Id | null;
  @AuraEnabled connectionName: string | null;
  @AuraEnabled apexClass: string | null;
  /** The Sync Queue record; null where there is none, or it was deleted */
  @AuraEnabled rowId: Id | null = null;
  @AuraEnabled rowName: string | null = null;
  @AuraEnabled rowStatus: string | null = null;
  @AuraEnabled attempts: Integer | null = null;
  /** Whether a retry of many takes its Sync Queue record now */
  @AuraEnabled isRetriable: boolean = false;

  constructor(failure: Exception__c) {
    this.id = failure.Id;
    this.name = failure.Name;
    this.at = failure.CreatedDate;
    this.kind = failure.Kind__c;
    this.errorType = failure.ErrorType__c;
    this.message = FailureView.cut(failure.ErrorMessage__c);
    this.moEngageMessage = FailureView.cut(failure.MoEngageErrorMessage__c);
    this.salesforceMessage = FailureView.cut(failure.SalesforceErrorMessage__c);
    this.recordId = failure.RecordId__c;
    this.syncId = failure.Sync__c;
    this.syncName = failure.Sync__r?.Name ?? null;
    this.connectionId = failure.Connection__c;
    this.connectionName = failure.Connection__r?.Name ?? null;
    this.apexClass = failure.ApexClass__c;
    const row = failure.SyncQueue__r;
    if (row !== null) {
      this.rowId = row.Id;
      this.rowName = row.Name;
      this.rowStatus = row.Status__c;
      this.attempts = row.NumberOfRetries__c?.intValue() ?? null;
      this.isRetriable = BulkRetry.isOffered(row);
    }
  }

  private static cut(text: string | null): string | null {
    return text === null ? null : text.left(FailureView.MESSAGE_LENGTH);
  }
}
