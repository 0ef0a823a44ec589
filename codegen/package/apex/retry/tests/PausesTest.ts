import { Clock } from '../../shared/Clock.ts';
import { Pauses } from '../Pauses.ts';
import { RateLimitReset } from '../RateLimitReset.ts';

/** ER-6: how long a pause lasts. */
@IsTest
export class PausesTest {
  private static readonly KEY: string = 'a00000000000001AAA:Contact';

  @IsTest static aSmallNumberIsSecondsLeft(): void {
    Assert.areEqual(45, RateLimitReset.secondsLeft('45', 1700000000000), 'ER-6');
    Assert.areEqual(45, RateLimitReset.secondsLeft(' 45 ', 1700000000000), 'ER-6');
  }

  @IsTest static aLargeNumberIsAMoment(): void {
    Assert.areEqual(90, RateLimitReset.secondsLeft('1700000090', 1700000000000), 'ER-6');
    Assert.areEqual(0, RateLimitReset.secondsLeft('1600000000', 1700000000000), 'ER-6: it has passed');
  }

  @IsTest static whatSaysNothingUsableCountsNothing(): void {
    Assert.areEqual(0, RateLimitReset.secondsLeft(null, 1700000000000), 'ER-6');
    Assert.areEqual(0, RateLimitReset.secondsLeft('', 1700000000000), 'ER-6');
    Assert.areEqual(0, RateLimitReset.secondsLeft('soon', 1700000000000), 'ER-6');
    Assert.areEqual(0, RateLimitReset.secondsLeft('-5', 1700000000000), 'ER-6');
    Assert.areEqual(0, RateLimitReset.secondsLeft('99999999999999999999', 1700000000000), 'ER-6');
    Assert.areEqual(3600, RateLimitReset.secondsLeft('1900000000', 1700000000000), 'ER-6: an hour at most');
  }

  @IsTest static theStepsGrowAndASuccessClearsThem(): void {
    const minutes = new List<Long>();
    for (let limited: Integer = 1; limited <= 6; limited++) {
      minutes.add(PausesTest.minutesOfPause(null));
    }
    Assert.areEqual(new List<Long>([1, 2, 4, 8, 10, 10]), minutes, 'ER-6');

    Pauses.lift(new Set<string>([PausesTest.KEY]));

    Assert.areEqual(1, PausesTest.minutesOfPause(null), 'ER-6: a success clears the step');
  }

  @IsTest static moEngagesTimeHoldsWhereItIsLonger(): void {
    Assert.areEqual(5, PausesTest.minutesOfPause('300'), 'ER-6: five minutes instead of one');
    Assert.areEqual(2, PausesTest.minutesOfPause('30'), 'ER-6: ours is longer');
  }

  @IsTest static aPairThatRestedADayStartsAnew(): void {
    PausesTest.minutesOfPause(null);
    Pauses.forgetOld();
    Assert.areEqual(1, soql.count`SELECT COUNT() FROM Pause__c`, 'ER-6: the step outlasts its pause');
    Clock.movedMillis = 90000000;

    Pauses.forgetOld();

    Assert.areEqual(0, soql.count`SELECT COUNT() FROM Pause__c`, 'ER-6');
  }

  private static minutesOfPause(header: string | null): Long {
    const key = PausesTest.KEY;
    const before = Clock.nowMillis();
    const until = Pauses.lengthen(new Set<string>([key]), new Map<string, string | null>([[key, header]])).get(key)!;
    const minutes: Long = (until.getTime() - before + 30000) / 60000;
    return minutes;
  }
}
