/**
 * Reads dossiers from parsed JSON. Nothing is guessed or dropped: whatever is not understood is a
 * fault that names the dossier, the fact and the reason, and all faults are gathered in one go.
 */

import { lastDayOf } from './calendar.ts';
import type { Dossier } from './dossier.ts';
import type { Fact, ListFact } from './fact.ts';
import type { Entry } from './mechanism.ts';
import { listFacts, type Policy } from './policy.ts';
import { isObject, valueReader, type ValueReader } from './read-value.ts';

/** One reason why an input is refused. */
export interface Fault {
  /** The dossier: its applicantId, or its place where it has none. */
  readonly subject: string;
  /** The fact or key, with the place in its list; empty for the whole dossier. */
  readonly place: string;
  readonly reason: string;
}

/** A fault as one line for people. */
export function faultInWords({ subject, place, reason }: Fault): string {
  return [subject, place, reason].filter((part) => part !== '').join('：');
}

/** Reads one dossier; undefined when it is refused, with its faults added to the list. */
export type DossierReader = (json: unknown, position: string, faults: Fault[]) => Dossier | undefined;

type Refuse = (place: string, reason: string) => void;

interface FactReader {
  readonly fact: Fact;
  readonly read: ValueReader;
  readonly readList: ((json: unknown, name: string, refuse: Refuse) => Entry[] | undefined) | undefined;
}

const DOSSIER_KEYS = new Set(['applicantId', 'year', 'ownerId', 'township', 'facts']);

/** A reader of the policy's dossiers; make it once, use it for many. */
export function createDossierReader(policy: Policy): DossierReader {
  const readers = new Map(Object.entries(policy.facts).map(([name, fact]) => [name, factReader(fact)]));
  const blanks = new Map(policy.years.map((year) => [year, blankValues(policy, year)]));
  const blankLists = listFacts(policy).map((list) => (list.emptyWhenAbsent ? [] : undefined));
  const noPrior: readonly number[] = policy.items.map(() => 0);
  const years = `应填考核年度 ${policy.years.join(' 或 ')}`;

  return (json, position, faults) => {
    const before = faults.length;
    const head = readHead(json, position, faults);
    if (!head) return undefined;
    const refuse: Refuse = (place, reason) => faults.push({ subject: head.subject, place, reason });
    const blank = typeof head.year === 'number' ? blanks.get(head.year) : undefined;
    if (!blank) refuse('year', years);
    const values = (blank ?? [...blanks.values()][0] ?? []).slice();
    const lists = readFacts(head.facts, readers, values, blankLists, refuse);
    if (isObject(head.facts) && !Object.hasOwn(head.facts, policy.kind.name)) {
      refuse(placeOf(policy.kind), '必须填写');
    }
    const year = head.year as number;
    const priors = lists[policy.priorAwards.slot] ?? [];
    if (blank && priors.length > 0) checkPriorYears(policy, priors, year, refuse);
    if (faults.length > before) return undefined;
    return {
      applicantId: head.applicantId,
      year,
      ownerId: head.ownerId,
      township: head.township,
      kind: values[policy.kind.slot] ?? 0,
      values,
      lists,
      priorFen: priors.length === 0 ? noPrior : sumsByItem(policy, policy.priorAwards, priors),
      otherPolicyFen: sumsByItem(
        policy,
        policy.otherPolicyAwards,
        lists[policy.otherPolicyAwards.slot] ?? [],
        noPrior,
      ),
    };
  };
}

interface Head {
  readonly subject: string;
  readonly applicantId: string;
  readonly year: unknown;
  readonly ownerId: string | undefined;
  readonly township: string | undefined;
  readonly facts: unknown;
}

function readHead(json: unknown, position: string, faults: Fault[]): Head | undefined {
  if (!isObject(json)) {
    faults.push({ subject: position, place: '', reason: '应是一份年度档案（JSON 对象）' });
    return undefined;
  }
  const { applicantId, ownerId, township } = json;
  const named = typeof applicantId === 'string' && applicantId !== '';
  const subject = named ? applicantId : position;
  const refuse: Refuse = (place, reason) => faults.push({ subject, place, reason });
  for (const key in json) if (!DOSSIER_KEYS.has(key)) refuse(shortened(key), '档案里没有这一项');
  if (!named) refuse('applicantId', '应填申报主体编号（非空文字）');
  return {
    subject,
    applicantId: named ? applicantId : '',
    year: json['year'],
    ownerId: optionalText(ownerId, 'ownerId', refuse),
    township: optionalText(township, 'township', refuse),
    facts: json['facts'],
  };
}

function optionalText(value: unknown, key: string, refuse: Refuse): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  refuse(key, '应填非空文字，没有就不要写这一项');
  return undefined;
}

function readFacts(
  json: unknown,
  readers: ReadonlyMap<string, FactReader>,
  values: number[],
  blankLists: readonly (readonly Entry[] | undefined)[],
  refuse: Refuse,
): readonly (readonly Entry[] | undefined)[] {
  if (!isObject(json)) {
    refuse('facts', '应填事实（JSON 对象），至少有 kind');
    return blankLists;
  }
  let lists: (readonly Entry[] | undefined)[] | undefined;
  for (const name in json) {
    const reader = readers.get(name);
    if (!reader) {
      refuse(shortened(name), '没有这一项事实');
      continue;
    }
    const { fact, read, readList } = reader;
    if (readList) {
      lists ??= blankLists.slice();
      lists[fact.slot] = readList(json[name], name, refuse);
      continue;
    }
    const value = read(json[name]);
    if (typeof value === 'number') values[fact.slot] = value;
    else refuse(placeOf(fact), value);
  }
  return lists ?? blankLists;
}

function factReader(fact: Fact): FactReader {
  if (fact.type !== 'list') return { fact, read: valueReader(fact), readList: undefined };
  return { fact, read: () => '', readList: listReader(fact) };
}

function listReader(list: ListFact): (json: unknown, name: string, refuse: Refuse) => Entry[] | undefined {
  const fields = new Map(
    Object.values(list.fields).map((field) => [field.name, { field, read: valueReader(field) }]),
  );
  const blank = Object.values(list.fields).map((field) =>
    typeof field.fallback === 'number' ? field.fallback : Number.NaN,
  );
  const readEntry = (json: unknown, place: string, refuse: Refuse): Entry => {
    const entry = blank.slice();
    if (!isObject(json)) {
      refuse(place, '每一项应是一个 JSON 对象');
      return entry;
    }
    for (const key in json) {
      const known = fields.get(key);
      const value = known ? known.read(json[key]) : '没有这一栏';
      if (typeof value === 'string') {
        refuse(`${place}.${shortened(key)}${known ? `（${known.field.label}）` : ''}`, value);
      } else if (known) entry[known.field.slot] = value;
    }
    for (const { field } of fields.values()) {
      if (field.fallback === undefined && !Object.hasOwn(json, field.name)) {
        refuse(`${place}.${field.name}（${field.label}）`, '必须填写');
      }
    }
    return entry;
  };
  return (json, name, refuse) => {
    if (!Array.isArray(json)) {
      refuse(placeOf(list), '应是一个列表，没有就写 []');
      return undefined;
    }
    return json.map((entry, index) => readEntry(entry, `${name}[${String(index)}]`, refuse));
  };
}

/** A value for every slot, those of free text included. */
function blankValues(policy: Policy, year: number): number[] {
  const fields = Object.values(policy.facts).filter((fact) => fact.type !== 'list');
  return fields.map(({ fallback }) => {
    if (fallback === 'lastDayOfYear') return lastDayOf(year);
    return fallback ?? Number.NaN;
  });
}

function checkPriorYears(policy: Policy, priors: readonly Entry[], year: number, refuse: Refuse): void {
  const field = policy.priorAwards.fields['year'];
  priors.forEach((entry, index) => {
    const stated = field ? entry[field.slot] : undefined;
    if (stated === undefined || !(stated >= year)) return;
    refuse(
      `${policy.priorAwards.name}[${String(index)}].year（${field?.label ?? ''}）`,
      `应早于档案年度 ${String(year)}`,
    );
  });
}

function sumsByItem(
  policy: Policy,
  list: ListFact,
  entries: readonly Entry[],
  none?: readonly number[],
): readonly number[] {
  if (entries.length === 0 && none) return none;
  const sums = policy.items.map(() => 0);
  const { item, amount } = list.fields;
  if (!item || !amount) throw new TypeError(`${list.name} needs the fields item and amount`);
  for (const entry of entries) {
    const index = entry[item.slot] ?? 0;
    sums[index] = (sums[index] ?? 0) + (entry[amount.slot] ?? 0);
  }
  return sums;
}

function placeOf(fact: Fact): string {
  return `${fact.name}（${fact.label}）`;
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}
