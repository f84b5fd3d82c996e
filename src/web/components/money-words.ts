/** Amounts of money as people read and type them. */

import { fenToDecimal, withSeparators } from '../../engine/money.ts';

const FEN_IN_WAN = 1_000_000n;
const FEN_IN_YI = 10_000_000_000n;

/** `500 万元`, `1.25 亿元`; plain yuan below 10,000. Exact, without trailing zeros. */
export function shortMoney(fen: number | bigint): string {
  if (typeof fen === 'number' && !Number.isFinite(fen)) return '不设上限';
  const exact = BigInt(fen);
  if (exact >= FEN_IN_YI) return `${quotient(exact, FEN_IN_YI)} 亿元`;
  if (exact >= FEN_IN_WAN) return `${quotient(exact, FEN_IN_WAN)} 万元`;
  return `${quotient(exact, 100n)} 元`;
}

/** `5,000,000.00`, without the unit. */
export function moneyFigure(fen: number | bigint): string {
  return withSeparators(fenToDecimal(fen));
}

/** A number of years as it is spoken: 两, not 2. */
export function yearsInWords(count: number): string {
  return ['零', '一', '两', '三', '四', '五'][count] ?? ` ${String(count)} `;
}

/** A share as a percentage with two decimals, rounded down: `87.34%`. */
export function percentage(part: bigint, whole: bigint): string {
  const hundredths = whole === 0n ? 0n : (part * 10_000n) / whole;
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}%`;
}

function quotient(value: bigint, unit: bigint): string {
  const places = String(unit).length - 1;
  const rest = String(value % unit)
    .padStart(places, '0')
    .replace(/0+$/, '');
  const whole = withSeparators(String(value / unit));
  return rest === '' ? whole : `${whole}.${rest}`;
}

/**
 * A number as people type it, as plain decimal text: separators, full-width digits, units, 万 and 亿 are
 * understood. Undefined for what is no number.
 */
export function readTypedNumber(text: string, unit = '元'): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,'_¥]/g, '')
    .replace(/。/g, '.');
  const bare = unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  const match = /^(\d+)(?:\.(\d+))?(万|亿)?$/.exec(bare);
  if (!match) return undefined;
  const [, whole = '', decimals = '', scale] = match;
  const shift = scale === '亿' ? 8 : scale === '万' ? 4 : 0;
  const moved = decimals.padEnd(shift, '0');
  const digits = `${whole}${moved.slice(0, shift)}`.replace(/^0+(?=\d)/, '');
  const rest = moved.slice(shift);
  return rest === '' ? digits : `${digits}.${rest}`;
}
