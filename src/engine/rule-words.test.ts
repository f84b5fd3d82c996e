import { expect, test } from 'vitest';
import { chiping202215 as policy } from '../../policies/chiping-2022-15/policy.ts';
import { bindPolicy } from './bind.ts';
import { amountRule, type RuleLine } from './rule-words.ts';

const bound = bindPolicy(policy, 2024);

function linesOf(id: string): string[] {
  const flat = (lines: readonly RuleLine[]): string[] =>
    lines.flatMap(({ text, parts }) => [text, ...flat(parts)]);
  const item = bound.items.find((one) => one.id === id);
  return item ? flat(amountRule(item.amount)) : [];
}

test.each([
  ['3.1.2a', ['10,000.00 元']],
  ['3.2.1a', ['平台软硬件投资额的 20%', '最高 200,000.00 元']],
  ['3.4.3b', ['仓储物流中心总投资的 0.5%', '最高 100,000.00 元']],
  ['3.5.2', ['实际租用建筑面积 × 当年租用月数 × 10.00 元']],
  ['3.7.2', ['按剥离成本的实际数', '最高 100,000.00 元']],
])('%s pays what its rule says', (id, lines) => {
  expect(linesOf(id)).toEqual(lines);
});

test('tiers, grades, entries and cases are told one by one', () => {
  expect(linesOf('3.4.3c')[0]).toBe('按2023年国内异地快递本地发件量与2024年国内异地快递本地发件量合计');
  expect(linesOf('3.1.1a')).toContain('市级：200,000.00 元');
  expect(linesOf('3.1.3')).toEqual(expect.arrayContaining(['经营茌平区本地农特产品的', '其他的']));
  expect(linesOf('3.2.2').join('；')).toContain('最多计 5 项');
  expect(linesOf('3.7.1')[0]).toBe('下面几个取高的');
});

test('every item has a rule in words', () => {
  for (const { id } of bound.items) expect(linesOf(id).join('')).toMatch(/元|实际数|%/);
});
