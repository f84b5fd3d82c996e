/** Reading YAML strictly: a key that nobody knows, a missing one or a malformed amount is an error with its place. */

import { parse } from 'yaml';

/** A YAML mapping; its keys keep their types, so that `true`, `12` and `2023-01-01` stay apart. */
export type YamlMap = ReadonlyMap<unknown, unknown>;

/** Parses a YAML file whose top is a mapping. */
export function parseYaml(file: string, text: string): YamlMap {
  return asMap(parse(text, { mapAsMap: true, version: '1.2' }), file);
}

/** The value as a mapping. */
export function asMap(value: unknown, place: string): YamlMap {
  if (value instanceof Map) return value;
  throw new Error(`${place}: expected keys and values`);
}

/** The value as a list; nothing is an empty list. */
export function asList(value: unknown, place: string): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  throw new Error(`${place}: expected a list`);
}

/** The value as text that is not empty. */
export function asText(value: unknown, place: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`${place}: expected text`);
}

/** One text or a list of texts. */
export function asTexts(value: unknown, place: string): string[] {
  if (typeof value === 'string') return [value];
  return asList(value, place).map((one) => asText(one, place));
}

/** The mapping, after a check that it has the keys it needs and no others. */
export function withKeys(
  value: unknown,
  place: string,
  keys: { readonly required: readonly string[]; readonly optional: readonly string[] },
): YamlMap {
  const map = asMap(value, place);
  for (const key of map.keys()) {
    const known = typeof key === 'string' && [...keys.required, ...keys.optional].includes(key);
    if (!known) throw new Error(`${place}: unknown key ${String(key)}`);
  }
  for (const key of keys.required) if (!map.has(key)) throw new Error(`${place}: ${key} is missing`);
  return map;
}

/** An amount in yuan as the contract writes it: `30000.00`. */
export function asAmount(value: unknown, place: string): string {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new Error(`${place}: not an amount in yuan: ${text}`);
  return `${match[1] ?? ''}.${(match[2] ?? '').padEnd(2, '0')}`;
}

/** A mapping as a plain object, deep down. */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, one]) => [String(key), asJson(one)]));
  }
  return value;
}
