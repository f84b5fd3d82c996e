/** Calendar days as whole numbers: days since 1970-01-01, no time zone anywhere. */

/** A date that is known not to have happened; before every other day. */
export const NEVER = Number.NEGATIVE_INFINITY;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01 of a `YYYY-MM-DD` date, or undefined when there is no such day. */
export function parseDay(text: string): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayNumber(year, month, day);
}

/** Day number of a date written in a policy; throws on a date that does not exist. */
export function day(text: string): number {
  const number = parseDay(text);
  if (number === undefined) throw new RangeError(`no such date: ${text}`);
  return number;
}

/** Day number of 31 December. */
export function lastDayOf(year: number): number {
  return dayNumber(year, 12, 31);
}

/** `YYYY-MM-DD` of a day number. */
export function formatDay(number: number): string {
  const { year, month, day: date } = civilDate(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The date as people write it: 2023年11月28日. */
export function dayInWords(number: number): string {
  if (number === NEVER) return '没有发生';
  const { year, month, day: date } = civilDate(number);
  return `${String(year)}年${String(month)}月${String(date)}日`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar, counting years from March. */
function dayNumber(year: number, month: number, date: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((marchMonth * 153 + 2) / 5) + date - 1 - 719_468;
}

function civilDate(number: number): { year: number; month: number; day: number } {
  let year = Math.floor((number + 719_468) / 365.2425);
  while (dayNumber(year, 3, 1) > number) year -= 1;
  while (dayNumber(year + 1, 3, 1) <= number) year += 1;
  const offset = number - dayNumber(year, 3, 1);
  const marchMonth = Math.floor((offset * 5 + 2) / 153);
  const date = offset - Math.floor((marchMonth * 153 + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: month <= 2 ? year + 1 : year, month, day: date };
}
