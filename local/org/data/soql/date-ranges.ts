import { ApexDate } from '../../runtime/values/date.ts';
import { toInstant } from '../../runtime/values/time-zone.ts';

/** First day and the day after the last, as days since 1970. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The days that a date literal stands for (`TODAY`, `LAST_N_DAYS:7`), seen from today. `LAST_n_DAYS:n` reaches from n days ago to today, `NEXT_…`
 * starts tomorrow; weeks begin on Sunday; fiscal years are calendar years. Answers null for an unknown name.
 */
export function dayRange(name: string, count: number | null, today: ApexDate): DayRange | null {
  const n = count ?? 0;
  const day = today.days;
  switch (name) {
    case 'TODAY': return { from: day, to: day + 1 };
    case 'YESTERDAY': return { from: day - 1, to: day };
    case 'TOMORROW': return { from: day + 1, to: day + 2 };
    case 'LAST_90_DAYS': return { from: day - 90, to: day + 1 };
    case 'NEXT_90_DAYS': return { from: day + 1, to: day + 91 };
    case 'LAST_N_DAYS': return { from: day - n, to: day + 1 };
    case 'NEXT_N_DAYS': return { from: day + 1, to: day + 1 + n };
    case 'N_DAYS_AGO': return { from: day - n, to: day - n + 1 };
  }
  const match = /^(THIS|LAST|NEXT)_(N_)?(FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)S?$/.exec(name);
  if (match) {
    const unit = match[4] as Unit;
    const here = startOf(unit, today);
    if (match[1] === 'THIS') return range(unit, here, 0, 1);
    const length = match[2] === undefined ? 1 : n;
    return match[1] === 'LAST' ? range(unit, here, -length, 0) : range(unit, here, 1, 1 + length);
  }
  const ago = /^N_(FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name);
  if (ago) return range(ago[2] as Unit, startOf(ago[2] as Unit, today), -n, -n + 1);
  return null;
}

/** The instant at which a day begins in a zone, in milliseconds since 1970. */
export function startOfDay(days: number, zone: string): number {
  return toInstant(days * 86_400_000, zone);
}

type Unit = 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

function startOf(unit: Unit, date: ApexDate): ApexDate {
  switch (unit) {
    case 'WEEK': return new ApexDate(date.days - ((date.days + 4) % 7));
    case 'MONTH': return ApexDate.of(date.year, date.month, 1);
    case 'QUARTER': return ApexDate.of(date.year, date.month - ((date.month - 1) % 3), 1);
    case 'YEAR': return ApexDate.of(date.year, 1, 1);
  }
}

function range(unit: Unit, here: ApexDate, from: number, to: number): DayRange {
  const move = (count: number): number => {
    if (unit === 'WEEK') return here.days + 7 * count;
    return here.addMonths(count * (unit === 'MONTH' ? 1 : unit === 'QUARTER' ? 3 : 12)).days;
  };
  return { from: move(from), to: move(to) };
}
