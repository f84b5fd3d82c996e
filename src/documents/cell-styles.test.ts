import { describe, expect, test } from 'vitest';
import { formatDay } from '../engine/calendar.ts';
import { dayOfSerial, lookOfCode, readStyleLooks } from './cell-styles.ts';

describe('the look of a format', () => {
  test.each([
    ['General', 'plain'],
    ['@', 'plain'],
    ['0.00', 'plain'],
    ['#,##0.00', 'other'],
    ['#,##0.00_s;[Red]-#,##0.00', 'other'],
    ['0.00E+00', 'other'],
    ['0.0%', 'percent'],
    ['0"days"', 'other'],
    ['0\\d', 'other'],
    ['yyyy-mm-dd', 'date'],
    ['yyyy"年"m"月"d"日";@', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[h]:mm:ss', 'date'],
    ['[DBNum1][$-804]General', 'other'],
    ['m/d/yy h:mm', 'date'],
  ])('%s is %s', (code, look) => {
    expect(lookOfCode(code)).toBe(look);
  });

  test('styles are numbered by the formats of cells alone', () => {
    const looks = readStyleLooks(
      `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;"/></numFmts>
       <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
       <cellXfs><xf/><xf numFmtId="176"/><xf numFmtId="57"/><xf numFmtId="10"/><xf numFmtId="4"/><xf numFmtId="49"/></cellXfs></styleSheet>`,
    );
    expect(looks).toEqual(['plain', 'date', 'date', 'percent', 'other', 'plain']);
  });
});

describe('days', () => {
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45_107, false, '2023-06-30'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [43_645, true, '2023-06-30'],
  ])('%i (from 1904: %s) is %s', (serial, from1904, date) => {
    expect(formatDay(dayOfSerial(serial, from1904)!)).toBe(date);
  });

  test.each([
    [0, false],
    [60, false],
    [-1, true],
    [2_958_466, false],
  ])('%i (from 1904: %s) is no day', (serial, from1904) => {
    expect(dayOfSerial(serial, from1904)).toBeUndefined();
  });
});
