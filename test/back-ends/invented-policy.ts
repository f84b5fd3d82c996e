/** A policy that no council made: what the published one has no use for stands here, so that back ends meet it too. */

import * as fact from '../../src/engine/fact.ts';
import type { Gate, Item, Policy } from '../../src/engine/policy.ts';
import type { Frequency } from '../../src/engine/rule.ts';
import * as words from '../../src/engine/words.ts';

const texts = { label: '-', english: '-', help: '-', source: '-' };
const itemIds = ['hours', 'any', 'high', 'books', 'talks', 'area', 'crowd', 'home'] as const;
const item = fact.choice({ ...texts, options: Object.fromEntries(itemIds.map((id) => [id, id])) });
const amount = fact.money(texts);

/** Facts of a village library. */
export const facts = fact.defineFacts({
  kind: fact.choice({ ...texts, options: { person: '-', club: '-', firm: '-' }, required: true }),
  isLocal: fact.flag(texts),
  isBarred: fact.flag({ ...texts, fallback: false }),
  isQuiet: fact.flag(texts),
  isNew: fact.flag({ ...texts, fallback: true }),
  openedOn: fact.date({ ...texts, nullable: true }),
  hours: fact.count({ ...texts, unit: '-', highest: 12 }),
  helpers: fact.count({ ...texts, unit: '-', highest: 9 }),
  readers: fact.count({ ...texts, unit: '-' }),
  visitors: fact.count({ ...texts, unit: '-', highest: 500 }),
  shelfArea: fact.hundredths({ ...texts, unit: '-' }),
  share: fact.hundredths({ ...texts, unit: '-', highest: 100 }),
  cost: fact.money(texts),
  rent: fact.money(texts),
  order: fact.choice({ ...texts, options: { gold: '-', none: '-', silver: '-' } }),
  books: fact.list({
    ...texts,
    fields: {
      loans: fact.count({ ...texts, unit: '-' }),
      price: fact.money(texts),
      isKept: fact.flag(texts),
      binding: fact.choice({ ...texts, options: { cloth: '-', paper: '-' } }),
      rate: fact.hundredths({ ...texts, unit: '-', lowest: 0, highest: 100, fallback: 30 }),
      since: fact.date(texts),
    },
  }),
  talks: fact.list({ ...texts, fields: { fee: amount, wasHeld: fact.flag(texts) } }),
  earlier: fact.list({
    ...texts,
    emptyWhenAbsent: true,
    fields: { item, year: fact.count({ ...texts, unit: '-', lowest: 2023, highest: 2024 }), amount },
  }),
  elsewhere: fact.list({
    ...texts,
    emptyWhenAbsent: true,
    fields: { policy: fact.text(texts), item, amount },
  }),
});

const { books, talks } = facts;

const conditions: Record<(typeof itemIds)[number], Item['conditions']> = {
  hours: [words.over([facts.hours, facts.helpers], 15), words.isFalse(facts.isQuiet)],
  any: [
    words.anyOf(
      words.atLeast([facts.hours, facts.helpers], 20),
      words.within(facts.openedOn, '2023-02-01', 20_000),
      words.isTrue(facts.isQuiet),
    ),
  ],
  high: [words.onOrAfter(facts.openedOn, '2022-01-01'), words.atLeast(facts.helpers, 0)],
  books: [words.anyOf(words.over(facts.readers, 100), words.over(facts.hours, 12))],
  talks: [],
  area: [],
  crowd: [],
  home: [words.isTrue(facts.isLocal), words.atLeast(facts.readers, 2)],
};

const amounts: Record<(typeof itemIds)[number], Item['amount']> = {
  hours: words.upTo(5_000, words.perUnit(1_234, facts.shelfArea)),
  any: words.rate(facts.share, facts.cost),
  high: words.highest(
    words.upTo(90_000, words.rate('33.33%', facts.cost)),
    words.byGrade(facts.order, { gold: 50_000, silver: 20_000 }),
    words.upTo(70_000, words.costOf(facts.rent)),
  ),
  books: words.sumOf(books, {
    where: [
      words.over(books.fields.loans, 3),
      words.over([books.fields.loans, books.fields.rate], 5),
      words.anyOf(words.isTrue(books.fields.isKept), words.onOrAfter(books.fields.since, '2023-05-01')),
    ],
    each: words.when(
      books.fields.isKept,
      words.rate(books.fields.rate, books.fields.price),
      words.highest(
        words.upTo(3_000, words.perUnit(7, books.fields.loans)),
        words.byGrade(books.fields.binding, { cloth: 900 }),
      ),
    ),
    largest: 2,
  }),
  talks: words.sumOf(talks, {
    where: [words.isTrue(talks.fields.wasHeld)],
    each: words.costOf(talks.fields.fee),
  }),
  area: words.upTo(40_000, words.perUnit(1_234, facts.shelfArea, facts.readers, facts.hours)),
  crowd: words.when(
    facts.isNew,
    words.tiers([facts.readers, facts.visitors], { over: 10, pays: 1_000 }, { atLeast: 500, pays: 30_000 }),
    words.tiers([facts.readers, facts.visitors], { atLeast: 20, pays: 2_000 }),
  ),
  home: words.bestOf(books, {
    each: words.tiers(books.fields.loans, { atLeast: 4, pays: 800 }, { over: 40, pays: 9_000 }),
  }),
};

const frequencies: Record<(typeof itemIds)[number], Frequency> = {
  hours: words.once('none'),
  any: words.lifetimeCap(60_000),
  high: words.once('full'),
  books: words.once('difference'),
  talks: words.annual(),
  area: words.annual(),
  crowd: words.once('full'),
  home: words.once('difference'),
};

const kinds: Partial<Record<(typeof itemIds)[number], Item['kinds']>> = {
  hours: ['person', 'club'],
  area: ['firm'],
  crowd: ['club', 'firm'],
};

const gates: Gate[] = [
  { clause: '-', title: '-', kinds: ['person', 'club'], conditions: [words.isTrue(facts.isLocal)] },
  { clause: '-', title: '-', conditions: [words.isFalse(facts.isBarred)] },
];

/** Eight items and every mechanism; one item is in no group of `some`. */
export const inventedPolicy: Policy = {
  id: 'invented',
  title: '-',
  documentNumber: '-',
  years: [2024],
  facts,
  kind: facts.kind,
  priorAwards: facts.earlier,
  otherPolicyAwards: facts.elsewhere,
  gates,
  items: itemIds.map((id) => ({
    id,
    clause: '-',
    title: '-',
    summary: '-',
    kinds: kinds[id] ?? ['person', 'club', 'firm'],
    conditions: conditions[id],
    amount: amounts[id],
    frequency: frequencies[id],
    ceiling: false,
    materials: [],
  })),
  services: [],
  commonMaterials: [],
  readings: [
    { name: 'groups', clause: '-', question: '-', options: { all: '-', some: '-', none: '-' }, reason: '-' },
  ],
  exclusivity: words.byReading('groups', {
    all: [itemIds],
    some: [['hours', 'high', 'any'], ['books'], ['home', 'area', 'crowd']],
    none: [],
  }),
  ownerRule: { clause: '-', items: [], capFen: 0 },
  fundFloorFen: 0,
  instalmentPercent: [100],
};
