import * as fact from '../../src/engine/fact.ts';
import type { Item, Policy } from '../../src/engine/policy.ts';
import { annual } from '../../src/engine/words.ts';

/** Texts of a fact that no one reads but the test. */
export function texts(label: string): fact.FactTexts {
  return { label, english: label, help: label, source: label };
}

function roleFields(ids: readonly string[]) {
  return {
    item: fact.choice({ ...texts('项目'), options: Object.fromEntries(ids.map((id) => [id, id])) }),
    amount: fact.money(texts('金额')),
  };
}

/** The facts that every policy has: the kind, earlier awards and awards of other policies. */
export function ground(ids: readonly string[]) {
  const { item, amount } = roleFields(ids);
  return {
    kind: fact.choice({ ...texts('类型'), options: { firm: '企业', village: '村' }, required: true }),
    earlier: fact.list({
      ...texts('以前的奖补'),
      emptyWhenAbsent: true,
      fields: {
        item,
        year: fact.count({ ...texts('年度'), unit: '年', lowest: 2023, highest: 2024 }),
        amount,
      },
    }),
    elsewhere: fact.list({
      ...texts('其它政策的奖补'),
      emptyWhenAbsent: true,
      fields: { policy: fact.text(texts('政策')), item, amount },
    }),
  };
}

type Ground = ReturnType<typeof ground>;
type ToyItem = Pick<Item, 'amount'> & Partial<Item>;

/** A policy of 2023 and 2024 with facts of its own; items are numbered 1, 2 … and open to firms alone. */
export function toyPolicy<Own extends fact.FactDictionary>(
  own: Own,
  build: (facts: Ground & Own) => readonly ToyItem[],
  rest: (facts: Ground & Own) => Partial<Policy> = () => ({}),
  ids: readonly string[] = ['1'],
): Policy {
  const facts = fact.defineFacts({ ...ground(ids), ...own }) as Ground & Own;
  const items = build(facts).map((item, place): Item => {
    const id = ids[place] ?? '';
    return {
      id,
      clause: `第${id}条`,
      title: `奖补${id}`,
      summary: '',
      kinds: ['firm'],
      conditions: [],
      frequency: annual(),
      ceiling: false,
      materials: [],
      ...item,
    };
  });
  return {
    id: 'toy',
    title: '样例政策',
    documentNumber: '样例〔2023〕1号',
    years: [2023, 2024],
    facts,
    kind: facts.kind,
    priorAwards: facts.earlier,
    otherPolicyAwards: facts.elsewhere,
    gates: [],
    items,
    services: [],
    commonMaterials: [],
    readings: [],
    exclusivity: [ids],
    ownerRule: { clause: '第9条', items: [], capFen: 0 },
    fundFloorFen: 0,
    instalmentPercent: [50, 50],
    ...rest(facts),
  };
}
