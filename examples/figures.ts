/** Figures as applicants state them: amounts with a heavy tail that crowd round the thresholds, dates, counts. */

import { day, formatDay, lastDayOf } from '../src/engine/calendar.ts';
import { fenToDecimal } from '../src/engine/money.ts';
import type { Random } from './random.ts';

/** The chance behind one applicant: what stays with it for good, and what each year brings. */
export interface Draw {
  readonly year: number;
  readonly lasting: Random;
  readonly yearly: Random;
}

/** Facts in the shape of the contract. */
export type Facts = Record<string, unknown>;

/** How many figures are set next to a threshold on purpose. */
const NEAR_A_THRESHOLD = 0.16;
/** Nobody is set next to a threshold that is out of reach. */
const FARTHEST_RATIO = 4;
const DAYS_OF_A_MONTH = 30.4375;

/** Fen of an amount in yuan. */
function fen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** An amount of this size, or one just below, at or just above a threshold; all in yuan. */
export function money(random: Random, yuan: number, ...thresholds: readonly number[]): string {
  const nearest = thresholds.reduce((best, next) => (ratio(next, yuan) < ratio(best, yuan) ? next : best), 0);
  if (!isNear(random, nearest, yuan)) return fenToDecimal(fen(yuan));
  const threshold = fen(nearest);
  const away = random.pick([-1, 0, 1, -fen(random.between(1, 9999)), fen(random.between(1, 9999))]);
  return fenToDecimal(Math.max(0, threshold + away));
}

function isNear(random: Random, threshold: number, amount: number): boolean {
  return random.chance(NEAR_A_THRESHOLD) && ratio(threshold, amount) < FARTHEST_RATIO;
}

function ratio(a: number, b: number): number {
  return Math.max(a / b, b / a);
}

/** A whole number of about this size, or one next to its threshold. */
export function count(random: Random, about: number, threshold: number): number {
  if (isNear(random, threshold, about)) return Math.max(0, threshold + random.pick([-1, 0, 1]));
  return Math.floor(about);
}

/** A day between two days, both included. */
export function dateBetween(random: Random, from: string, to: string): string {
  return formatDay(random.between(day(from), day(to)));
}

/** A day of the assessment year. */
export function dateIn(random: Random, year: number): string {
  return dateBetween(random, `${String(year)}-01-01`, `${String(year)}-12-31`);
}

/** Whole months from a day to the end of the assessment year, as somebody who never paused counts them. */
export function monthsSince(date: string, year: number): number {
  return Math.max(0, Math.floor((lastDayOf(year) + 1 - day(date)) / DAYS_OF_A_MONTH));
}

/** What a business has grown to since 2023: a little more each year, for most. */
export function growth({ year, yearly }: Draw): number {
  return year === 2023 ? 1 : 0.8 + 0.55 * yearly.next();
}
