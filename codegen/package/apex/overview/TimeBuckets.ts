import { InvalidInputException } from '../shared/InvalidInputException.ts';
import { TimeBucketView } from './TimeBucketView.ts';

/** How a period is cut for a chart: whole hours of UTC, or groups of six of them. Pure. */
export class TimeBuckets {
  private static readonly HOURS_OF_A_BUCKET: Map<Integer, Integer> = new Map<Integer, Integer>([
    // A day in 24 buckets, a week in 28
    [24, 1],
    [168, 6],
  ]);
  private static readonly MILLIS_PER_HOUR: Long = 3600000;

  private readonly widthMillis: Long;
  readonly views: List<TimeBucketView> = new List<TimeBucketView>();

  /**
   * @param hours - 24 or 168; the last bucket is the one that now lies in
   * @param nowMillis - since 1970
   */
  constructor(hours: Integer, nowMillis: Long) {
    const width = TimeBuckets.HOURS_OF_A_BUCKET.get(hours);
    if (width === null) {
      throw new InvalidInputException('The overview shows the last day or the last week: 24 or 168 hours. Choose one of them.');
    }
    this.widthMillis = width * TimeBuckets.MILLIS_PER_HOUR;
    const count: Integer = hours / width;
    const endMillis: Long = (nowMillis / this.widthMillis + 1) * this.widthMillis;
    for (let back = count; back > 0; back--) {
      this.views.add(new TimeBucketView(Datetime.newInstance(endMillis - this.widthMillis * back)));
    }
  }

  start(): Datetime {
    return this.views.get(0).start;
  }

  /** @returns null for a moment outside */
  at(moment: Datetime): TimeBucketView | null {
    const index: Long = (moment.getTime() - this.start().getTime()) / this.widthMillis;
    return moment < this.start() || index >= this.views.size() ? null : this.views.get(index.intValue());
  }
}
