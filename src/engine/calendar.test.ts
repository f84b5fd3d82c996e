import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayInWords, formatDay, lastDayOf, NEVER, parseDay } from './calendar.ts';

describe('a day', () => {
  it('is counted from 1970-01-01', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(parseDay('1969-12-31')).toBe(-1);
    expect(parseDay('2000-03-01')).toBe(11_017);
    expect(lastDayOf(2023)).toBe(parseDay('2023-12-31'));
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-01-32',
    '0000-01-01',
    '2023-1-1',
    '2023/01/01',
    ' 2023-01-01',
    '2023-01-01T00:00',
    '',
  ])('%j does not exist', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(formatDay(day(text))).toBe(text);
  });

  it('is the same as the platform counts it, there and back', () => {
    const DAY_MS = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (number) => {
        const iso = new Date(number * DAY_MS).toISOString().slice(0, 10);
        expect(formatDay(number)).toBe(iso);
        expect(parseDay(iso)).toBe(number);
      }),
      { numRuns: 5000 },
    );
  });

  it('is written for people in Chinese', () => {
    expect(dayInWords(day('2023-11-28'))).toBe('2023年11月28日');
    expect(dayInWords(NEVER)).toBe('没有发生');
  });
});
