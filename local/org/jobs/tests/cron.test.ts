import { nextFire, parseCron } from '../cron.ts';

const at = (text: string): number => Date.parse(text);
const next = (expression: string, after: string, zone = 'GMT'): string | null => {
  const fire = nextFire(parseCron(expression), at(after), zone);
  return fire === null ? null : new Date(fire).toISOString();
};

describe('cron expressions of System.schedule', () => {
  test('a daily schedule fires at its hour, today or tomorrow', () => {
    expect(next('0 0 1 * * ?', '2026-03-10T00:30:00Z')).toBe('2026-03-10T01:00:00.000Z');
    expect(next('0 0 1 * * ?', '2026-03-10T01:00:00Z')).toBe('2026-03-11T01:00:00.000Z');
  });

  test('quarter hours are four expressions with one minute each', () => {
    expect(next('0 15 * * * ?', '2026-03-10T00:15:00Z')).toBe('2026-03-10T01:15:00.000Z');
  });

  test('ranges, lists, steps and names', () => {
    expect(next('0 0 22 ? * MON-FRI', '2026-03-13T23:00:00Z')).toBe('2026-03-16T22:00:00.000Z');
    expect(next('0 0 8,20 * * ?', '2026-03-10T09:00:00Z')).toBe('2026-03-10T20:00:00.000Z');
    expect(next('0 0 0/6 * * ?', '2026-03-10T07:00:00Z')).toBe('2026-03-10T12:00:00.000Z');
    expect(next('0 0 0 1 JAN ? 2030', '2026-03-10T07:00:00Z')).toBe('2030-01-01T00:00:00.000Z');
  });

  test('last day, last weekday, nearest weekday, nth weekday', () => {
    expect(next('0 0 0 L * ?', '2026-02-10T00:00:00Z')).toBe('2026-02-28T00:00:00.000Z');
    expect(next('0 0 0 LW 5 ?', '2026-05-10T00:00:00Z')).toBe('2026-05-29T00:00:00.000Z');
    expect(next('0 0 0 15W * ?', '2026-08-01T00:00:00Z')).toBe('2026-08-14T00:00:00.000Z');
    expect(next('0 0 0 ? * 6#3', '2026-03-01T00:00:00Z')).toBe('2026-03-20T00:00:00.000Z');
    expect(next('0 0 0 ? * 6L', '2026-03-01T00:00:00Z')).toBe('2026-03-27T00:00:00.000Z');
  });

  test('hours are those of the time zone, across daylight saving', () => {
    expect(next('0 0 1 * * ?', '2026-03-07T12:00:00Z', 'America/Los_Angeles')).toBe('2026-03-08T09:00:00.000Z');
    expect(next('0 0 1 * * ?', '2026-03-08T12:00:00Z', 'America/Los_Angeles')).toBe('2026-03-09T08:00:00.000Z');
    expect(next('0 30 2 8 3 ?', '2026-03-01T12:00:00Z', 'America/Los_Angeles')).toBe('2026-03-08T10:30:00.000Z');
  });

  test('a year that is over never fires again', () => {
    expect(next('0 0 0 1 1 ? 2020', '2026-03-10T07:00:00Z')).toBeNull();
  });

  test.each([
    ['0 0/5 * * * ?', 'Seconds and minutes must be specified as integers: 0 0/5 * * * ?'],
    ['0 0 1 * * *', 'Support for specifying both a day-of-week AND a day-of-month parameter is not implemented.'],
    ['0 0 1 ? * ?', "'?' can only be specified for Day-of-Month -OR- Day-of-Week."],
    ['0 0 1', 'Unexpected end of expression.'],
    ['0 0 25 * * ?', 'Hour values must be between 0 and 23'],
  ])('%s is refused', (expression, message) => {
    expect(() => parseCron(expression)).toThrow(expect.objectContaining({ message, typeName: 'System.StringException' }));
  });
});
