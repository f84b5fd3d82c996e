/** Decimal amounts as whole hundredths. */

/** 9,999,999,999,999.99 yuan. */
export const MAX_FEN = 999_999_999_999_999n;

export const MAX_COUNT = BigInt(Number.MAX_SAFE_INTEGER);

export function yuan(whole: number): bigint {
  return BigInt(whole) * 100n;
}

/** A JSON number or a decimal string in hundredths; a text says what is wrong with it. */
export function readDecimal(value: unknown): bigint | string {
  if (typeof value !== 'number' && typeof value !== 'string') return 'is neither a number nor a string';
  const parts = /^([0-9]+)(?:\.([0-9]{1,2}))?$/.exec(String(value));
  if (parts === null) return 'is not a non-negative amount with at most two decimals';
  const hundredths = BigInt((parts[1] ?? '') + (parts[2] ?? '').padEnd(2, '0'));
  if (hundredths > MAX_FEN) return 'is too large';
  return hundredths;
}

export function formatFen(fen: bigint): string {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function sum(amounts: bigint[]): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** The share of an amount, rounded down to the fen. */
export function percent(amount: bigint, rate: bigint): bigint {
  return (amount * rate) / 100n;
}
