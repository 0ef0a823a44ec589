import { DryRunNote } from './DryRunNote.ts';

/** What a historic sync would do (MP-10). Nothing was sent. */
export class DryRunView {
  /** Records that the sync takes */
  @AuraEnabled records: Integer = 0;
  /** Of them, those whose field for Customer ID is empty; null where Salesforce can't count by that field */
  @AuraEnabled withoutCustomerId: Integer | null = null;
  /** How many records were looked into for {@link notes} and {@link unusableCustomerIds}: the first ones by id */
  @AuraEnabled sampled: Integer = 0;
  /** Of the sampled ones, those with a Customer ID that MoEngage refuses */
  @AuraEnabled unusableCustomerIds: Integer = 0;
  /** Of the sampled ones, values that MoEngage would drop or change */
  @AuraEnabled notes: List<DryRunNote> = new List<DryRunNote>();
  @AuraEnabled batchSize: Integer;
  /** Executions of the batch: one a chunk, and its start */
  @AuraEnabled executions: Integer = 0;
  /** Executions of all asynchronous Apex that the org has left for these 24 hours */
  @AuraEnabled executionsLeft: Integer = 0;
  @AuraEnabled executionsLimit: Integer = 0;

  constructor(batchSize: Integer) {
    this.batchSize = batchSize;
  }
}
