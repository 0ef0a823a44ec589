import { FailureFilter } from './FailureFilter.ts';

/**
 * The query of a filter. Its text is made of constants only; every value is bound. Pages follow the name, an automatic number with leading zeros: it
 * grows with each failure, is indexed, and lets one page begin where another one ended while new failures come in. User mode.
 */
@WithSharing
export class FailureQuery {
  private static readonly FIELDS: string =
    'Id, Name, CreatedDate, Kind__c, ErrorType__c, ErrorMessage__c, MoEngageErrorMessage__c, SalesforceErrorMessage__c, RecordId__c, ApexClass__c, ' +
    'Sync__c, Sync__r.Name, Connection__c, Connection__r.Name, ' +
    'SyncQueue__r.Id, SyncQueue__r.Name, SyncQueue__r.Status__c, SyncQueue__r.SyncStatus__c, SyncQueue__r.NextAttempt__c, ' +
    'SyncQueue__r.ClaimToken__c, SyncQueue__r.NumberOfRetries__c';

  private readonly conditions: List<string> = new List<string>(['Id != NULL']);
  private readonly binds: Map<string, unknown> = new Map<string, unknown>();

  constructor(filter: FailureFilter) {
    this.equal('Sync__c', 'syncId', filter.syncId);
    this.equal('Connection__c', 'connectionId', filter.connectionId);
    this.equal('ErrorType__c', 'errorType', FailureQuery.given(filter.errorType));
    this.equal('Kind__c', 'kind', FailureQuery.given(filter.kind));
    if (filter.since !== null) {
      this.narrow('CreatedDate >= :since', 'since', filter.since);
    }
    if (filter.before !== null) {
      this.narrow('CreatedDate < :before', 'before', filter.before);
    }
    if (filter.needAPerson ?? false) {
      this.conditions.add("SyncQueue__r.Status__c IN ('Failed', 'Partial Success') AND SyncQueue__r.PendingKey__c = NULL");
    }
  }

  count(): Integer {
    return Database.countQueryWithBinds(
      `SELECT COUNT() FROM Exception__c WHERE ${String.join(this.conditions, ' AND ')}`,
      this.binds,
      AccessLevel.USER_MODE,
    );
  }

  /** @param after - the name of the last failure that was seen; null for the newest ones */
  read(after: string | null, most: Integer): List<Exception__c> {
    const conditions = this.conditions.clone();
    const values = this.binds.clone();
    values.put('most', most);
    if (after !== null) {
      conditions.add('Name < :after');
      values.put('after', after);
    }
    return Database.queryWithBinds(
      `SELECT ${FailureQuery.FIELDS} FROM Exception__c WHERE ${String.join(conditions, ' AND ')} ORDER BY Name DESC LIMIT :most`,
      values,
      AccessLevel.USER_MODE,
    ) as List<Exception__c>;
  }

  private equal(field: string, name: string, value: ObjectValue): void {
    if (value !== null) {
      this.narrow(`${field} = :${name}`, name, value);
    }
  }

  private narrow(condition: string, name: string, value: unknown): void {
    this.conditions.add(condition);
    this.binds.put(name, value);
  }

  private static given(text: string | null): string | null {
    return text === null || String.isBlank(text) ? null : text.trim();
  }
}
