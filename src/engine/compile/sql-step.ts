/** Steps of the query: each adds columns that the next ones name. */

/** Names that steps have beside those that add up a list. */
export const ownSteps = [
  'prior',
  'other',
  'known',
  'gated',
  'potentials',
  'payables',
  'outcomes',
  'compared',
  'selected',
  'awarded',
  'decided',
] as const;

/**
 * A step over an earlier one. `offset 0` changes nothing but what PostgreSQL does: without it every name of a
 * column is replaced by its whole expression, step after step, until memory runs out; as a materialized step it
 * takes four times as long. DuckDB does not mind.
 */
export function step(
  name: (typeof ownSteps)[number],
  from: string,
  columns: readonly string[],
  carried = '*',
): string {
  return `${name} as (\n  select ${[carried, ...columns].join(',\n    ')}\n  from ${from}\n  offset 0\n)`;
}
