import { expect, test } from 'vitest';
import { NEVER } from '../calendar.ts';
import { choice, count, date, defineFacts, flag, hundredths, list, money, text } from '../fact.ts';
import type { Item, Policy } from '../policy.ts';
import { annual, atLeast, bestOf, costOf, isTrue, rate, upTo } from '../words.ts';
import { bindPolicy } from '../bind.ts';
import type { Dossier } from '../dossier.ts';
import { fieldName, itemColumn, sqlComment, sqlName, sqlText } from './sql-names.ts';
import { createTables, dossierRows } from './sql-tables.ts';
import { compileToSql, resultColumns } from './sql.ts';

const texts = { label: '-', english: 'What', help: '-', source: '-' };
const options = { 'a.1': '-' };
const awards = { ...texts, emptyWhenAbsent: true };

const facts = defineFacts({
  kind: choice({ ...texts, options: { firm: '-', club: '-' }, required: true }),
  isOpen: flag(texts),
  order: choice({ ...texts, options: { gold: '-', "silver's": '-' } }),
  parcels2023: count({ ...texts, unit: '-' }),
  area: hundredths({ ...texts, unit: '-' }),
  movedOn: date({ ...texts, nullable: true }),
  cost: money(texts),
  shows: list({ ...texts, fields: { fee: money(texts), name: text(texts) } }),
  earlier: list({
    ...awards,
    fields: {
      item: choice({ ...texts, options }),
      year: count({ ...texts, unit: '-' }),
      amount: money(texts),
    },
  }),
  elsewhere: list({ ...awards, fields: { item: choice({ ...texts, options }), amount: money(texts) } }),
});

const item: Item = {
  id: 'a.1',
  clause: '一',
  title: '-',
  summary: '-',
  kinds: ['firm'],
  conditions: [isTrue(facts.isOpen), atLeast(facts.parcels2023, 5)],
  amount: upTo(900, rate('20%', facts.cost)),
  frequency: annual(),
  ceiling: false,
  materials: [],
};

const policy: Policy = {
  id: 'small',
  title: '-',
  documentNumber: '-',
  years: [2023],
  facts,
  kind: facts.kind,
  priorAwards: facts.earlier,
  otherPolicyAwards: facts.elsewhere,
  gates: [],
  items: [item],
  services: [],
  commonMaterials: [],
  readings: [],
  exclusivity: [['a.1']],
  ownerRule: { clause: '-', items: [], capFen: 0 },
  fundFloorFen: 0,
  instalmentPercent: [100],
};

test('names are those of the policy in snake case, quoted where SQL has its own use for them', () => {
  expect(sqlName('annualOnlineSales')).toBe('annual_online_sales');
  expect(sqlName('outboundParcels2023')).toBe('outbound_parcels_2023');
  expect(sqlName('order')).toBe('"order"');
  expect(fieldName('year')).toBe('entry_year');
  expect(itemColumn('payable', '3.1.1a')).toBe('payable_3_1_1a');
  expect(resultColumns('a.1')).toContain('missing_a_1');
});

test.each(['x; drop table dossier', '收入', '2023', '', 'a'.repeat(64)])(
  '%s is refused as a name',
  (name) => {
    expect(() => sqlName(name)).toThrow(RangeError);
  },
);

test('texts and comments stay what they are', () => {
  expect(sqlText("it's")).toBe("'it''s'");
  expect(sqlComment('one\n; two')).toBe('-- one ; two');
});

test('a dossier becomes one row, each entry of a list one row of its table', () => {
  const dossier: Dossier = {
    applicantId: 'A',
    year: 2023,
    ownerId: undefined,
    township: undefined,
    kind: 1,
    values: [1, 1, 1, Number.NaN, 12_345, NEVER, 999_999_999_999_999],
    lists: [undefined, [[0, 2022, 5]], []],
    priorFen: [5],
    otherPolicyFen: [0],
  };
  const asked = { ...dossier, applicantId: 'B', values: [0, 0, 0, 7, 0, 0, 0], lists: [[[3, 0]], [], []] };
  const [dossiers, shows, earlier, elsewhere] = dossierRows(policy, [dossier, asked]);
  expect(dossiers?.columns.join()).toBe(
    'applicant_id,year,kind,is_open,"order",parcels_2023,area,moved_on,cost,shows_known',
  );
  expect(dossiers?.rows).toEqual([
    ['A', 2023, 'club', true, "silver's", null, 12_345, '-infinity', 999_999_999_999_999, false],
    ['B', 2023, 'firm', false, 'gold', 7, 0, '1970-01-01', 0, true],
  ]);
  expect(shows).toEqual({
    table: 'shows',
    columns: ['applicant_id', 'year', 'entry', 'fee'],
    rows: [['B', 2023, 1, 3]],
  });
  expect(earlier?.columns).toEqual(['applicant_id', 'year', 'entry', 'item', 'entry_year', 'amount']);
  expect(earlier?.rows).toEqual([['A', 2023, 1, 'a.1', 2022, 5]]);
  expect(elsewhere?.rows).toEqual([]);
});

test('tables hold only what a dossier may state', () => {
  const tables = createTables(policy);
  expect(tables).toContain(`"order" text check ("order" in ('gold', 'silver''s')), -- What`);
  expect(tables).toContain(`kind text not null check (kind in ('firm', 'club'))`);
  expect(tables).toContain('cost bigint check (cost between 0 and 999999999999999), -- What, fen');
  expect(tables).toContain('shows_known boolean not null');
});

test('the query reads like the clause', () => {
  const { query } = compileToSql(bindPolicy(policy, 2023));
  expect(query).toContain(`    -- a.1 一
    cast(case
      when gates_refuse
        or kind <> 'firm'
        or not is_open
        or parcels_2023 < 5 then 0
      else least(cast((coalesce(cost, 999999999999999) - coalesce(cost, 999999999999999) % 5) / 5 as bigint), 900)
    end as bigint) as potential_a_1`);
  expect(query).toContain(`case when parcels_2023 is null then 'parcels2023' end`);
  expect(query).not.toMatch(/ \n/);
});

test('two names that fall together are refused', () => {
  const shows = defineFacts({ ...facts, known: facts.shows });
  expect(() => compileToSql(bindPolicy({ ...policy, facts: shows }, 2023))).toThrow('known');
  const twice = defineFacts({ ...facts, Cost: money(texts) });
  expect(() => createTables({ ...policy, facts: twice })).toThrow('cost');
  const entries = {
    ...item,
    id: 'a-1',
    amount: bestOf(facts.shows, { each: costOf(facts.shows.fields.fee) }),
  };
  expect(() => compileToSql(bindPolicy({ ...policy, items: [item, entries] }, 2023))).toThrow('payable_a_1');
});
