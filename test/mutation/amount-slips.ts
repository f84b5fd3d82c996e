/** Slips in amounts: figures, caps, rates, tiers and grades, and the way entries are added up. */

import type {
  Amount,
  BestOf,
  ByGrade,
  Highest,
  Proportion,
  SumOf,
  Tiers,
  UpTo,
  When,
} from '../../src/engine/rule.ts';
import { droppedConditions, otherComparison } from './condition-slips.ts';
import { byOne, type Slip } from './mutant.ts';
import { without } from './tree.ts';

/** The slips that an amount can suffer, those of the amounts inside it left to them. */
export function amountSlips(amount: Amount): Slip[] {
  switch (amount.type) {
    case 'fixed':
      return byOne('amount ± 1 fen', ['fen'], amount.fen, 'fixed');
    case 'byGrade':
      return gradeSlips(amount);
    case 'tiers':
      return tierSlips(amount);
    case 'proportion':
      return rateSlips(amount);
    case 'upTo':
      return capSlips(amount);
    case 'highest':
      return highestSlips(amount);
    case 'when':
      return branchSlips(amount);
    case 'sumOf':
      return [...sumSlips(amount), ...droppedConditions(amount.where, ['where'])];
    case 'bestOf':
      return [...bestSlips(amount), ...droppedConditions(amount.where, ['where'])];
  }
}

function gradeSlips({ fact, fen }: ByGrade): Slip[] {
  const grades = Object.entries(fen);
  return grades.flatMap(([option, own]): Slip[] => {
    const others = [...new Set(grades.map(([, other]) => other))].filter((other) => other !== own);
    const rest = Object.fromEntries(grades.filter(([other]) => other !== option));
    return [
      ...byOne('amount ± 1 fen', ['fen', option], own, `${fact.name} ${option}`),
      ...others.map((other): Slip => {
        const what = `${option} ${String(own)} → ${String(other)}`;
        return { kind: "another grade's or tier's amount", what, at: ['fen', option], value: other };
      }),
      { kind: 'grade or tier left out', what: option, at: ['fen'], value: rest },
    ];
  });
}

function tierSlips({ facts, tiers }: Tiers): Slip[] {
  // Facts that differ by reading are a choice until they are bound.
  const names = 'length' in facts ? facts.map((fact) => fact.name).join(' + ') : 'facts by reading';
  return tiers.flatMap(({ threshold, comparison, fen }, place): Slip[] => {
    const neighbours = [tiers[place - 1]?.fen ?? 0, tiers[place + 1]?.fen].filter(
      (other) => other !== undefined,
    );
    const name = `${names} tier ${String(place + 1)}`;
    return [
      ...byOne('threshold ± 1', ['tiers', place, 'threshold'], threshold, name),
      otherComparison(comparison, ['tiers', place, 'comparison'], name),
      ...byOne('amount ± 1 fen', ['tiers', place, 'fen'], fen, name),
      ...neighbours.map((other): Slip => {
        const what = `${name} ${String(fen)} → ${String(other)}`;
        return { kind: "another grade's or tier's amount", what, at: ['tiers', place, 'fen'], value: other };
      }),
      { kind: 'grade or tier left out', what: name, at: ['tiers'], value: without(tiers, place) },
    ];
  });
}

/** A rate one step up and down: a percent (a tenth below one percent), a fen per unit, a hundredth of a cost. */
function rateSlips({ form, facts, numerator, denominator }: Proportion): Slip[] {
  const names = facts.map((fact) => fact.name).join(' × ');
  const perUnit = form === 'perUnit';
  const percent = (numerator * 100) / denominator;
  const steps = perUnit ? [1] : percent < 1 ? [10, 1] : [100, 1];
  // In ten-thousandths for rates; for units, in parts of a fen that its denominator makes whole.
  const scale = perUnit ? 100 : 10_000 / denominator;
  const fraction = { numerator: numerator * scale, denominator: denominator * scale };
  return steps.flatMap((step) =>
    [-step, step].map((change): Slip => {
      const other = { numerator: fraction.numerator + change, denominator: fraction.denominator };
      const what = `${names} ${String(numerator)}/${String(denominator)} → ${String(other.numerator)}/${String(other.denominator)}`;
      const kind = perUnit ? 'amount per unit ± a step' : 'rate ± a step';
      return { kind, what, at: [], value: { type: 'proportion', form, facts, ...other } };
    }),
  );
}

function capSlips({ capFen, amount }: UpTo): Slip[] {
  return [
    ...byOne('cap ± 1 fen', ['capFen'], capFen, 'cap'),
    { kind: 'cap left out', what: String(capFen), at: [], value: amount },
  ];
}

function highestSlips({ amounts }: Highest): Slip[] {
  return amounts.map((_, place) => ({
    kind: 'alternative left out',
    what: `amount number ${String(place + 1)}`,
    at: ['amounts'],
    value: without(amounts, place),
  }));
}

function branchSlips({ type, fact, then, otherwise }: When): Slip[] {
  const swapped = { type, fact, then: otherwise, otherwise: then };
  return [{ kind: 'flag negated', what: fact.name, at: [], value: swapped }];
}

function sumSlips({ type, list, where, each, largest }: SumOf): Slip[] {
  const best = { type: 'bestOf', list, where, each };
  return [
    ...(largest === undefined ? [] : byOne('number of entries ± 1', ['largest'], largest, list.name)),
    { kind: 'sum ↔ best', what: list.name, at: [], value: best },
    ...(largest === undefined
      ? []
      : [{ kind: 'cap left out', what: `${list.name} largest`, at: [], value: { type, list, where, each } }]),
  ];
}

function bestSlips({ list, where, each }: BestOf): Slip[] {
  return [{ kind: 'sum ↔ best', what: list.name, at: [], value: { type: 'sumOf', list, where, each } }];
}
