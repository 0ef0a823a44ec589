import fc from 'fast-check';
import { ApexDate } from '../../runtime/values/date.ts';
import { ApexDatetime } from '../../runtime/values/datetime.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { bench } from './harness.ts';

const main = bench([`public class Main {
  public static Integer indexOf(String a, String b) { return a.indexOf(b); }
  public static Integer lastIndexOf(String a, String b) { return a.lastIndexOf(b); }
  public static Boolean contains(String a, String b) { return a.contains(b); }
  public static Boolean startsWith(String a, String b) { return a.startsWith(b); }
  public static Boolean endsWith(String a, String b) { return a.endsWith(b); }
  public static String substring(String a, Integer b, Integer c) { return a.substring(b, c); }
  public static String left(String a, Integer n) { return a.left(n) + '|' + a.right(n) + '|' + a.mid(1, n); }
  public static String reverse(String a) { return a.reverse(); }
  public static String replace(String a, String b, String c) { return a.replace(b, c); }
  public static String padded(String a, Integer n) { return a.leftPad(n, '*') + '|' + a.rightPad(n, '*') + '|' + a.center(n, '*'); }
  public static String repeated(String a, Integer n) { return a.repeat(n); }
  public static Boolean equal(String a, String b) { return a == b; }
  public static Boolean equalIgnoringCase(String a, String b) { return a.equalsIgnoreCase(b); }
  public static Integer compare(String a, String b) { return a.compareTo(b); }
  public static Integer matches(String a, String b) { return a.countMatches(b); }
  public static String joined(String a, String b) { return String.join(a.split(Pattern.quote(b), -1), b); }
  public static String plain(String a) { return a + null + 1 + true; }
  public static String html(String a) { return a.escapeHtml4().unescapeHtml4(); }
  public static String csv(String a) { return a.escapeCsv().unescapeCsv(); }
  public static String url(String a) { return EncodingUtil.urlDecode(EncodingUtil.urlEncode(a, 'UTF-8'), 'UTF-8'); }
  public static String base64(String a) { return EncodingUtil.base64Decode(EncodingUtil.base64Encode(Blob.valueOf(a))).toString(); }
  public static String json(String a) { return (String) JSON.deserialize(JSON.serialize(a), String.class); }
  public static String codes(String a) { return String.fromCharArray(a.getChars()); }
  public static String format(Datetime a, String pattern) { return a.formatGmt(pattern); }
  public static String formatIn(Datetime a, String zone) { return a.format('yyyy-MM-dd HH:mm:ss', zone); }
  public static Datetime parsed(Datetime a) { return Datetime.valueOfGmt(a.formatGmt('yyyy-MM-dd HH:mm:ss')); }
  public static Datetime throughJson(Datetime a) { return (Datetime) JSON.deserialize(JSON.serialize(a), Datetime.class); }
  public static Datetime added(Datetime a, Integer days, Integer hours, Integer seconds) { return a.addDays(days).addHours(hours).addSeconds(seconds); }
  public static String parts(Datetime a) { return a.yearGmt() + ' ' + a.monthGmt() + ' ' + a.dayGmt() + ' ' + a.hourGmt() + ' ' + a.minuteGmt() + ' ' + a.secondGmt() + ' ' + a.millisecondGmt(); }
  public static Date dateOf(String a) { return Date.valueOf(a); }
  public static Date addMonths(Date a, Integer n) { return a.addMonths(n); }
  public static Integer between(Date a, Date b) { return a.daysBetween(b); }
  public static Date moved(Date a, Integer n) { return a + n; }
  public static Integer lastDay(Date a) { return Date.daysInMonth(a.year(), a.month()); }
}`]);
const call = (method: string, ...args: unknown[]): unknown => main.call('Main', method, ...args);

/** Texts that often hold each other. */
const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[abAB,. ]{0,10}$/), fc.string({ unit: 'grapheme', maxLength: 6 }));
const parts = fc.stringMatching(/^[abAB,. ]{1,3}$/);

describe('String', () => {
  test('searching', () => {
    fc.assert(fc.property(texts, parts, (a, b) => {
      expect([call('indexOf', a, b), call('lastIndexOf', a, b), call('contains', a, b), call('startsWith', a, b), call('endsWith', a, b), call('matches', a, b)]).toEqual([
        a.indexOf(b), a.lastIndexOf(b), a.includes(b), a.startsWith(b), a.endsWith(b), a.split(b).length - 1,
      ]);
    }));
  });

  test('cutting and joining', () => {
    fc.assert(fc.property(texts, fc.nat(12), fc.nat(12), (a, from, to) => {
      const [start, end] = [Math.min(from, to), Math.max(from, to)];
      if (end <= a.length) expect(call('substring', a, start, end)).toBe(a.slice(start, end));
      else expect(() => call('substring', a, start, end)).toThrow(/^System\.StringException: /);
      expect(call('left', a, from)).toBe(`${a.slice(0, from)}|${a.slice(Math.max(0, a.length - from))}|${a.slice(1, 1 + from)}`);
      expect(call('repeated', a, from)).toBe(a.repeat(from));
      expect(call('plain', a)).toBe(`${a}null1true`);
    }));
  });

  test('padding keeps the text and reaches the length', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ab]{1,8}$/), fc.nat(14), (a, n) => {
      const room = Math.max(0, n - a.length);
      const before = Math.floor(room / 2);
      expect(call('padded', a, n)).toBe(`${a.padStart(n, '*')}|${a.padEnd(n, '*')}|${'*'.repeat(before)}${a}${'*'.repeat(room - before)}`);
    }));
  });

  test('replacing and splitting take their arguments literally where they are quoted', () => {
    fc.assert(fc.property(texts, parts, parts, (a, b, c) => {
      expect(call('replace', a, b, c)).toBe(a.split(b).join(c));
      expect(call('joined', a, b)).toBe(a);
    }));
  });

  test('comparing: == and equalsIgnoreCase fold the case, compareTo orders by code', () => {
    fc.assert(fc.property(texts, texts, (a, b) => {
      expect(call('equal', a, a.toUpperCase())).toBe(a.toLowerCase() === a.toUpperCase().toLowerCase());
      if (/^[ -~]*$/.test(a + b)) expect([call('equal', a, b), call('equalIgnoringCase', a, b)]).toEqual(Array(2).fill(a.toLowerCase() === b.toLowerCase()));
      const [ahead, back] = [call('compare', a, b) as number, call('compare', b, a) as number];
      expect([Math.sign(ahead), ahead + back]).toEqual([a < b ? -1 : a > b ? 1 : 0, 0]);
    }));
  });

  test('what is written in another form reads back', () => {
    fc.assert(fc.property(texts, (a) => {
      for (const way of ['html', 'csv', 'url', 'base64', 'json', 'codes']) expect([way, call(way, a)]).toEqual([way, a]);
      if (/^[ -~]*$/.test(a)) expect(call('reverse', call('reverse', a))).toBe(a);
    }));
  });
});

const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });

describe('Datetime', () => {
  test('parts and patterns agree with the calendar', () => {
    fc.assert(fc.property(moments, (ms) => {
      const at = new Date(ms);
      const iso = at.toISOString();
      expect(call('parts', new ApexDatetime(ms))).toBe([at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds()].join(' '));
      expect(call('format', new ApexDatetime(ms), "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")).toBe(iso);
      const names = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', month: 'long', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit', hour12: true }).formatToParts(at);
      const part = (type: string): string => names.find((one) => one.type === type)!.value;
      expect(call('format', new ApexDatetime(ms), 'EEE, MMMM d yyyy h:mm a')).toBe(`${part('weekday')}, ${part('month')} ${part('day')} ${part('year')} ${part('hour')}:${part('minute')} ${part('dayPeriod')}`);
    }));
  });

  test('time zones agree with the tables of the language around us', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2036, 0, 1) }), fc.constantFrom('America/New_York', 'Asia/Kolkata', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'UTC'), (ms, zone) => {
      const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(ms);
      expect(call('formatIn', new ApexDatetime(ms), zone)).toBe(local);
    }));
  });

  test('text and JSON read back, sums are those of milliseconds', () => {
    fc.assert(fc.property(moments, fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -5000, max: 5000 }), (ms, days, seconds) => {
      expect((call('parsed', new ApexDatetime(ms)) as ApexDatetime).ms).toBe(Math.floor(ms / 1000) * 1000);
      expect((call('throughJson', new ApexDatetime(ms)) as ApexDatetime).ms).toBe(ms);
      expect((call('added', new ApexDatetime(ms), days, days, seconds) as ApexDatetime).ms).toBe(ms + days * 86_400_000 + days * 3_600_000 + seconds * 1000);
    }));
  });
});

describe('Date', () => {
  const days = fc.integer({ min: -40_000, max: 60_000 });
  const day = (at: number): Date => new Date(at * 86_400_000);

  test('days apart, days further, and text', () => {
    fc.assert(fc.property(days, days, (a, b) => {
      expect(call('between', new ApexDate(a), new ApexDate(b))).toBe(b - a);
      expect((call('moved', new ApexDate(a), b - a) as ApexDate).days).toBe(b);
      expect((call('dateOf', day(a).toISOString().slice(0, 10)) as ApexDate).days).toBe(a);
      expect(call('lastDay', new ApexDate(a))).toBe(new Date(Date.UTC(day(a).getUTCFullYear(), day(a).getUTCMonth() + 1, 0)).getUTCDate());
    }));
  });

  test('months later is the same day, or the last of a shorter month', () => {
    fc.assert(fc.property(days, fc.integer({ min: -300, max: 300 }), (a, months) => {
      const from = day(a);
      const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
      const wanted = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(from.getUTCDate(), last.getUTCDate()));
      expect((call('addMonths', new ApexDate(a), months) as ApexDate).days).toBe(wanted / 86_400_000);
    }));
  });
});

test('lists of texts are sorted by code', () => {
  const { call: sort } = bench(['public class Sorter { public static List<String> go(List<String> all) { all.sort(); return all; } }']);
  fc.assert(fc.property(fc.array(texts), (all) => {
    const list = new ApexList(main.program.registry.types.of({ kind: 'list', name: 'List<String>', element: { kind: 'primitive', name: 'String' } }), [...all]);
    expect((sort('Sorter', 'go', list) as ApexList).a).toEqual([...all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  }));
});
