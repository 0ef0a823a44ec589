import { QueueRows } from '../queue/QueueRows.ts';
import { TimeBuckets } from './TimeBuckets.ts';

/**
 * What was sent and what failed over time (UI-5). It counts live, in three queries, and keeps no summary. That holds for any number of rows: a query
 * that only counts is charged one query row a group, here an hour, whatever number of records it counts, and each is selective by an indexed
 * date (SystemModstamp, CreatedDate). Hours are those of UTC, as SOQL gives them without convertTimezone; the screen shows them in the user's zone.
 */
@WithSharing
export class Throughput {
  /** Historic syncs of a week; one at a time runs for each entity */
  private static readonly MOST_HISTORIC: Integer = 500;

  static fill(buckets: TimeBuckets): void {
    const start = buckets.start();
    // The last change of a sent row is its sending.
    for (const hour of soql<AggregateResult>`
      SELECT DAY_ONLY(SystemModstamp) utcDay, HOUR_IN_DAY(SystemModstamp) utcHour, COUNT(Id) total FROM SyncQueue__c
      WHERE SystemModstamp >= ${start} AND Status__c = 'Successful' AND RecordTypeId = ${QueueRows.realTimeRecordType()}
      WITH USER_MODE GROUP BY DAY_ONLY(SystemModstamp), HOUR_IN_DAY(SystemModstamp)`) {
      const bucket = buckets.at(Throughput.momentOf(hour));
      if (bucket !== null) {
        bucket.sent += hour.get('total') as Integer;
      }
    }
    for (const hour of soql<AggregateResult>`
      SELECT DAY_ONLY(CreatedDate) utcDay, HOUR_IN_DAY(CreatedDate) utcHour, COUNT(Id) total FROM Exception__c
      WHERE CreatedDate >= ${start}
      WITH USER_MODE GROUP BY DAY_ONLY(CreatedDate), HOUR_IN_DAY(CreatedDate)`) {
      const bucket = buckets.at(Throughput.momentOf(hour));
      if (bucket !== null) {
        bucket.failed += hour.get('total') as Integer;
      }
    }
    Throughput.addHistoric(buckets);
  }

  private static momentOf(hour: AggregateResult): Datetime {
    return Datetime.newInstanceGmt(hour.get('utcDay') as Date, Time.newInstance(hour.get('utcHour') as Integer, 0, 0, 0));
  }

  private static addHistoric(buckets: TimeBuckets): void {
    const start = buckets.start();
    for (const row of soql<SyncQueue__c>`
      SELECT RecordsProcessed__c, RecordsFailed__c, SystemModstamp FROM SyncQueue__c
      WHERE RecordTypeId = ${QueueRows.historicalRecordType()} AND SystemModstamp >= ${start}
      WITH USER_MODE ORDER BY SystemModstamp DESC LIMIT ${Throughput.MOST_HISTORIC}`) {
      const bucket = buckets.at(row.SystemModstamp);
      if (bucket !== null) {
        bucket.sentByHistoric += ((row.RecordsProcessed__c ?? 0) - (row.RecordsFailed__c ?? 0)).intValue();
      }
    }
  }
}
