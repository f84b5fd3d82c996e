/**
 * Money is whole fen, held as a safe integer (the largest amount a dossier may state is
 * 9,999,999,999,999.99 yuan, far below 2^53 fen). Products go through `wholeProportion`, which
 * turns to bigint where they would pass 2^53; sums over many applicants are bigint.
 */

/** The largest money fact, in fen: 9,999,999,999,999.99 yuan. */
export const LARGEST_FEN = 999_999_999_999_999;

/** Whole fen of an amount written in yuan in a policy; at most two decimals. */
export function yuan(amount: number): number {
  const fen = Math.round(amount * 100);
  if (fen / 100 !== amount) throw new RangeError(`not a whole number of fen: ${String(amount)}`);
  return fen;
}

/** Whole fen of an amount written in 万元 (10,000 yuan) in a policy. */
export function wan(amount: number): number {
  return yuan(amount * 10_000);
}

/** Fen as plain decimal text with two decimals, the form of the JSON contract: `30000.00`. */
export function fenToDecimal(fen: number | bigint): string {
  const digits = String(fen);
  if (digits.startsWith('-')) return `-${fenToDecimal(BigInt(digits.slice(1)))}`;
  if (digits.length > 2) return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return digits.length === 2 ? `0.${digits}` : `0.0${digits}`;
}

/** Fen for people: `38,000.00 元`. */
export function fenInWords(fen: number | bigint): string {
  return `${withSeparators(fenToDecimal(fen))} 元`;
}

/** Decimal digits with thousands separators before the point. */
export function withSeparators(digits: string): string {
  return digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
}

/**
 * floor(product of the factors × numerator ÷ denominator), exact for whole factors of any size.
 * The one rounding of every rate: down to the fen, so that no amount passes its rate or its cap.
 */
export function wholeProportion(factors: readonly number[], numerator: number, denominator: number): number {
  let product = numerator;
  for (const factor of factors) product *= factor;
  if (product <= Number.MAX_SAFE_INTEGER) return (product - (product % denominator)) / denominator;
  let exact = BigInt(numerator);
  for (const factor of factors) exact *= BigInt(factor);
  return Number(exact / BigInt(denominator));
}
