/** What holds a policy together: its names, readings, years, facts and figures, read off its data alone. */

import { bindPolicy } from '../bind.ts';
import type { ListFact } from '../fact.ts';
import { defaultOption, type Item, type Policy, type Reading, type ReadingChoices } from '../policy.ts';
import { factsIn, isFact, type ReadingChoice, type YearChoice } from '../rule.ts';
import type { Finding } from './verification.ts';

/** What must be right before the policy can be bound and evaluated at all. */
export function checkGround(policy: Policy): Finding[] {
  return [...kindFaults(policy), ...choiceFaults(policy), ...factFaults(policy), ...roleFaults(policy)];
}

/** Names, references and figures of the policy as a whole. */
export function checkNames(policy: Policy): Finding[] {
  return [...identityFaults(policy), ...settlementFaults(policy)];
}

/** Whether the policy can be bound for every year with every option of every reading, the others at their default. */
export function checkBinding(policy: Policy): Finding[] {
  const open = policy.readings.filter(({ options }) => Object.keys(options).length > 1);
  const switched = open.flatMap((reading) =>
    Object.keys(reading.options)
      .filter((option) => option !== defaultOption(reading))
      .map((option) => ({ [reading.name]: option })),
  );
  const found = new Map<string, Finding>();
  for (const year of policy.years) {
    for (const readings of [{}, ...switched]) {
      const when = [
        `${String(year)}年度`,
        ...Object.entries(readings).map(([name, option]) => `解释口径 ${name}：${option}`),
      ];
      for (const { item, text } of bindingFaults(policy, year, readings)) {
        // The same fault under many readings is told once, where it was met first.
        const key = `${item?.id ?? ''} ${text}`;
        if (!found.has(key)) {
          found.set(key, fault(item ? 'structure' : 'binding', `${when.join('，')}：${text}`, item));
        }
      }
    }
  }
  return [...found.values()];
}

interface BindingFault {
  readonly item?: Item;
  readonly text: string;
}

function bindingFaults(policy: Policy, year: number, readings: ReadingChoices): BindingFault[] {
  try {
    const { exclusivity } = bindPolicy(policy, year, readings);
    return exclusivity.length === 0 ? [] : groupFaults(policy, exclusivity);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return [{ text: `政策不能成立，引擎拒绝（${error.message}）` }];
  }
}

function groupFaults({ items }: Policy, groups: readonly (readonly number[])[]): BindingFault[] {
  return items.flatMap((item, index) => {
    const times = groups.flat().filter((member) => member === index).length;
    if (times === 1) return [];
    const how = times === 0 ? '不在任何就高组里' : `在就高组里出现 ${String(times)} 次`;
    return [{ item, text: `${how}，应当正好一次` }];
  });
}

function fault(kind: Finding['kind'], text: string, item?: Pick<Item, 'id' | 'clause'>): Finding {
  return {
    severity: 'error',
    kind,
    clause: item?.clause ?? '',
    item: item?.id ?? '',
    text,
    counterexamples: [],
  };
}

function identityFaults({ items, readings, services, years }: Policy): Finding[] {
  const ids = [...items, ...services].map(({ id }) => id);
  const names = readings.map(({ name }) => name);
  const known = new Set(names);
  return [
    ...repeated(ids).map((id) => fault('structure', `项目编号 ${id} 用了不止一次`)),
    ...repeated(names).map((name) => fault('structure', `解释口径 ${name} 登记了不止一次`)),
    ...(years.length === 0 || repeated(years.map(String)).length > 0
      ? [fault('structure', '考核年度没有写，或有重复')]
      : []),
    ...items.flatMap((item) =>
      (item.settledReadings ?? [])
        .filter((name) => !known.has(name))
        .map((name) => fault('structure', `引用了没有登记的解释口径 ${name}`, item)),
    ),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function kindFaults({ items, gates, kind }: Policy): Finding[] {
  const unknown = (kinds: readonly string[]): string[] =>
    kinds.filter((option) => !Object.hasOwn(kind.options, option));
  return [
    ...items
      .filter(({ kinds }) => kinds.length === 0)
      .map((item) => fault('structure', '没有写给哪些对象', item)),
    ...items.flatMap((item) =>
      unknown(item.kinds).map((option) => fault('structure', `没有这类对象：${option}`, item)),
    ),
    ...gates.flatMap((gate) =>
      unknown(gate.kinds ?? []).map((option) =>
        fault('structure', `通用门槛（${gate.clause}）没有这类对象：${option}`),
      ),
    ),
  ];
}

/** Every choice by reading has exactly the options of a registered reading, every choice by year all the years. */
function choiceFaults(policy: Policy): Finding[] {
  const own = policy.items.flatMap((item) => choicesIn(item).map((choice) => ({ choice, item })));
  const general = choicesIn([policy.gates, policy.exclusivity]).map((choice) => ({
    choice,
    item: undefined,
  }));
  return [...own, ...general].flatMap(({ choice, item }) => {
    if ('byYear' in choice) {
      const missing = policy.years.filter((year) => !Object.hasOwn(choice.byYear, year));
      return missing.map((year) => fault('structure', `按年度区分的规定缺少 ${String(year)} 年`, item));
    }
    const reading = policy.readings.find(({ name }) => name === choice.byReading);
    if (!reading) return [fault('structure', `引用了没有登记的解释口径 ${choice.byReading}`, item)];
    return optionFaults(reading, Object.keys(choice.options)).map((text) => fault('structure', text, item));
  });
}

function optionFaults({ name, options }: Reading, used: readonly string[]): string[] {
  const registered = Object.keys(options);
  return [
    ...registered
      .filter((option) => !used.includes(option))
      .map((option) => `解释口径 ${name} 的选项 ${option} 没有对应的规定`),
    ...used
      .filter((option) => !registered.includes(option))
      .map((option) => `解释口径 ${name} 没有登记选项 ${option}`),
  ];
}

function choicesIn(part: unknown): (ReadingChoice | YearChoice)[] {
  if (typeof part !== 'object' || part === null || isFact(part)) return [];
  const inner = Object.values(part).flatMap(choicesIn);
  return 'byReading' in part || 'byYear' in part ? [part as ReadingChoice | YearChoice, ...inner] : inner;
}

/** Every fact that a rule holds is the dictionary's own, and entries of a list are judged by its own fields. */
function factFaults(policy: Policy): Finding[] {
  return policy.items.flatMap((item) => [
    ...foreignFacts(policy, item).map((name) =>
      fault('structure', `引用了事实表里没有的事实：${name}`, item),
    ),
    ...strayFacts([item.conditions, item.amount], undefined).map((name) =>
      fault(
        'structure',
        `事实“${name}”用错了地方：明细的栏目只能在该明细里判断，明细里也只能判断自己的栏目`,
        item,
      ),
    ),
  ]);
}

function foreignFacts({ facts }: Policy, item: Item): string[] {
  return factsIn([item.conditions, item.amount])
    .filter((fact) => {
      if (fact.type === 'list' || fact.list === undefined) return facts[fact.name] !== fact;
      const list = facts[fact.list];
      return list?.type !== 'list' || list.fields[fact.name] !== fact;
    })
    .map(({ name, label }) => name || label);
}

function strayFacts(part: unknown, list: ListFact | undefined): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isFact(part)) return part.type === 'list' || part.list === list?.name ? [] : [part.label];
  const opens = 'list' in part && 'each' in part;
  const inside = opens ? (part.list as ListFact) : list;
  return Object.values(part).flatMap((child) => strayFacts(child, inside));
}

/** The lists that the engine itself reads name items by their place, so their options must be the items. */
function roleFaults({ facts, items, kind, priorAwards, otherPolicyAwards }: Policy): Finding[] {
  const ids = items.map(({ id }) => id).join(' ');
  const missing = [kind, priorAwards, otherPolicyAwards].filter((fact) => facts[fact.name] !== fact);
  const lists = [priorAwards, otherPolicyAwards].flatMap((list): string[] => {
    const { item, amount } = list.fields;
    if (item?.type !== 'choice' || amount?.type !== 'money') return [`“${list.label}”应有奖补项目和金额两栏`];
    if (Object.keys(item.options).join(' ') !== ids) {
      return [`“${list.label}”的奖补项目应与政策的项目一一对应、顺序相同`];
    }
    return list.emptyWhenAbsent ? [] : [`“${list.label}”没有填时应当作没有`];
  });
  return [
    ...missing.map(({ label }) => fault('structure', `“${label}”不在事实表里`)),
    ...lists.map((text) => fault('structure', text)),
    ...(kind.required === true ? [] : [fault('structure', `“${kind.label}”应为必填`)]),
  ];
}

function settlementFaults({ items, ownerRule, instalmentPercent, fundFloorFen }: Policy): Finding[] {
  const ids = items.map(({ id }) => id);
  const shares = instalmentPercent.reduce((sum, percent) => sum + percent, 0);
  const capped =
    ownerRule.items.length === 0 || (Number.isSafeInteger(ownerRule.capFen) && ownerRule.capFen > 0);
  const funded = Number.isSafeInteger(fundFloorFen) && fundFloorFen >= 0;
  return [
    ...ownerRule.items
      .filter((id) => !ids.includes(id))
      .map((id) => fault('structure', `同一人名下的规定（${ownerRule.clause}）引用了没有的项目 ${id}`)),
    ...repeated(ownerRule.items).map((id) => fault('structure', `同一人名下的规定把项目 ${id} 写了两次`)),
    ...(capped ? [] : [fault('unsafeNumber', `同一人名下的上限（${ownerRule.clause}）应是大于零的整分数`)]),
    ...(funded ? [] : [fault('unsafeNumber', '专项资金应是不小于零的整分数')]),
    ...(shares === 100 && instalmentPercent.every((percent) => percent > 0)
      ? []
      : [fault('structure', `各年拨付比例合计应为 100%，现为 ${String(shares)}%`)]),
  ];
}
