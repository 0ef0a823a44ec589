import fc from 'fast-check';
import { ApexDate, daysInMonth } from '../date.ts';
import { ApexDatetime } from '../datetime.ts';
import { ApexTime } from '../time.ts';
import { offsetAt, toInstant } from '../time-zone.ts';

const day = 86_400_000;

describe('Date', () => {
  it('agrees with the UTC calendar', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), fc.integer({ min: -40_000, max: 40_000 }), (days, count) => {
      const date = new ApexDate(days);
      const utc = new Date(days * day);
      expect([date.year, date.month, date.day, date.weekday]).toEqual([utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate(), utc.getUTCDay()]);
      expect(ApexDate.of(date.year, date.month, date.day).days).toBe(days);
      expect(date.addDays(count).days).toBe(days + count);
    }));
  });

  it('stops at the end of a shorter month', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: -500, max: 500 }), (days, count) => {
      const date = new ApexDate(days);
      const moved = date.addMonths(count);
      expect(moved.year * 12 + moved.month).toBe(date.year * 12 + date.month + count);
      expect(moved.day).toBe(Math.min(date.day, daysInMonth(moved.year, moved.month)));
    }));
    expect(String(ApexDate.of(2024, 1, 31).addMonths(1))).toBe('2024-02-29');
  });
});

describe('Datetime', () => {
  it.each(['GMT', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'GMT+05:30'])('finds the instant of a clock in %s', (zone) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
      const ms = seconds * 1000;
      const clock = ms + offsetAt(ms, zone);
      const found = toInstant(clock, zone);
      // In the hour that a clock shows twice, either instant is right.
      expect(found + offsetAt(found, zone)).toBe(clock);
    }));
  });

  it('keeps the hour over a change of daylight saving time', () => {
    const before = ApexDatetime.of(2024, 3, 9, 12, 0, 0, 0, 'America/Los_Angeles');
    expect(before.addDays(1, 'America/Los_Angeles').text('America/Los_Angeles')).toBe('2024-03-10 12:00:00');
    expect(before.addDays(1).text('America/Los_Angeles')).toBe('2024-03-10 13:00:00');
  });

  it('prints in a zone and in ISO form', () => {
    const datetime = ApexDatetime.of(2024, 2, 29, 18, 30, 5, 7);
    expect([datetime.text(), datetime.text('Asia/Kolkata'), datetime.iso()]).toEqual(['2024-02-29 18:30:05', '2024-03-01 00:00:05', '2024-02-29T18:30:05.007Z']);
  });
});

describe('Time', () => {
  it('wraps at midnight', () => {
    expect([String(ApexTime.of(23, 59, 59, 999).add(1)), String(ApexTime.of(0, 0, 0, 0).add(-1000)), ApexTime.of(18, 30, 5, 6).minute]).toEqual(['00:00:00.000Z', '23:59:59.000Z', 30]);
  });
});
