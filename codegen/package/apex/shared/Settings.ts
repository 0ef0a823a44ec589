import { NumberSetting } from './NumberSetting.ts';

/**
 * The one place that reads the public custom setting. A missing value, and one outside its valid range, falls back to its default, so that
 * a typing mistake of an admin never stops the sync.
 */
export class Settings {
  private static readonly LARGEST_SCOPE: Integer = 2000;
  private static readonly MINUTES_OF_A_DAY: Integer = 1440;
  private static readonly DAYS_OF_TEN_YEARS: Integer = 3650;
  private static readonly LARGEST_FLEX_QUEUE_LIMIT: Integer = 99;
  private static readonly LARGEST_COUNT: Integer = 999999999;

  private static readonly SYNC_QUEUE_BATCH_SIZE: NumberSetting = new NumberSetting(
    MoEngageSettings__c.SyncQueueBatchSize__c,
    'Sync Queue Batch Size',
    'records',
    20,
    1,
    Settings.LARGEST_SCOPE,
  );
  private static readonly SYNC_QUEUE_SCHEDULER_TIME: NumberSetting = new NumberSetting(
    MoEngageSettings__c.SyncQueueSchedulerTime__c,
    'Sync Queue Scheduler Time',
    'minutes',
    5,
    1,
    Settings.MINUTES_OF_A_DAY,
  );
  private static readonly FLEX_QUEUE_LIMIT: NumberSetting = new NumberSetting(
    MoEngageSettings__c.FlexQueueLimit__c,
    'Flex Queue Limit',
    'jobs',
    50,
    1,
    Settings.LARGEST_FLEX_QUEUE_LIMIT,
  );
  private static readonly HISTORICAL_SYNC_SCHEDULER_TIME: NumberSetting = new NumberSetting(
    MoEngageSettings__c.HistoricalSyncSchedulerTime__c,
    'Historical Sync Scheduler Time',
    'minutes',
    5,
    1,
    Settings.MINUTES_OF_A_DAY,
  );
  private static readonly HISTORICAL_SYNC_BATCH_SIZE: NumberSetting = new NumberSetting(
    MoEngageSettings__c.HistoricalSyncBatchSize__c,
    'Historical Sync Batch Size',
    'records',
    200,
    1,
    Settings.LARGEST_SCOPE,
  );
  private static readonly HISTORICAL_FAILURE_RECORD_LIMIT: NumberSetting = new NumberSetting(
    MoEngageSettings__c.HistoricalFailureRecordLimit__c,
    'Historical Failure Record Limit',
    'records',
    1000,
    0,
    Settings.LARGEST_COUNT,
  );
  private static readonly RECORD_DELETION_INTERVAL: NumberSetting = new NumberSetting(
    MoEngageSettings__c.RecordDeletionInterval__c,
    'Record Deletion Interval',
    'days',
    7,
    1,
    Settings.DAYS_OF_TEN_YEARS,
  );
  private static readonly RECORD_DELETION_BATCH_SIZE: NumberSetting = new NumberSetting(
    MoEngageSettings__c.RecordDeletionBatchSize__c,
    'Record Deletion Batch Size',
    'records',
    2000,
    1,
    Settings.LARGEST_SCOPE,
  );
  private static readonly FAILED_RECORD_DELETION_INTERVAL: NumberSetting = new NumberSetting(
    MoEngageSettings__c.FailedRecordDeletionInterval__c,
    'Failed Record Deletion Interval',
    'days, 0 keeps them',
    90,
    0,
    Settings.DAYS_OF_TEN_YEARS,
  );
  private static readonly ALERT_BACKLOG_LIMIT: NumberSetting = new NumberSetting(
    MoEngageSettings__c.AlertBacklogLimit__c,
    'Alert Backlog Limit',
    'records, 0 never alerts',
    10000,
    0,
    Settings.LARGEST_COUNT,
  );

  /** All numbers, in the order in which the settings screen shows them. */
  static numbers(): List<NumberSetting> {
    return new List<NumberSetting>([
      Settings.SYNC_QUEUE_BATCH_SIZE,
      Settings.SYNC_QUEUE_SCHEDULER_TIME,
      Settings.FLEX_QUEUE_LIMIT,
      Settings.HISTORICAL_SYNC_BATCH_SIZE,
      Settings.HISTORICAL_SYNC_SCHEDULER_TIME,
      Settings.HISTORICAL_FAILURE_RECORD_LIMIT,
      Settings.RECORD_DELETION_INTERVAL,
      Settings.RECORD_DELETION_BATCH_SIZE,
      Settings.FAILED_RECORD_DELETION_INTERVAL,
      Settings.ALERT_BACKLOG_LIMIT,
    ]);
  }

  /** Rows that one execution of MoEngageSyncQueueBatch takes. */
  static syncQueueBatchSize(): Integer {
    return Settings.SYNC_QUEUE_BATCH_SIZE.of(Settings.row());
  }

  /** Minutes until a real-time run that found the flex queue full starts again; also the first wait of an automatic retry. */
  static syncQueueSchedulerMinutes(): Integer {
    return Settings.SYNC_QUEUE_SCHEDULER_TIME.of(Settings.row());
  }

  /** Jobs in the flex queue from which on it counts as full. */
  static flexQueueLimit(): Integer {
    return Settings.FLEX_QUEUE_LIMIT.of(Settings.row());
  }

  /** Records that one execution of HistoricalSyncBatch takes, where the person who starts it says nothing else. */
  static historicalSyncBatchSize(): Integer {
    return Settings.HISTORICAL_SYNC_BATCH_SIZE.of(Settings.row());
  }

  /** @returns a sentence where no batch of this size can run; null where one can */
  static problemOfHistoricalBatchSize(size: Integer): string | null {
    return Settings.HISTORICAL_SYNC_BATCH_SIZE.problemOf(size);
  }

  /** Minutes until a historic sync that found the flex queue full is tried again. */
  static historicalSyncSchedulerMinutes(): Integer {
    return Settings.HISTORICAL_SYNC_SCHEDULER_TIME.of(Settings.row());
  }

  /** Failed records of one historic sync that get a record of their own; more are only counted. */
  static historicalFailureRecordLimit(): Integer {
    return Settings.HISTORICAL_FAILURE_RECORD_LIMIT.of(Settings.row());
  }

  /** Days after which what was successful is deleted. */
  static recordDeletionDays(): Integer {
    return Settings.RECORD_DELETION_INTERVAL.of(Settings.row());
  }

  /** Records deleted in one execution. */
  static recordDeletionBatchSize(): Integer {
    return Settings.RECORD_DELETION_BATCH_SIZE.of(Settings.row());
  }

  /** Days after which what failed is deleted; 0 keeps it for ever. */
  static failedRecordDeletionDays(): Integer {
    return Settings.FAILED_RECORD_DELETION_INTERVAL.of(Settings.row());
  }

  /** Waiting records from which on an alert is sent; 0 sends none. */
  static alertBacklogLimit(): Integer {
    return Settings.ALERT_BACKLOG_LIMIT.of(Settings.row());
  }

  /** @returns the org's row; an empty one where there is none */
  static row(): MoEngageSettings__c {
    return MoEngageSettings__c.getOrgDefaults() ?? new MoEngageSettings__c({});
  }
}
