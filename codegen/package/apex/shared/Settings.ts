/**
 * The one place that reads the public custom setting. A missing value, and one outside its valid range, falls back to its default, so that
 * a typing mistake of an admin never stops the sync.
 */
export class Settings {
  private static readonly DEFAULT_SYNC_QUEUE_BATCH_SIZE: Integer = 20;
  private static readonly DEFAULT_SCHEDULER_MINUTES: Integer = 5;
  private static readonly DEFAULT_FLEX_QUEUE_LIMIT: Integer = 50;
  private static readonly FLEX_QUEUE_CAPACITY: Integer = 100;
  private static readonly LARGEST_SCOPE: Integer = 2000;

  /** Rows that one execution of MoEngageSyncQueueBatch takes. */
  static syncQueueBatchSize(): Integer {
    return Settings.within(
      Settings.row().SyncQueueBatchSize__c,
      1,
      Settings.LARGEST_SCOPE,
      Settings.DEFAULT_SYNC_QUEUE_BATCH_SIZE,
    );
  }

  /** Minutes until a real-time run that found the flex queue full starts again; also the first wait of an automatic retry. */
  static syncQueueSchedulerMinutes(): Integer {
    return Settings.within(Settings.row().SyncQueueSchedulerTime__c, 1, 1440, Settings.DEFAULT_SCHEDULER_MINUTES);
  }

  /** Jobs in the flex queue from which on it counts as full. */
  static flexQueueLimit(): Integer {
    return Settings.within(
      Settings.row().FlexQueueLimit__c,
      1,
      Settings.FLEX_QUEUE_CAPACITY - 1,
      Settings.DEFAULT_FLEX_QUEUE_LIMIT,
    );
  }

  private static row(): MoEngageSettings__c {
    return MoEngageSettings__c.getOrgDefaults() ?? new MoEngageSettings__c({});
  }

  private static within(value: Decimal | null, lowest: Integer, highest: Integer, fallback: Integer): Integer {
    if (value === null || value < lowest || value > highest) {
      return fallback;
    }
    return value.intValue();
  }
}
