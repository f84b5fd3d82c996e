/** Where facts are moved: a bench with the dossiers to start from, and the items that read each fact. */

import type { BoundItem } from '../bind.ts';
import type { Fact } from '../fact.ts';
import type { ReadingChoices } from '../policy.ts';
import { factsIn } from '../rule.ts';
import type { Bench } from './bench.ts';
import { edgeCases } from './conditions.ts';
import { spotsIn, withValue, type Draft } from './draft.ts';
import { gridValues, isNumber } from './grid.ts';
import { reachItem } from './reach.ts';
import { requirementsOf } from './tree.ts';

/** A dossier from which a fact is moved: satisfied, or with one condition just failing. */
export interface Base {
  readonly item: BoundItem;
  readonly kind: number;
  readonly draft: Draft;
}

export interface Stage {
  readonly bench: Bench;
  /** Dossiers to start from, made when an item is first asked for. */
  basesOf(item: BoundItem): readonly Base[];
  /** Items that read a fact or field, their gates included. */
  readersOf(fact: Fact): readonly BoundItem[];
}

/** A stage in another year or under another reading. */
export interface Elsewhere {
  readonly year: number;
  readonly readings: ReadingChoices;
  stage(): Stage;
}

/** Opens the stage of a bench. */
export function openStage(bench: Bench): Stage {
  const made = new Map<number, readonly Base[]>();
  const basesOf = (item: BoundItem): readonly Base[] => {
    const known = made.get(item.index);
    if (known) return known;
    const { reached } = reachItem(bench, item);
    const edges = [...new Set(reached.map(({ kind }) => kind))].flatMap((kind) =>
      edgeCases(bench, item, kind),
    );
    const bases = [...reached, ...edges].map(({ kind, draft }) => ({ item, kind, draft }));
    made.set(item.index, bases);
    return bases;
  };
  const readers = readersByFact(bench);
  return { bench, basesOf, readersOf: (fact) => readers.get(fact) ?? [] };
}

function readersByFact({ bound }: Bench): ReadonlyMap<Fact, readonly BoundItem[]> {
  const readers = new Map<Fact, BoundItem[]>();
  for (const item of bound.items) {
    const conditions = item.kindIndexes.map((kind) =>
      requirementsOf(bound, item, kind).map(({ condition }) => condition),
    );
    for (const fact of factsIn([conditions, item.amount])) {
      const known = readers.get(fact) ?? [];
      readers.set(fact, [...known, item]);
    }
  }
  return readers;
}

/** The same stage with more dossiers to start from: every other number moved over its grid as well. */
export function widened({ bench, basesOf, readersOf }: Stage): Stage {
  const widen = ({ item, kind, draft }: Base): Base[] => {
    const parts = [requirementsOf(bench.bound, item, kind), item.amount];
    return spotsIn(draft).flatMap((spot) =>
      isNumber(spot.fact)
        ? gridValues(parts, spot.fact).map((value) => ({ item, kind, draft: withValue(draft, spot, value) }))
        : [],
    );
  };
  return { bench, basesOf: (item) => basesOf(item).flatMap(widen), readersOf };
}

/** The policy's other years under the same readings, then every year with one reading switched. */
export function otherStages(bench: Bench): Elsewhere[] {
  const { policy, year, readings } = bench.bound;
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  const chosen = Object.fromEntries(open.map(({ name }) => [name, readings[name] ?? '']));
  const switched = open.flatMap(({ name, options }) =>
    Object.keys(options)
      .filter((option) => option !== chosen[name])
      .map((option) => ({ ...chosen, [name]: option })),
  );
  const years = [...policy.years.filter((other) => other !== year), year];
  const places = [chosen, ...switched].flatMap((choices) => years.map((other) => ({ choices, other })));
  return places
    .filter(({ choices, other }) => choices !== chosen || other !== year)
    .map(({ choices, other }) => {
      let opened: Stage | undefined;
      return {
        year: other,
        readings: choices,
        stage: () => (opened ??= openStage(bench.at(other, choices))),
      };
    });
}
