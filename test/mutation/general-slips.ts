/** Slips outside the items' trees: kinds, groups, the owner rule, the fund, instalments, years, readings, facts. */

import { day } from '../../src/engine/calendar.ts';
import { canBeUnknown, type Fact, type FieldFact } from '../../src/engine/fact.ts';
import type { Exclusivity, Policy } from '../../src/engine/policy.ts';
import { factsIn } from '../../src/engine/rule.ts';
import { readingsIn } from '../../src/engine/bind.ts';
import { byOne, type Slip } from './mutant.ts';
import { without } from './tree.ts';

/** A legal kind let in or left out; a rule for everyone may also forget one kind. */
export function kindSlips(policy: Policy, kinds: readonly string[] | undefined): Slip[] {
  const all = Object.keys(policy.kind.options);
  const own = kinds ?? all;
  return all.map((kind) => {
    const has = own.includes(kind);
    const value = has ? own.filter((other) => other !== kind) : [...own, kind];
    return {
      kind: 'legal kind added or left out',
      what: `${has ? 'without' : 'with'} ${kind}`,
      at: ['kinds'],
      value,
    };
  });
}

/** Neighbouring items in each other's place: clause order settles ties. */
export function orderSlips({ items }: Policy): Slip[] {
  return items.slice(1).map((item, place) => {
    const before = items[place] ?? item;
    const value = items.with(place, item).with(place + 1, before);
    return { kind: 'items in another order', what: `${item.id} before ${before.id}`, at: ['items'], value };
  });
}

/** An item that falls out of its group, one that stands alone, and two groups that become one. */
export function exclusivitySlips(policy: Policy, groups: Exclusivity): Slip[] {
  const slip = (kind: string, what: string, value: unknown): Slip => ({ kind, what, at: [], value });
  return groups.flatMap((group, place): Slip[] => {
    const rest = without(groups, place);
    const members = group.flatMap((id, member) => {
      const others = without(group, member);
      const dropped = slip('member left out of its group', id, [...rest, others]);
      const apart = slip('member set apart from its group', id, [...rest, others, [id]]);
      return others.length === 0 ? [dropped] : [dropped, apart];
    });
    const next = [...groups.slice(place + 1), ...groups.slice(0, place)].find((other) =>
      meet(policy, group, other),
    );
    if (!next) return members;
    const joined = [...group, ...next];
    const merged = [...rest.filter((other) => other !== next), joined];
    return [...members, slip('two groups become one', joined.join(), merged)];
  });
}

/** Whether one applicant can be paid from both groups: some legal kind may receive an item of each. */
function meet(policy: Policy, group: readonly string[], other: readonly string[]): boolean {
  const kindsOf = (ids: readonly string[]): string[] =>
    policy.items.filter(({ id }) => ids.includes(id)).flatMap(({ kinds }) => kinds);
  const kinds = kindsOf(other);
  return kindsOf(group).some((kind) => kinds.includes(kind));
}

/** Slips in the figures of the whole policy. */
export function figureSlips(policy: Policy): Slip[] {
  const { ownerRule, fundFloorFen, instalmentPercent, years } = policy;
  const owner = (what: string, items: readonly string[]): Slip => {
    return { kind: 'owner rule changed', what, at: ['ownerRule', 'items'], value: items };
  };
  return [
    ...byOne('owner limit ± 1 fen', ['ownerRule', 'capFen'], ownerRule.capFen, 'owner limit'),
    owner('order reversed', [...ownerRule.items].reverse()),
    ...ownerRule.items.map((id, place) => owner(`without ${id}`, without(ownerRule.items, place))),
    ...byOne('fund ± 1 fen', ['fundFloorFen'], fundFloorFen, 'fund'),
    ...instalmentSlips(instalmentPercent),
    ...years.map((year, place): Slip => {
      return {
        kind: 'assessment year added or left out',
        what: `without ${String(year)}`,
        at: ['years'],
        value: without(years, place),
      };
    }),
    ...[Math.min(...years) - 1, Math.max(...years) + 1].map((year): Slip => {
      return {
        kind: 'assessment year added or left out',
        what: `with ${String(year)}`,
        at: ['years'],
        value: [...years, year].sort(),
      };
    }),
  ];
}

/** The last instalment is what is left, so a point is moved between neighbours rather than added to one. */
function instalmentSlips(percents: readonly number[]): Slip[] {
  const slip = (value: readonly number[]): Slip => {
    return { kind: 'instalments changed', what: value.join(' + '), at: ['instalmentPercent'], value };
  };
  const moved = percents
    .slice(0, -1)
    .flatMap((percent, place) =>
      [1, -1].map((change) =>
        slip(percents.with(place, percent + change).with(place + 1, (percents[place + 1] ?? 0) - change)),
      ),
    );
  const last = percents.at(-1) ?? 0;
  return [...moved, slip([100]), slip([...percents.slice(0, -1), last / 2, last / 2])];
}

/** Another option as the default of a reading that an amount or a choice of awards depends on. */
export function defaultSlips(policy: Policy): Slip[] {
  const used = readingsIn([policy.items, policy.gates, policy.exclusivity]);
  return policy.readings.flatMap(({ name, options }, place): Slip[] => {
    if (!used.includes(name)) return [];
    const [first, ...others] = Object.entries(options);
    if (!first) return [];
    return others.map((other) => {
      const order = Object.fromEntries([other, first, ...others.filter((one) => one !== other)]);
      return {
        kind: 'default reading changed',
        what: `${name} ${other[0]}`,
        at: ['readings', place, 'options'],
        value: order,
      };
    });
  });
}

/** A slip in the definition of a fact: the fact as it would be instead. */
export interface FactSlip {
  readonly kind: string;
  readonly what: string;
  readonly fact: Fact;
  readonly instead: Fact;
}

/** Slips in what an absent fact stands for, in bounds, in options, and in whether null may be given. */
export function factDefinitionSlips(policy: Policy): FactSlip[] {
  const read = new Set(factsIn([policy.items, policy.gates]));
  const top = Object.values(policy.facts).filter((fact) => fact.list === undefined);
  const fields = top.flatMap((fact) => (fact.type === 'list' ? Object.values(fact.fields) : []));
  const lists = top.flatMap((fact): FactSlip[] =>
    fact.type === 'list' && read.has(fact)
      ? [
          {
            kind: 'fallback changed',
            what: `${fact.name} empty when absent`,
            fact,
            instead: { ...fact, emptyWhenAbsent: true },
          },
        ]
      : [],
  );
  const values = [...top, ...fields].filter((fact): fact is FieldFact => fact.type !== 'list');
  return [
    ...lists,
    ...values.flatMap((fact) => [
      ...fallbackSlips(fact, read.has(fact)),
      ...boundSlips(fact),
      ...nullSlips(fact),
      ...optionSlips(fact),
    ]),
  ];
}

function fallbackSlips(fact: FieldFact, isRead: boolean): FactSlip[] {
  const { fallback, ...bare } = fact;
  const slip = (what: string, instead: FieldFact): FactSlip => ({
    kind: 'fallback changed',
    what: `${fact.name} ${what}`,
    fact,
    instead,
  });
  if (fallback === undefined) {
    return isRead && canBeUnknown(fact)
      ? [slip('0 when absent', { ...fact, fallback: 0 }), slip('1 when absent', { ...fact, fallback: 1 })]
      : [];
  }
  // A field that may be left out always has a value; without one it would have to be given.
  const none = slip('none', bare);
  if (fallback === 'lastDayOfYear') {
    return [
      none,
      ...['2023-12-31', '2024-12-31'].map((date) => slip(date, { ...fact, fallback: day(date) })),
    ];
  }
  if (fact.type === 'flag') return [none, slip('flipped', { ...fact, fallback: 1 - fallback })];
  if (fact.type === 'date') return [none, slip('9999-12-31', { ...fact, fallback: day('9999-12-31') })];
  return [
    none,
    ...[fallback - 1, fallback + 1].map((other) => slip(String(other), { ...fact, fallback: other })),
  ];
}

/** Bounds that a fact has of its own; those of its type are the engine's. */
function boundSlips(fact: FieldFact): FactSlip[] {
  const usual = fact.type === 'count' ? Number.MAX_SAFE_INTEGER : 999_999_999_999_999;
  if (fact.type !== 'count' && fact.type !== 'hundredths') return [];
  const slip = (bound: 'lowest' | 'highest', value: number): FactSlip => {
    return {
      kind: 'bound ± 1',
      what: `${fact.name} ${bound} ${String(value)}`,
      fact,
      instead: { ...fact, [bound]: value },
    };
  };
  return [
    ...(fact.lowest > 0 ? [slip('lowest', fact.lowest - 1), slip('lowest', fact.lowest + 1)] : []),
    ...(fact.highest < usual ? [slip('highest', fact.highest - 1), slip('highest', fact.highest + 1)] : []),
  ];
}

function nullSlips(fact: FieldFact): FactSlip[] {
  if (fact.type !== 'date') return [];
  return [
    {
      kind: 'null allowed or refused',
      what: fact.name,
      fact,
      instead: { ...fact, nullable: !fact.nullable },
    },
  ];
}

function optionSlips(fact: FieldFact): FactSlip[] {
  // Earlier awards and those of other policies list the items themselves, which the type checker holds.
  if (fact.type !== 'choice' || fact.name === 'item') return [];
  const options = Object.entries(fact.options);
  return options.map(([option]) => ({
    kind: 'option left out',
    what: `${fact.name} ${option}`,
    fact,
    instead: { ...fact, options: Object.fromEntries(options.filter(([other]) => other !== option)) },
  }));
}
