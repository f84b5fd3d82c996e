/** What a workbook's styles say about numbers: which are dates, which percentages, which are shown as they are. */

import type { NumberLook } from './raw-sheet.ts';
import { scanXml } from './scan-xml.ts';

/** How a number cell is shown. */
export type CellLook = 'date' | NumberLook;

const GENERAL = 0;
/** Numbers of the formats that every spreadsheet knows: General, 0, 0.00 and text. */
const PLAIN_IDS: ReadonlySet<number> = new Set([GENERAL, 1, 2, 49]);
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);
/** Dates and times; those from 27 to 36 and from 50 to 58 in Chinese and Japanese editions. */
const DATE_IDS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const PLAIN = /^(general|@|0|0\.0+)$/i;

/** Looks by style number, from `xl/styles.xml`. */
export function readStyleLooks(xml: string): CellLook[] {
  const codes = new Map<number, string>();
  const looks: CellLook[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.get('numFmtId') ?? GENERAL);
        looks.push(lookOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: () => undefined,
  });
  return looks;
}

function lookOf(id: number, code: string | undefined): CellLook {
  if (code !== undefined) return lookOfCode(code);
  if (PLAIN_IDS.has(id)) return 'plain';
  if (PERCENT_IDS.has(id)) return 'percent';
  return DATE_IDS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'other';
}

/** The look of a format code such as `yyyy"年"m"月"d"日"`. */
export function lookOfCode(code: string): CellLook {
  if (PLAIN.test(code)) return 'plain';
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '');
  if (/[ymdhs]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'other';
}

/** 9999-12-31, the last day of a spreadsheet. */
const LAST_SERIAL = 2_958_465;

/**
 * Day number (from 1970-01-01) of a date as spreadsheets count: day 1 is 1900-01-01 and there is a day 60
 * that never was, 29 February 1900; in the other system day 0 is 1904-01-01. Undefined when it is no day.
 */
export function dayOfSerial(serial: number, from1904: boolean): number | undefined {
  if (serial > LAST_SERIAL) return undefined;
  if (from1904) return serial < 0 ? undefined : serial - 24_107;
  if (serial < 1 || serial === 60) return undefined;
  return serial < 60 ? serial - 25_568 : serial - 25_569;
}
