/** Exact whole-number shares in SQL where `/` is whole (PostgreSQL) and where it is floating (DuckDB). */

/** The largest whole number that every back end holds exactly; larger amounts stop here. */
export const LARGEST_WHOLE = Number.MAX_SAFE_INTEGER;

const LARGEST_BIGINT = 2n ** 63n - 1n;
const LARGEST_NUMERIC = 10n ** 38n - 1n;
/** A floating quotient of what divides without remainder rounds to the right whole number up to here. */
const LARGEST_FLOATING = 2n ** 51n;
/** Quotients beyond it are put together from two: one of that many times the divisor, one of the rest. */
const PARTS = 4096;

/** A factor with the most that it can be. */
export interface Factor {
  readonly text: string;
  readonly highest: number;
}

/** floor(product of the factors × numerator ÷ denominator), as a bigint; it can stand in any place. */
export function sqlProportion(factors: readonly Factor[], numerator: number, denominator: number): Factor {
  const most = factors.reduce((product, { highest }) => product * BigInt(highest), BigInt(numerator));
  const quotient = most / BigInt(denominator);
  const product = productOf(factors, numerator, denominator, most);
  return { text: quotientOf(product, denominator, most, quotient), highest: Number(quotient) };
}

/** The product; where it could pass a bigint, in a wider type and stopped in time. */
function productOf(factors: readonly Factor[], numerator: number, denominator: number, most: bigint): string {
  const texts = [...factors.map(({ text }) => text), ...(numerator === 1 ? [] : [String(numerator)])];
  const [first = '1', ...rest] = texts;
  if (most <= LARGEST_BIGINT) return texts.length === 0 ? '1' : texts.join(' * ');
  if (most > LARGEST_NUMERIC) throw new RangeError(`${texts.join(' * ')} can be too large for SQL`);
  const wide = [`cast(${first} as numeric(38, 0))`, ...rest].join(' * ');
  const limit = String(BigInt(LARGEST_WHOLE) * BigInt(denominator));
  return `least(${wide}, cast(${limit} as numeric(38, 0)))`;
}

function quotientOf(product: string, denominator: number, most: bigint, quotient: bigint): string {
  const divided = (part: string, by: number): string => `cast((${part}) / ${String(by)} as bigint)`;
  const isWide = most > LARGEST_BIGINT;
  if (denominator === 1 && isWide) return `cast(${product} as bigint)`;
  if (denominator === 1) return product.includes(' * ') ? `(${product})` : product;
  const rest = (by: number): string => `${product} % ${String(by)}`;
  if (!isWide && quotient <= LARGEST_FLOATING) {
    return divided(`${product} - ${rest(denominator)}`, denominator);
  }
  const large = denominator * PARTS;
  const [high, low] = [`${product} - ${rest(large)}`, `${rest(large)} - ${rest(denominator)}`];
  return `(${divided(high, large)} * ${String(PARTS)} + ${divided(low, denominator)})`;
}
