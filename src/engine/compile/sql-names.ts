/** Names and literals of generated SQL: what PostgreSQL and DuckDB both take, quoted where they must be. */

/** Words that cannot stand as a name by themselves in PostgreSQL or in DuckDB. */
const RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary both case cast check collate
  collation column concurrently constraint create cross current_catalog current_date current_role current_schema
  current_time current_timestamp current_user default deferrable desc describe distinct do else end except false
  fetch for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join
  lambda lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order
  outer overlaps pivot placing primary qualify references returning right select session_user show similar some
  summarize symmetric table tablesample then to trailing true union unique unpivot user using variadic verbose
  when where window with`.split(/\s+/),
);

/** PostgreSQL cuts longer names off without a word. */
const LONGEST_NAME = 63;

/** A fact's or list's name as a column or table: `outboundParcels2023` is `outbound_parcels_2023`. */
export function sqlName(name: string): string {
  const snake = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([a-zA-Z])(\d)/g, '$1_$2')
    .toLowerCase();
  if (!/^[a-z][a-z0-9_]*$/.test(snake) || snake.length > LONGEST_NAME) {
    throw new RangeError(`${name} cannot be a name in SQL`);
  }
  return RESERVED.has(snake) ? `"${snake}"` : snake;
}

/** Columns that say whose an entry is and which one. */
const ENTRY_KEY = ['applicant_id', 'year', 'entry'];

/** The column of a list's field; a field named like a part of the key is told apart from it. */
export function fieldName(name: string): string {
  const plain = sqlName(name);
  return ENTRY_KEY.includes(plain) ? `entry_${plain}` : plain;
}

/** A column that holds something of one item: `payable`, `3.1.1a` is `payable_3_1_1a`. */
export function itemColumn(what: string, itemId: string): string {
  return sqlName(`${what}_${itemId.replace(/[^a-zA-Z0-9]/g, '_')}`.toLowerCase());
}

/** A text literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A comment at the end of a line. */
export function sqlComment(text: string): string {
  return `-- ${text.replace(/\s+/g, ' ')}`;
}

/** Refuses names that would stand for two things in one place. */
export function refuseRepeatedNames(names: readonly string[]): void {
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated !== undefined) throw new RangeError(`two things would be named ${repeated} in SQL`);
}
