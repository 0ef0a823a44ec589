import { FilterBuilder } from '../mapping/filter/FilterBuilder.ts';
import { SoqlCondition } from '../mapping/filter/SoqlCondition.ts';
import { SyncDefinition } from '../mapping/SyncDefinition.ts';

/** The records of a historic sync: all that the filter takes, by id, those after a given id when it goes on (HS-5). */
@WithoutSharing
export class HistoricScope {
  /** Rows that a count reads are taken off the 50,000 of a transaction; beyond this, the number of batches tells. */
  static readonly MOST_COUNTED: Integer = 40000;

  /** Tests can't have as many records, and none that go while the sync runs. */
  @TestVisible static pretendedCount: Integer | null = null;

  private readonly objectName: string;
  private readonly text: string;
  private readonly binds: Map<string, unknown>;

  /** @param afterId - the last record that is dealt with; null at the beginning */
  constructor(sync: SyncDefinition, afterId: string | null) {
    const condition =
      sync.filter === null
        ? new SoqlCondition('Id != NULL', new Map<string, unknown>())
        : FilterBuilder.condition(sync.filter);
    this.objectName = sync.objectName;
    this.binds = condition.binds;
    if (afterId === null) {
      this.text = condition.text;
    } else {
      this.text = `${condition.text} AND Id > :afterId`;
      this.binds.put('afterId', Id.valueOf(afterId));
    }
  }

  /** Names come from describes, values are bound. */
  locator(): Database.QueryLocator {
    return Database.getQueryLocatorWithBinds(
      `SELECT Id FROM ${this.objectName} WHERE ${this.text} ORDER BY Id`,
      this.binds,
      AccessLevel.SYSTEM_MODE,
    );
  }

  /** @returns the number of records; null where there are too many to count, or where counting takes too long for Salesforce */
  count(): Integer | null {
    if (HistoricScope.pretendedCount !== null) {
      return HistoricScope.pretendedCount;
    }
    try {
      const counted = Database.countQueryWithBinds(
        `SELECT COUNT() FROM ${this.objectName} WHERE ${this.text} LIMIT ${HistoricScope.MOST_COUNTED}`,
        this.binds,
        AccessLevel.SYSTEM_MODE,
      );
      return counted < HistoricScope.MOST_COUNTED ? counted : null;
    } catch (error) {
      if (error instanceof QueryException) {
        // What can't be read at all is told by the locator.
        return null;
      } else {
        throw error;
      }
    }
  }

  /** @returns whether none of the records lies before this one: a part that begins with it goes on right where the last one ended */
  isFirst(recordId: Id): boolean {
    const binds = this.binds.clone();
    binds.put('beforeId', recordId);
    const earlier = Database.queryWithBinds(
      `SELECT Id FROM ${this.objectName} WHERE ${this.text} AND Id < :beforeId LIMIT 1`,
      binds,
      AccessLevel.SYSTEM_MODE,
    );
    return earlier.isEmpty();
  }

  /** For a batch that has nothing to do. */
  static nothing(): Database.QueryLocator {
    return Database.getQueryLocator(soql<SyncQueue__c>`SELECT Id FROM SyncQueue__c WHERE Id = NULL WITH SYSTEM_MODE`);
  }
}
