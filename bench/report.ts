/** What a benchmark says when it is done: text and tables, printed as one line of JSON for the page. */

import { stdout } from 'node:process';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure that has to be reached. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean;
}

export interface Report {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
}

/** Hands the report to whoever started the benchmark. */
export function hand(report: Report): void {
  stdout.write(`${JSON.stringify(report)}\n`);
}

/** A figure with about three digits: 0.123, 4.56, 78.9, 12,345. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

/** `1.23 ×` */
export function times(value: number): string {
  return `${figure(value)} ×`;
}
