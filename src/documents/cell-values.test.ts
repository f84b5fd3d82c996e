import { describe, expect, test } from 'vitest';
import { choice, count, date, defineFacts, flag, hundredths, money, text } from '../engine/fact.ts';
import { readFactCell, readOptionCell, readPresenceCell, readTextCell } from './cell-values.ts';
import type { NumberLook, RawCell } from './raw-sheet.ts';

const words = { english: 'x', help: 'x', source: 'x' };
const facts = defineFacts({
  isOpen: flag({ ...words, label: '是否营业' }),
  people: count({ ...words, label: '人数', unit: '人', highest: 12 }),
  sales: money({ ...words, label: '销售额' }),
  rate: hundredths({ ...words, label: '比例', unit: '', lowest: 30, highest: 100 }),
  area: hundredths({ ...words, label: '面积', unit: '平方米' }),
  openedOn: date({ ...words, label: '开业日期' }),
  closedOn: date({ ...words, label: '停业日期', nullable: true }),
  level: choice({
    ...words,
    label: '级别',
    options: { national: '国家级', municipal: '市级', '3.1': '3.1' },
  }),
  name: text({ ...words, label: '名称' }),
});

const written = (value: string): RawCell => ({ kind: 'text', text: value });
const number = (value: string, look: NumberLook = 'plain'): RawCell => ({
  kind: 'number',
  text: value,
  look,
});
const day = (value: string, hasTime = false): RawCell => ({ kind: 'date', date: value, hasTime });
const yes: RawCell = { kind: 'boolean', value: true };
const formula: RawCell = { kind: 'formula' };
const broken: RawCell = { kind: 'error', text: '#N/A' };

type Name = keyof typeof facts;

describe('values that are taken', () => {
  test.each<[Name, RawCell, unknown]>([
    ['isOpen', written('是'), true],
    ['isOpen', written(' 否 '), false],
    ['isOpen', yes, true],
    ['people', number('12'), 12],
    ['people', number('1.2E1'), 12],
    ['people', written('7'), 7],
    ['sales', number('5000000', 'other'), '5000000'],
    ['sales', number('19.989999999999998'), '19.99'],
    ['sales', number('5E6'), '5000000'],
    ['sales', number('-0'), '0'],
    ['sales', written('005000000.0'), '005000000.0'],
    ['sales', number('9999999999999.99'), '9999999999999.99'],
    ['rate', number('0.3', 'percent'), '0.3'],
    ['area', number('4166.67'), '4166.67'],
    ['openedOn', day('2023-06-30'), '2023-06-30'],
    ['openedOn', written('2023-06-30'), '2023-06-30'],
    ['openedOn', written('2023/6/3'), '2023-06-03'],
    ['openedOn', written('2023年6月3日'), '2023-06-03'],
    ['closedOn', written('没有'), null],
    ['level', written('国家级'), 'national'],
    ['level', written('municipal'), 'municipal'],
    ['level', number('3.1'), '3.1'],
    ['name', written('= 甲'), '= 甲'],
    ['name', number('2022'), '2022'],
  ])('%s %j', (name, cell, json) => {
    expect(readFactCell(facts[name], cell)).toEqual({ json });
  });
});

describe('values that are refused, with the reason', () => {
  test.each<[Name, RawCell, string]>([
    ['sales', written('五百万'), '应填金额，不能是文字“五百万”；请换算成元，五百万元填 5000000'],
    ['sales', written('500万'), '应填金额，不能是文字“500万”；请换算成元，五百万元填 5000000'],
    ['sales', written('5,000,000'), '应填金额，不能是文字“5,000,000”；请去掉千分位逗号'],
    ['sales', written('５００'), '应填金额，不能是文字“５００”；请改用半角的数字和小数点'],
    ['sales', written('5，000'), '应填金额，不能是文字“5，000”；请改用半角的数字和小数点'],
    ['sales', written('5000元'), '应填金额，不能是文字“5000元”；只填数字，不要带单位'],
    ['sales', written('5 000'), '应填金额，不能是文字“5 000”；请去掉数字中间的空格'],
    ['sales', written('-5'), '应填金额，不能是文字“-5”；不能为负数'],
    ['sales', written('1.005'), '应填金额，不能是文字“1.005”；最多两位小数'],
    ['sales', written('不详'), '应填金额，不能是文字“不详”'],
    ['sales', number('0.30000000000000004'), '最多两位小数，现在是 0.30000000000000004'],
    ['sales', number('1E-9'), '最多两位小数'],
    ['sales', number('1E+30'), '数字过大'],
    ['sales', number('12345678901234567890'), '数字过大，最大 9999999999999.99'],
    ['sales', number('-0.01'), '不能为负数'],
    ['sales', number('0.5', 'percent'), '应填金额，不能是百分比'],
    ['sales', day('2023-06-30'), '应填金额，不能是日期 2023-06-30'],
    ['sales', yes, '应填金额，不能是 TRUE'],
    ['sales', formula, '单元格是公式，请粘贴为数值'],
    ['sales', broken, '单元格是错误值 #N/A，请改正'],
    ['people', number('1.5'), '应填整数，不能有小数，现在是 1.5'],
    ['people', number('13'), '应在 0 到 12 之间'],
    ['people', number('9007199254740993'), '数字过大'],
    ['rate', number('0.29'), '应在 0.30 到 1.00 之间'],
    ['isOpen', number('1'), '应填“是”或“否”，不能是数字 1'],
    ['isOpen', written('√'), '应填“是”或“否”，不能是文字“√”'],
    ['openedOn', number('45107'), '应填日期，不能是数字 45107；请填成 2023-06-30 的样子'],
    ['openedOn', written('没有'), '应填日期，不能是文字“没有”；请填成 2023-06-30 的样子'],
    ['openedOn', written('2023-02-29'), '没有这一天：2023-02-29'],
    ['openedOn', written('6/30/2023'), '应填日期，不能是文字“6/30/2023”；请填成 2023-06-30 的样子'],
    ['openedOn', day('2023-06-30', true), '日期里带了时刻，请只填日期，如 2023-06-30'],
    ['openedOn', day(''), '没有这一天，请重新填日期'],
    ['closedOn', written('无'), '应填日期或“没有”，不能是文字“无”；请填成 2023-06-30 的样子'],
    ['level', written('省级'), '应填下拉列表里的选项，不能是文字“省级”；可选：国家级、市级、3.1'],
    ['level', formula, '单元格是公式，请粘贴为数值'],
    ['name', day('2023-06-30'), '应填文字，不能是日期 2023-06-30'],
  ])('%s %j', (name, cell, reason) => {
    expect(readFactCell(facts[name], cell)).toEqual({ reason });
  });
});

describe('codes and names', () => {
  test.each<[RawCell, string]>([
    [written('A-1 '), '前后有空格或换行，请删去：“A-1”'],
    [
      number('1234567890123456'),
      '超过 15 位的编号不能存成数字（末尾已经变了），请把单元格设为文本后重新输入',
    ],
    [number('12', 'other'), '应填文字，不能是数字 12'],
    [number('1.5'), '应填文字，不能是数字 1.5'],
    [yes, '应填文字，不能是 TRUE'],
  ])('%j is refused', (cell, reason) => {
    expect(readTextCell(cell)).toEqual({ reason });
  });

  test('fifteen digits are kept', () => {
    expect(readTextCell(number('123456789012345'))).toEqual({ json: '123456789012345' });
  });
});

test('whether a list has entries', () => {
  expect(readPresenceCell(written('有'))).toEqual({ json: true });
  expect(readPresenceCell(written('没有'))).toEqual({ json: false });
  expect(readPresenceCell(yes)).toEqual({ reason: '应填“有”或“没有”，不能是 TRUE' });
});

test('a meaning that two options share names neither', () => {
  const options = { a: '同', b: '同' };
  expect(readOptionCell(options, written('同')).reason).toContain('下拉列表');
  expect(readOptionCell(options, written('b'))).toEqual({ json: 'b' });
});
